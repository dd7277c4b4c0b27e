package dev.gatehouse.http.oauth.page;

import io.nayuki.qrcodegen.QrCode;

/**
 * A text as a QR code, drawn as one path of an SVG.
 *
 * @param size of a side, in dark or light squares, with the quiet zone
 * @param path around the dark ones
 */
public record QrPicture(int size, String path) {
    /** ISO/IEC 18004 wants four light squares around it. */
    private static final int QUIET = 4;

    static QrPicture of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(',')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(code.size + 2 * QUIET, path.toString());
    }
}
