package dev.gatehouse.application.port.in;

import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.GrantTokens.ShownProof;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.oauth.AuthorizationError;
import dev.gatehouse.domain.oauth.GrantRefusal;
import dev.gatehouse.domain.secret.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes authorization requests from clients themselves, before a browser brings their name (RFC 9126). */
public interface PushAuthorization {
    /** Judges a request as the authorization endpoint would, and keeps it. */
    Outcome push(Command command);

    /** A request, and who pushes it. */
    record Command(
            ClientProof client,
            Map<String, String> parameters,
            List<String> resources,
            Optional<ShownProof> proof,
            Source from) {
        /** Takes its own copies. */
        public Command {
            parameters = Map.copyOf(parameters);
            resources = List.copyOf(resources);
        }
    }

    /** What came of it. */
    sealed interface Outcome {
        /** What names the request at the authorization endpoint, {@code urn:ietf:params:oauth:request_uri:...}, and for how long. */
        record Pushed(Secret requestUri, Duration life) implements Outcome {}

        /** The request would not lead to a code. */
        record Unfit(AuthorizationError error) implements Outcome {}

        /** The client is not let in. */
        record Refused(GrantRefusal why) implements Outcome {}
    }
}
