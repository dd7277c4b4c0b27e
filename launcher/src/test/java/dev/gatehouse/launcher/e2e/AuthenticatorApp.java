package dev.gatehouse.launcher.e2e;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An app for one-time codes, written from RFC 6238 and RFC 4648 alone. */
final class AuthenticatorApp {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] seed;

    private AuthenticatorApp(byte[] seed) {
        this.seed = seed;
    }

    /** One that was given that secret, as a person types it. */
    static AuthenticatorApp of(String secret) {
        var letters = secret.replace(" ", "");
        var bytes = ByteBuffer.allocate(letters.length() * 5 / 8);
        long held = 0;
        int bits = 0;
        for (int n = 0; n < letters.length(); n++) {
            held = (held << 5) | ALPHABET.indexOf(letters.charAt(n));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (held >> bits));
            }
        }
        return new AuthenticatorApp(bytes.array());
    }

    /** What it shows now. */
    String code() {
        return code(Instant.now().getEpochSecond() / 30);
    }

    /** What it shows in the next half minute; good already. */
    String nextCode() {
        return code(Instant.now().getEpochSecond() / 30 + 1);
    }

    private String code(long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(seed, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int number = ByteBuffer.wrap(hash, hash[19] & 0x0F, 4).getInt() & 0x7FFF_FFFF;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
