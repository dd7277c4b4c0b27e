package dev.gatehouse.application.port.in;

import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.GrantTokens.Wish;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.oauth.GrantRefusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.Scopes;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Lets a user agree in a browser for a device that has none (RFC 8628). */
public interface ConnectDevice {
    /** Begins to wait for a user. */
    Begun begin(ClientProof client, Wish wish, Source from);

    /** Looks for the device of a code that a user typed; guesses draw on the budget of their source. */
    Found find(String typed, Secret cookie, Source from);

    /** Takes what the user says of it. */
    Found decide(String typed, Secret cookie, boolean allows, Source from);

    /** What came of beginning. */
    sealed interface Begun {
        /** What the device keeps, what the user types, for how long, and how often the device may ask. */
        record Waiting(Secret deviceCode, String userCode, Duration life, Duration interval) implements Begun {}

        /** Nobody waits. */
        record Refused(GrantRefusal why) implements Begun {}
    }

    /** What came of a code that was typed. */
    sealed interface Found {
        /** The user must agree. */
        record Asked(String clientName, String user, Scopes scope) implements Found {}

        /** The user has decided: the device learns of it when it next asks. */
        record Decided(boolean allowed) implements Found {}

        /** There is no such device, or not any more. */
        record Unknown() implements Found {}

        /** Somebody must log in first. */
        record LoginWanted() implements Found {}

        /** Nobody is served now. */
        record NotServed(Refusal why) implements Found {}
    }

    /** The code as people should type it: two groups of four; empty if it cannot be one. */
    static Optional<String> canonical(String typed) {
        var letters = typed.toUpperCase(Locale.ROOT).replace("-", "").replace(" ", "");
        return letters.length() == 8 && letters.chars().allMatch(c -> c >= 'A' && c <= 'Z')
                ? Optional.of(letters)
                : Optional.empty();
    }
}
