package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Cursors;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretDigest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Seals places in lists under a key of their own. */
final class CursorsService implements Cursors {
    private static final char SEPARATOR = '\0';

    private final Digests digests;

    CursorsService(Digests digests) {
        this.digests = digests;
    }

    @Override
    public String seal(String list, Cursor place) {
        var text = place.sortValue() + SEPARATOR + place.id();
        var encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return encoded + "."
                + digests.digest(Digests.Purpose.CURSOR, sealed(list, encoded)).hex();
    }

    @Override
    public Optional<Cursor> open(String list, String sealed) {
        int dot = sealed.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        var encoded = sealed.substring(0, dot);
        return digest(sealed.substring(dot + 1))
                .filter(seal -> digests.matches(seal, Digests.Purpose.CURSOR, sealed(list, encoded)))
                .map(seal -> place(encoded));
    }

    private static Optional<SecretDigest> digest(String hex) {
        try {
            return Optional.of(new SecretDigest(hex));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static Secret sealed(String list, String encoded) {
        return Secret.of(list + SEPARATOR + encoded);
    }

    private static Cursor place(String encoded) {
        var text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
        int end = text.indexOf(SEPARATOR);
        return new Cursor(text.substring(0, end), text.substring(end + 1));
    }
}
