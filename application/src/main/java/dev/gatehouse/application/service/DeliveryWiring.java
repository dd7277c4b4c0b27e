package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.application.port.out.Ports;
import java.util.List;

/** Assembles what brings messages to clients and to people. */
record DeliveryWiring(Ports ports, Settings settings, OAuthWiring.Shared shared) {

    DeliverMessagesService deliverMessages() {
        return new DeliverMessagesService(
                ports.unitOfWork(),
                List.of(
                        new LogoutCourier(
                                ports.unitOfWork(),
                                new LogoutLetters(
                                        settings.issuer(), ports.identityTokens(), shared.keys(), ports.secretSource()),
                                ports.logoutCallbacks()),
                        new EverybodyCourier(ports.unitOfWork()),
                        new LetterCourier(
                                ports.unitOfWork(),
                                ports.letters(),
                                new LetterPress(
                                        settings.issuer(), settings.account().house()),
                                new LetterLimits(shared.limits()),
                                ports.digests(),
                                ports.secretSource())),
                new AdminAudit(ports.secretSource(), shared.recorder()),
                ports.clock());
    }
}
