package dev.gatehouse.http.oauth;

import dev.gatehouse.application.port.in.GrantTokens.ShownProof;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.wire.HeaderLines;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The proofs of possession beside a POST, and the endpoint to which it goes (RFC 9449 section 4). */
record ShownProofs(List<String> lines, String uri) {
    /** The header that holds them. */
    static final String HEADER = "DPoP";

    static ShownProofs of(ContainerRequestContext request, String uri) {
        return new ShownProofs(HeaderLines.of(request, HEADER), uri);
    }

    /** The answer to one or none; RFC 9449 section 4.3: not more than one. */
    Reply answer(Function<Optional<ShownProof>, Reply> decide) {
        return lines.size() > 1
                ? OAuthWords.error(400, "invalid_dpop_proof", "more than one proof of possession")
                : decide.apply(lines.stream().findFirst().map(text -> new ShownProof(Secret.of(text), "POST", uri)));
    }
}
