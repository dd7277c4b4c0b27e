package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.decision.DecisionId;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.Tokens;
import java.util.Optional;

/** Turns a refresh token into new tokens; safe to retry, for the same token gives the same successor for a while. */
public interface RefreshSession {
    /** Decides on a presented token; a refused one is not consumed. */
    Outcome refresh(Presentation presentation);

    /**
     * A refresh token shown at an entrance.
     *
     * @param claimedSubject the {@code sub} that the caller says the token is of, compared as exact text
     */
    record Presentation(Secret token, Optional<String> claimedSubject, Source from, Entrance entrance) {}

    /** What came of it. */
    sealed interface Outcome {
        /** New tokens, and for whom. */
        record Refreshed(DecisionId decision, Tokens tokens, Principal who) implements Outcome {}

        /** No tokens, and what may be said of it. */
        record Refused(DecisionId decision, Refusal why) implements Outcome {}
    }
}
