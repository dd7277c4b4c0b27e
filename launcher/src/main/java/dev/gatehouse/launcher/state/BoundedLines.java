package dev.gatehouse.launcher.state;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The lines of a text in UTF-8, one at a time: neither a long line nor a long text takes more memory than one line may. */
final class BoundedLines implements AutoCloseable {
    /** The most bytes that a line may have. */
    static final int LONGEST = 1 << 20;

    private static final int USUAL = 1 << 10;
    private static final int PORTION = 1 << 16;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream bytes;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final byte[] portion = new byte[PORTION];
    private int next;
    private int end;
    private byte[] line = new byte[USUAL];
    private int number;
    private long taken;

    BoundedLines(InputStream bytes) {
        this.bytes = bytes;
    }

    /** One line without its end, counted from 1. */
    sealed interface Line {
        /** Where it stands. */
        int number();

        /** What can be read. */
        record Text(int number, String text) implements Line {}

        /** What cannot. */
        record Unfit(int number, String why) implements Line {}
    }

    /** The next line; empty at the end. */
    Optional<Line> next() throws IOException {
        int size = 0;
        int read = read();
        if (read < 0) {
            return Optional.empty();
        }
        number++;
        while (read >= 0 && read != '\n') {
            keep(size, (byte) read);
            size++;
            read = read();
        }
        taken += size + 1;
        return Optional.of(
                size > LONGEST ? new Line.Unfit(number, "is longer than " + LONGEST + " bytes") : text(size));
    }

    /** The next byte; negative at the end. */
    private int read() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(0, bytes.read(portion));
            if (end == 0) {
                return -1;
            }
        }
        return Byte.toUnsignedInt(portion[next++]);
    }

    private void keep(int at, byte one) {
        if (at >= LONGEST) {
            return;
        }
        if (at == line.length) {
            line = Arrays.copyOf(line, Math.min(LONGEST, line.length * 2));
        }
        line[at] = one;
    }

    private Line text(int size) {
        boolean hasReturn = size > 0 && line[size - 1] == '\r';
        try {
            var text = utf8.decode(ByteBuffer.wrap(line, 0, hasReturn ? size - 1 : size))
                    .toString();
            boolean isMarked = number == 1 && text.startsWith(BYTE_ORDER_MARK);
            return new Line.Text(number, isMarked ? text.substring(1) : text);
        } catch (CharacterCodingException broken) {
            return new Line.Unfit(number, "is not UTF-8");
        }
    }

    /** How many bytes the lines have taken. */
    long taken() {
        return taken;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
