package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Authorize.WayBack;
import dev.gatehouse.domain.factor.LoginMeans;
import dev.gatehouse.domain.oauth.CodeChallenge;
import dev.gatehouse.domain.token.Scopes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An authorization request that is well-formed and within what its client registered for.
 *
 * @param resources that are asked for, all of them registered
 * @param maxAge how long ago the login may be
 * @param means the least by which the user shall show who they are, if the client says so ({@code acr_values})
 * @param proofKey the thumbprint of the key to which the code shall be bound
 */
record AuthorizationWish(
        OAuthClients.Registered client,
        WayBack wayBack,
        Scopes scope,
        List<String> resources,
        Optional<CodeChallenge> challenge,
        Optional<String> nonce,
        Set<Prompt> prompts,
        Optional<Duration> maxAge,
        Optional<LoginMeans> means,
        Optional<String> loginHint,
        Optional<String> locales,
        Optional<String> identityHint,
        Optional<String> proofKey) {
    /** What the client says of asking the user (OpenID Connect Core section 3.1.2.1). */
    enum Prompt {
        /** Nothing may be asked. */
        NONE,
        /** The user shall log in, also where somebody is. */
        LOGIN,
        /** The user shall agree, also who has. */
        CONSENT,
        /** The user shall say who it is; who is here may be somebody else. */
        SELECT_ACCOUNT
    }

    boolean wants(Prompt prompt) {
        return prompts.contains(prompt);
    }
}
