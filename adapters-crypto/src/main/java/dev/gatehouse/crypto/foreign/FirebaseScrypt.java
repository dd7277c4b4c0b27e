package dev.gatehouse.crypto.foreign;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Scrypt as Firebase changed it: the project's signer key, encrypted under what the password comes to. One text holds all:
 * {@code $fbscrypt$v=1,n=14,r=8,p=1,ss=<separator>,sk=<signer key>$<salt>$<hash>}, in base64.
 */
final class FirebaseScrypt {
    private static final String BASE64 = "([A-Za-z0-9+/_-]+=*)";
    private static final Pattern TEXT = Pattern.compile("\\$fbscrypt\\$v=1,n=(\\d{1,2}),r=(\\d{1,4}),p=(\\d{1,4}),ss="
            + BASE64 + ",sk=" + BASE64 + "\\$" + BASE64 + "\\$" + BASE64);
    private static final int KEY_BYTES = 32;
    private static final int BLOCK_BYTES = 16;

    private FirebaseScrypt() {}

    static Optional<KnownHash> read(String text) {
        return Text.match(TEXT, text).map(FirebaseScrypt::known);
    }

    private static KnownHash known(MatchResult found) {
        var cost = new Scrypt.Cost(Text.number(found, 1), Text.number(found, 2), Text.number(found, 3));
        var separator = bytes(found, 4);
        var signerKey = bytes(found, 5);
        var salt = bytes(found, 6);
        var salted = ByteBuffer.allocate(salt.length + separator.length)
                .put(salt)
                .put(separator)
                .array();
        return new KnownHash(
                "firebase-scrypt",
                cost.isBearable(),
                bytes(found, 7),
                password -> encrypted(signerKey, Scrypt.run(cost, password, salted, KEY_BYTES)));
    }

    /** Firebase shows some of them in the alphabet for addresses. */
    private static byte[] bytes(MatchResult found, int group) {
        return Text.base64(found.group(group).replace('-', '+').replace('_', '/'));
    }

    /** The counter begins at zero each time: the key is the password's own. */
    private static byte[] encrypted(byte[] signerKey, byte[] key) {
        try {
            var cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[BLOCK_BYTES]));
            return cipher.doFinal(signerKey);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has AES in counter mode", impossible);
        }
    }
}
