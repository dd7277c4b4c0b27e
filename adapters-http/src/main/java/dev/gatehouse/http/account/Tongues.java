package dev.gatehouse.http.account;

import dev.gatehouse.domain.letter.Tongue;
import dev.gatehouse.http.wire.HeaderLines;
import dev.gatehouse.http.wire.Preference;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;

/** In which language whoever calls is written to: the first that is wished for and written (RFC 9110 section 12.5.4), or English. */
final class Tongues {
    private Tongues() {}

    static Tongue of(ContainerRequestContext request) {
        return of(HeaderLines.of(request, HttpHeaders.ACCEPT_LANGUAGE));
    }

    static Tongue of(List<String> wished) {
        return Preference.inOrder(wished).stream()
                .flatMap(tag -> written(tag).stream())
                .findFirst()
                .orElse(Tongue.ENGLISH);
    }

    private static Optional<Tongue> written(String tag) {
        return switch (tag.split("-", 2)[0]) {
            case "de" -> Optional.of(Tongue.GERMAN);
            case "en" -> Optional.of(Tongue.ENGLISH);
            default -> Optional.empty();
        };
    }
}
