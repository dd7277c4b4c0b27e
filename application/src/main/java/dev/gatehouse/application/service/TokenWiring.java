package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.application.port.out.Ports;

/** Assembles what clients ask about tokens, and how they end them. */
record TokenWiring(
        Ports ports, Settings settings, OAuthWiring.Shared shared, OAuthClients clients, BrowserEnd browserEnd) {

    IntrospectService introspect() {
        return new IntrospectService(
                ports.unitOfWork(),
                clients,
                shared.reader(),
                ports.refreshTokens(),
                shared.liveness(),
                settings.issuer(),
                ports.secretSource(),
                ports.clock(),
                shared.recorder());
    }

    RevokeTokenService revokeToken() {
        return new RevokeTokenService(
                ports.unitOfWork(),
                clients,
                shared.failures(),
                shared.doorkeeper(),
                shared.reader(),
                ports.refreshTokens(),
                ports.digests(),
                shared.ender(),
                browserEnd,
                ports.secretSource(),
                ports.clock());
    }
}
