package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.IdentifyBearer;
import dev.gatehouse.domain.secret.Secret;
import java.time.InstantSource;

/** Tells who holds an access token. */
final class IdentifyBearerService implements IdentifyBearer {
    private final TokenReader reader;
    private final InstantSource clock;

    IdentifyBearerService(TokenReader reader, InstantSource clock) {
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public Outcome identify(Secret accessToken) {
        return reader.read(accessToken, clock.instant())
                .<Outcome>map(bearer ->
                        new Outcome.Identified(bearer.claims(), bearer.living().who()))
                .orElseGet(Outcome.Unknown::new);
    }
}
