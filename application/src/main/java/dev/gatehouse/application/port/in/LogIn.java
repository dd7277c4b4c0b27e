package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.decision.DecisionId;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.Obligation;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.token.Tokens;
import java.util.Set;

/** Turns credentials into tokens. */
public interface LogIn {
    /** Decides on an attempt; throws only for our own trouble. */
    Outcome logIn(Attempt attempt);

    /** Credentials shown at an entrance. */
    record Attempt(Credentials credentials, Source from, Entrance entrance) {}

    /** What came of it. */
    sealed interface Outcome {
        /** Tokens, for whom, and what the holder must do first. */
        record LoggedIn(DecisionId decision, Tokens tokens, Principal who, Set<Obligation> obligations)
                implements Outcome {}

        /** No tokens, and what may be said of it. */
        record Refused(DecisionId decision, Refusal why) implements Outcome {}
    }
}
