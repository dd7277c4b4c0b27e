package dev.gatehouse.crypto.foreign;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** Plain digests, which nobody should keep passwords by, and many did. */
final class Digest {
    private Digest() {}

    /** The digest of all parts together. */
    static byte[] of(String algorithm, byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance(algorithm);
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + algorithm, impossible);
        }
    }
}
