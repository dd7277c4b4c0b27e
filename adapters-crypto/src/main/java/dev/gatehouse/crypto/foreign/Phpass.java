package dev.gatehouse.crypto.foreign;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The portable hashes of phpass, which WordPress and phpBB kept for long: MD5, over and over. No library that is looked
 * after has it.
 */
final class Phpass {
    private static final Pattern MCF =
            Pattern.compile("\\$[PH]\\$([./0-9A-Za-z])([./0-9A-Za-z]{8})([./0-9A-Za-z]{22})");
    private static final String ALPHABET = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int MOST_LOG_ROUNDS = 20;

    private Phpass() {}

    static Optional<KnownHash> read(String text) {
        return Text.match(MCF, text).map(Phpass::known);
    }

    private static KnownHash known(MatchResult mcf) {
        var logRounds = ALPHABET.indexOf(mcf.group(1));
        var salt = ascii(mcf.group(2));
        return new KnownHash(
                "phpass",
                logRounds <= MOST_LOG_ROUNDS,
                ascii(mcf.group(3)),
                password -> ascii(encoded(derived(password, salt, logRounds))));
    }

    private static byte[] derived(byte[] password, byte[] salt, int logRounds) {
        var hash = Digest.of("MD5", salt, password);
        for (int round = 0; round < (1 << logRounds); round++) {
            hash = Digest.of("MD5", hash, password);
        }
        return hash;
    }

    /** Six bits a character, the lowest first, three bytes at a time. */
    private static String encoded(byte[] bytes) {
        var text = new StringBuilder();
        for (int from = 0; from < bytes.length; from += 3) {
            int group = 0;
            int count = Math.min(3, bytes.length - from);
            for (int at = 0; at < count; at++) {
                group |= (bytes[from + at] & 0xff) << (Byte.SIZE * at);
            }
            for (int at = 0; at <= count; at++) {
                text.append(ALPHABET.charAt((group >> (6 * at)) & 0x3f));
            }
        }
        return text.toString();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
