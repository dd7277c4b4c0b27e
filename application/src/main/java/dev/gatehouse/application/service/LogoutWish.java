package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.IdentityTokens.Hint;
import dev.gatehouse.application.service.OAuthClients.Registered;
import java.util.Optional;

/**
 * A request to log out that does not contradict itself.
 *
 * @param hint the ID token that was shown
 * @param client who asks, if a client is named that may be told from others
 * @param redirectTo registered by that client
 */
record LogoutWish(
        Optional<Hint> hint, Optional<Registered> client, Optional<String> redirectTo, Optional<String> state) {}
