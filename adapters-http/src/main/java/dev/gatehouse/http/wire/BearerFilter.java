package dev.gatehouse.http.wire;

import dev.gatehouse.domain.secret.Secret;
import io.dropwizard.auth.AuthFilter;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/**
 * Lets a request through to its resource with its bearer, or has it refused in the words of the place. Unlike the OAuth
 * filter that Dropwizard brings, it takes no token from the query, where logs would keep it (RFC 6750 section 5.3).
 */
@Priority(Priorities.AUTHENTICATION)
final class BearerFilter extends AuthFilter<Secret, Bearer> {
    private final Function<BearerRefusal, Response> words;

    BearerFilter(BearerAuthenticator authenticator, Function<BearerRefusal, Response> words) {
        this.authenticator = authenticator;
        this.words = words;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var lines = HeaderLines.of(request, HttpHeaders.AUTHORIZATION);
        switch (BearerHeader.of(lines)) {
            case BearerHeader.Refused(var why) -> request.abortWith(words.apply(why));
            case BearerHeader.Shown(var token) -> {
                if (!authenticate(request, token, "BEARER")) {
                    request.abortWith(words.apply(BearerRefusal.INVALID));
                }
            }
        }
    }
}
