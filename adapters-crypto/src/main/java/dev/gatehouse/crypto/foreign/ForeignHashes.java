package dev.gatehouse.crypto.foreign;

import dev.gatehouse.domain.user.ForeignHash;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Every scheme that is understood. */
public final class ForeignHashes {
    private static final List<Function<String, Optional<KnownHash>>> SCHEMES = List.of(
            Argon2::read,
            Bcrypt::read,
            Pbkdf2::readDjango,
            Pbkdf2::readModular,
            Scrypt::readModular,
            Scrypt::readPacked,
            FirebaseScrypt::read,
            UnixCrypt::read,
            Phpass::read,
            LdapSha::read);

    private ForeignHashes() {}

    /** What is known of the hash; empty if it is of no known scheme, or not whole. */
    public static Optional<KnownHash> read(ForeignHash foreign) {
        try {
            return foreign.format().isPresent()
                    ? declared(foreign.format().get(), foreign.encoded())
                    : SCHEMES.stream()
                            .flatMap(scheme -> scheme.apply(foreign.encoded()).stream())
                            .findFirst();
        } catch (IllegalArgumentException notWhole) {
            return Optional.empty();
        }
    }

    private static Optional<KnownHash> declared(String format, String encoded) {
        return format.equals(AspNetIdentity.FORMAT) ? AspNetIdentity.read(encoded) : SaltedSha.read(format, encoded);
    }
}
