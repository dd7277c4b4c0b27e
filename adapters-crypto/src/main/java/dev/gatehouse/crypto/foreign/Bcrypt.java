package dev.gatehouse.crypto.foreign;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.BCrypt;

/**
 * Bcrypt as 2a, 2b and 2y, also behind Django's word for it. It reads 72 bytes of a password and no more, so a longer one
 * is never right: two that differ later would be the same.
 */
final class Bcrypt {
    private static final Pattern MCF =
            Pattern.compile("(?:bcrypt\\$)?\\$2[aby]\\$(\\d\\d)\\$([./A-Za-z0-9]{22})([./A-Za-z0-9]{31})");
    private static final String ALPHABET = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String STANDARD = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int LEAST_COST = 4;
    private static final int MOST_COST = 16;
    private static final int MOST_BYTES = 72;
    private static final int HASH_BYTES = 23;

    private Bcrypt() {}

    static Optional<KnownHash> read(String text) {
        return Text.match(MCF, text).map(Bcrypt::known);
    }

    private static KnownHash known(MatchResult mcf) {
        var cost = Text.number(mcf, 1);
        var salt = decoded(mcf.group(2));
        return new KnownHash(
                "bcrypt",
                cost >= LEAST_COST && cost <= MOST_COST,
                decoded(mcf.group(3)),
                password -> derived(password, salt, cost));
    }

    /** Runs for a password that is too long as well, so that it takes as long to be told so. */
    private static byte[] derived(byte[] password, byte[] salt, int cost) {
        var read = Arrays.copyOf(password, Math.min(password.length, MOST_BYTES));
        // A zero ends what is shorter than it may be.
        var hash = BCrypt.generate(read, salt, cost, true);
        return password.length > MOST_BYTES ? new byte[0] : Arrays.copyOf(hash, HASH_BYTES);
    }

    private static byte[] decoded(String text) {
        var standard = new StringBuilder(text.length());
        text.chars().forEach(c -> standard.append(STANDARD.charAt(ALPHABET.indexOf(c))));
        return Base64.getDecoder().decode(standard.toString());
    }
}
