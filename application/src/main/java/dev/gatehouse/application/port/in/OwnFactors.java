package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.factor.FactorStanding;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import java.util.List;

/** Lets users set up what they show besides a password. Whatever changes something needs a login of late (G6). */
public interface OwnFactors {
    /** Looks at what there is. */
    Outcome look(Asking who);

    /** Draws a seed for an app; it counts for nothing until it is confirmed. */
    Outcome begin(Asking who);

    /** Confirms the app by a code that it shows; recovery codes are given once. */
    Outcome confirm(Asking who, Secret code);

    /** Puts new recovery codes in the place of all others, for a code. */
    Outcome renewRecoveryCodes(Asking who, Secret code);

    /** Removes the app and the recovery codes, for a code. */
    Outcome remove(Asking who, Secret code);

    /** Who asks, and from where. */
    record Asking(Whose whose, Source from) {}

    /** What came of it. */
    sealed interface Outcome {
        /** What there is, and whose it is as people call them. */
        record Standing(String user, FactorStanding factors) implements Outcome {}

        /** A seed in Base32, and whose it is as people call them. */
        record Begun(String user, Secret seed) implements Outcome {}

        /** New recovery codes. */
        record Given(List<Secret> recoveryCodes) implements Outcome {
            /** Takes its own copy. */
            public Given {
                recoveryCodes = List.copyOf(recoveryCodes);
            }
        }

        /** There is no second factor any more. */
        record Removed() implements Outcome {}

        /** Nobody is known by that. */
        record UnknownBearer() implements Outcome {}

        /** The login was too long ago. */
        record LoginTooOld() implements Outcome {}

        /** There is a confirmed app already. */
        record AlreadySetUp() implements Outcome {}

        /** There is no app of which this could be. */
        record NothingSetUp() implements Outcome {}

        /** The code is wrong, or too many were tried, or the user may not come from there. */
        record Refused(Refusal why) implements Outcome {}
    }
}
