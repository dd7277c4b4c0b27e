package dev.gatehouse.crypto.foreign;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** What ASP.NET Core Identity keeps since its version 3: base64 of a marker, three numbers, a salt and a PBKDF2 hash. */
final class AspNetIdentity {
    /** What an import declares. */
    static final String FORMAT = "aspnet-identity-v3";

    private static final List<String> DIGESTS = List.of("sha1", "sha256", "sha512");
    private static final byte MARKER = 1;
    private static final int HEADER_BYTES = 13;

    private AspNetIdentity() {}

    static Optional<KnownHash> read(String text) {
        var bytes = ByteBuffer.wrap(Text.base64(text));
        if (bytes.remaining() < HEADER_BYTES || bytes.get() != MARKER) {
            return Optional.empty();
        }
        var digest = bytes.getInt();
        var iterations = bytes.getInt();
        var saltLength = bytes.getInt();
        if (digest < 0 || digest >= DIGESTS.size() || saltLength < 0 || saltLength > bytes.remaining()) {
            return Optional.empty();
        }
        var salt = new byte[saltLength];
        bytes.get(salt);
        var hash = new byte[bytes.remaining()];
        bytes.get(hash);
        return Optional.of(Pbkdf2.known(DIGESTS.get(digest), iterations, salt, hash));
    }
}
