package dev.gatehouse.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** SHA-256 of a whole token, signature included: what it is remembered by. */
record Digest(long first, long second, long third, long fourth) {
    static Digest of(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            var longs = ByteBuffer.wrap(digest).asLongBuffer();
            return new Digest(longs.get(0), longs.get(1), longs.get(2), longs.get(3));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** It is as good as random already. */
    @Override
    public int hashCode() {
        return Long.hashCode(first);
    }
}
