package dev.gatehouse.crypto.foreign;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2 (RFC 8018 section 5.2) as Django keeps it, and as a modular string:
 * {@code $pbkdf2-sha256$i=27500$<salt>$<hash>}, with or without {@code i=}, which is what Keycloak's members are put into.
 */
final class Pbkdf2 {
    private static final Pattern DJANGO =
            Pattern.compile("pbkdf2_(sha1|sha256|sha512)\\$(\\d{1,9})\\$([^$]+)\\$([A-Za-z0-9+/]+=*)");
    private static final Pattern MODULAR = Pattern.compile("\\$pbkdf2(?:-(sha1|sha256|sha512))?\\$(?:i=)?(\\d{1,9})"
            + "(?:,l=\\d{1,3})?\\$([A-Za-z0-9+./]+=*)\\$([A-Za-z0-9+./]+=*)");
    private static final int MOST_ITERATIONS = 10_000_000;
    private static final int MOST_BYTES = 128;

    private Pbkdf2() {}

    static Optional<KnownHash> readDjango(String text) {
        return Text.match(DJANGO, text)
                .map(django -> known(django, django.group(3).getBytes(StandardCharsets.UTF_8)));
    }

    static Optional<KnownHash> readModular(String text) {
        return Text.match(MODULAR, text).map(modular -> known(modular, Text.base64(modular.group(3))));
    }

    private static KnownHash known(MatchResult groups, byte[] salt) {
        var digest = Optional.ofNullable(groups.group(1)).orElse("sha1");
        return known(digest, Text.number(groups, 2), salt, Text.base64(groups.group(4)));
    }

    /** The hash that so many iterations with that digest ({@code sha256}) came to. */
    static KnownHash known(String digest, int iterations, byte[] salt, byte[] hash) {
        return new KnownHash(
                "pbkdf2-" + digest,
                iterations >= 1 && iterations <= MOST_ITERATIONS && salt.length > 0 && hash.length <= MOST_BYTES,
                hash,
                password -> derived(digest, iterations, salt, hash.length, password));
    }

    private static byte[] derived(String digest, int iterations, byte[] salt, int length, byte[] password) {
        var characters = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(password));
        var typed = new char[characters.remaining()];
        characters.get(typed);
        var work = new PBEKeySpec(typed, salt, iterations, length * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmac" + digest.toUpperCase(Locale.ROOT))
                    .generateSecret(work)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has PBKDF2", impossible);
        } finally {
            work.clearPassword();
        }
    }
}
