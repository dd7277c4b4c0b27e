package dev.gatehouse.crypto;

import dev.gatehouse.domain.factor.TypedCode;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The codes of one seed (RFC 4226 section 5.3, with the steps of RFC 6238 for a counter). */
final class OneTimeCodes {
    /** RFC 6238 section 1.2; it is what every app knows, and RFC 6194 finds nothing against it in an HMAC. */
    private static final String ALGORITHM = "HmacSHA1";

    private final SecretKeySpec seed;

    OneTimeCodes(byte[] seed) {
        this.seed = new SecretKeySpec(seed, ALGORITHM);
    }

    /** The code of that step, with zeros before it. */
    String at(long step) {
        return at(step, TypedCode.DIGITS);
    }

    /** The same with as many digits; nine at the most. */
    String at(long step, int digits) {
        var hash = hash(step);
        int offset = hash[hash.length - 1] & 0x0F;
        int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%0" + digits + "d", number % (int) Math.pow(10, digits));
    }

    private byte[] hash(long step) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(seed);
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }
}
