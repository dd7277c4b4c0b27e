package dev.gatehouse.launcher.e2e;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Secrets that are easy to find again, in whatever form they leak. */
final class Canary {
    /** Stands in every canary and nowhere else. */
    static final String MARK = "Kq7zV2xTb9Lw4Rn";

    private static final int BITS_OF_BYTE = 8;
    private static final int BITS_OF_DIGIT = 6;

    private Canary() {}

    /** A secret that would do as anything of the kind. */
    static String secret(String of) {
        return of + "-" + MARK + "-" + of;
    }

    /** How a text may look in another: plain, in base64 of either alphabet wherever it begins, in hexadecimal, in a URL. */
    static List<String> formsOf(String secret) {
        var bytes = secret.getBytes(StandardCharsets.UTF_8);
        var hex = HexFormat.of().formatHex(bytes);
        var forms = new ArrayList<>(List.of(
                secret,
                URLEncoder.encode(secret, StandardCharsets.UTF_8),
                hex,
                HexFormat.of().withUpperCase().formatHex(bytes)));
        for (int before = 0; before < 3; before++) {
            forms.add(base64(bytes, before, Base64.getEncoder()));
            forms.add(base64(bytes, before, Base64.getUrlEncoder()));
        }
        return List.copyOf(forms);
    }

    /** The digits that depend on these bytes alone when so many others stand before them. */
    private static String base64(byte[] bytes, int before, Base64.Encoder encoder) {
        var shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        int first = (before * BITS_OF_BYTE + BITS_OF_DIGIT - 1) / BITS_OF_DIGIT;
        return encoder.encodeToString(shifted).substring(first, shifted.length * BITS_OF_BYTE / BITS_OF_DIGIT);
    }
}
