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
                // RFC 9449 section 7.2: a bound token is nothing to whoever shows no proof.
                .filter(bearer -> bearer.claims().proofKey().isEmpty())
                .<Outcome>map(bearer -> new Outcome.Identified(bearer.claims(), bearer.who()))
                .orElseGet(Outcome.Unknown::new);
    }
}
