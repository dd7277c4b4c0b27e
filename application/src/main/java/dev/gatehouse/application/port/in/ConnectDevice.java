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

    /**
     * Looks for the device of a code that a user typed, however it is spelled; never {@link Found.Decided}. A code of no device draws on the
     * budget of its source, and a source without budget is not served before anything is looked at.
     */
    Found find(String typed, Secret cookie, Source from);

    /** Takes what the user says of it, once for every device; never {@link Found.Asked}. Guesses are treated as in {@link #find}. */
    Found decide(String typed, Secret cookie, boolean allows, Source from);

    /** What came of beginning. */
    sealed interface Begun {
        /** What the device keeps, what the user types, for how long, and how often the device may ask. */
        record Waiting(Secret deviceCode, UserCode userCode, Duration life, Duration interval) implements Begun {}

        /** Nobody waits. */
        record Refused(GrantRefusal why) implements Begun {}
    }

    /** What came of a code that was typed. */
    sealed interface Found {
        /**
         * The user must agree.
         *
         * @param code as the device shows it, to be compared
         * @param user who is logged in, as people call them
         */
        record Asked(UserCode code, String clientName, String user, Scopes scope) implements Found {}

        /** The user has decided: the device learns of it when it next asks. */
        record Decided(boolean allowed) implements Found {}

        /** There is no such device, or not any more, or somebody has decided. */
        record Unknown() implements Found {}

        /** Somebody must log in first. */
        record LoginWanted() implements Found {}

        /** Nobody is served now, or not this user from there. */
        record NotServed(Refusal why) implements Found {}
    }

    /** What a user types: eight letters, in one spelling of many. */
    record UserCode(String letters) {
        private static final int LENGTH = 8;

        /** Refuses what {@link #parse} would not give. */
        public UserCode {
            if (letters.length() != LENGTH || !letters.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
                throw new IllegalArgumentException("a code for a user has eight letters");
            }
        }

        /** The code that was typed, in small letters or in groups too; empty if it cannot be one. */
        public static Optional<UserCode> parse(String typed) {
            var letters = typed.toUpperCase(Locale.ROOT).replace("-", "").replace(" ", "");
            return letters.length() == LENGTH && letters.chars().allMatch(c -> c >= 'A' && c <= 'Z')
                    ? Optional.of(new UserCode(letters))
                    : Optional.empty();
        }

        /** As a device shows it: two groups of four. */
        public String text() {
            return letters.substring(0, LENGTH / 2) + "-" + letters.substring(LENGTH / 2);
        }
    }
}
