package dev.gatehouse.http.wire;

import dev.gatehouse.application.port.in.IdentifyBearer;
import dev.gatehouse.application.port.in.IdentifyBearer.Outcome;
import dev.gatehouse.domain.secret.Secret;
import io.dropwizard.auth.Authenticator;
import java.util.Optional;

/** Finds the bearer of an access token: empty means no, and only what could not be found out is thrown. */
public record BearerAuthenticator(IdentifyBearer identifyBearer) implements Authenticator<Secret, Bearer> {

    @Override
    public Optional<Bearer> authenticate(Secret token) {
        return switch (identifyBearer.identify(token)) {
            case Outcome.Identified(var claims, var who) -> Optional.of(new Bearer(token, claims, who));
            case Outcome.Unknown() -> Optional.empty();
        };
    }
}
