package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.application.port.out.Ports;

/** Assembles what turns declared and moved states into changes. */
final class PlanningWiring {
    private final Ports ports;
    private final Settings settings;
    private final NewApiSecrets newSecrets;
    private final NewExchangeTokens newTokens;
    private final AdminAudit audit;
    private final Liveness liveness;
    private final Barricade barricade;
    private final KeyKeeper keys;

    PlanningWiring(
            Ports ports,
            Settings settings,
            NewApiSecrets newSecrets,
            NewExchangeTokens newTokens,
            AdminAudit audit,
            Liveness liveness,
            Barricade barricade,
            KeyKeeper keys) {
        this.ports = ports;
        this.settings = settings;
        this.newSecrets = newSecrets;
        this.newTokens = newTokens;
        this.audit = audit;
        this.liveness = liveness;
        this.barricade = barricade;
        this.keys = keys;
    }

    ApplyStateService applyState() {
        return new ApplyStateService(
                ports.unitOfWork(),
                ports.passwordHasher(),
                new StatePlanner(userPlanner(), clientPlanner()),
                audit,
                liveness,
                barricade,
                keys,
                ports.clock());
    }

    ClientPlanner clientPlanner() {
        return new ClientPlanner(
                new ApiKeyPlanner(ports.digests(), newSecrets),
                new ExchangeTokenPlanner(newTokens, ports.digests()),
                new RegistrationPlanner(newSecrets));
    }

    UserPlanner userPlanner() {
        return new UserPlanner(settings.passwords(), ports.secretSource(), hashAdopter());
    }

    HashAdopter hashAdopter() {
        return new HashAdopter(ports.passwordHasher());
    }
}
