package dev.gatehouse.http.account;

import dev.gatehouse.domain.letter.Tongue;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** In which language whoever calls is written to: German for those whose dearest language it is. */
final class Tongues {
    private Tongues() {}

    static Tongue of(ContainerRequestContext request) {
        var wished = request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        return wished != null && wished.strip().toLowerCase(Locale.ROOT).startsWith("de")
                ? Tongue.GERMAN
                : Tongue.ENGLISH;
    }
}
