package dev.gatehouse.verifier.dropwizard;

import dev.gatehouse.verifier.TokenVerifier;
import dev.gatehouse.verifier.Verification;
import dev.gatehouse.verifier.VerifiedToken;
import io.dropwizard.auth.AuthFilter;
import io.dropwizard.auth.Authenticator;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;

/**
 * Lets a request through to its resource with what its token says. Unlike the OAuth filter that Dropwizard brings, it takes
 * no token from the query, where logs would keep it (RFC 6750 section 5.3).
 */
@Priority(Priorities.AUTHENTICATION)
final class TokenFilter extends AuthFilter<VerifiedToken, VerifiedToken> {
    private static final String SCHEME = "Bearer ";

    private final TokenVerifier verifier;

    TokenFilter(TokenVerifier verifier) {
        this.verifier = verifier;
        // What comes here was found good already.
        Authenticator<VerifiedToken, VerifiedToken> known = Optional::of;
        this.authenticator = known;
        this.authorizer = (token, scope, request) -> token.hasScope(scope);
    }

    /** What is thrown here is no answer yet where a resource takes an {@code Optional} token. */
    @Override
    public void filter(ContainerRequestContext request) {
        var lines = request.getHeaders().getOrDefault(HttpHeaders.AUTHORIZATION, List.of());
        if (lines.size() > 1) {
            throw refused(Challenge.AMBIGUOUS);
        }
        var shown = lines.stream()
                .filter(TokenFilter::isBearer)
                .findFirst()
                .orElseThrow(() -> refused(Challenge.NONE_SHOWN));
        switch (verifier.verify(shown.substring(SCHEME.length()))) {
            case Verification.Refused(var why) -> throw refused(Challenge.of(why));
            case Verification.Verified(var token) -> {
                if (!authenticate(request, token, "BEARER")) {
                    throw refused(Challenge.INVALID);
                }
            }
        }
    }

    private static WebApplicationException refused(Challenge challenge) {
        return new WebApplicationException(challenge.answer());
    }

    /** RFC 9110 section 11.1: a scheme has no case. */
    private static boolean isBearer(String line) {
        return line.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }
}
