package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.factor.FactorStanding;
import dev.gatehouse.domain.factor.PasskeyAnswer;
import dev.gatehouse.domain.factor.RememberedBrowser;
import dev.gatehouse.domain.letter.Tongue;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.UserId;
import java.util.List;

/** Lets users set up what they show besides a password. Every change needs a recent login (G6). */
public interface OwnFactors {
    /** Looks at what there is. */
    Outcome look(Asking who);

    /** Draws a seed for an app; it counts for nothing until it is confirmed. */
    Outcome begin(Asking who);

    /** Confirms the app by a code that it shows; recovery codes are given to whoever has none. */
    Outcome confirm(Asking who, Secret code);

    /** Puts new recovery codes in the place of all others, for a code. */
    Outcome renewRecoveryCodes(Asking who, Secret code);

    /** The same for whoever has no app that could show one, and showed a second factor at a login of late. */
    Outcome renewRecoveryCodes(Asking who);

    /** Removes the app, for a code; with the last factor the recovery codes go. */
    Outcome remove(Asking who, Secret code);

    /** Draws a challenge for a new passkey. */
    Outcome beginPasskey(Asking who);

    /** Adds the passkey that was made for a challenge; recovery codes are given to whoever has none. */
    Outcome addPasskey(Asking who, PasskeyAnswer answer, String name);

    /** Removes a passkey; with the last factor the recovery codes go. */
    Outcome removePasskey(Asking who, String id);

    /** Forgets a browser in which the second factor need not be shown each time. */
    Outcome forgetBrowser(Asking who, String id);

    /** Who asks, from where, and in which language they are told by letter. */
    record Asking(Whose whose, Source from, Tongue tongue) {}

    /** What came of it. */
    sealed interface Outcome {
        /** What there is, whose it is as people call them, and in which browsers it need not be shown each time. */
        record Standing(String user, FactorStanding factors, List<RememberedBrowser> browsers) implements Outcome {
            /** Takes its own copy. */
            public Standing {
                browsers = List.copyOf(browsers);
            }
        }

        /** A seed in Base32, and whose it is as people call them. */
        record Begun(String user, Secret seed) implements Outcome {}

        /** New recovery codes. */
        record Given(List<Secret> recoveryCodes) implements Outcome {
            /** Takes its own copy. */
            public Given {
                recoveryCodes = List.copyOf(recoveryCodes);
            }
        }

        /**
         * What an authenticator is asked to make a key for.
         *
         * @param user as people call them
         * @param known the ids of the keys that there are
         */
        record Challenged(UserId id, String user, String challenge, List<String> known) implements Outcome {
            /** Takes its own copy. */
            public Challenged {
                known = List.copyOf(known);
            }
        }

        /** It is done. */
        record Done() implements Outcome {}

        /** Nobody is known by that. */
        record UnknownBearer() implements Outcome {}

        /** The login was too long ago. */
        record LoginTooOld() implements Outcome {}

        /** The user has a second factor, and did not show it at this login. */
        record FactorWanted() implements Outcome {}

        /** There are as many as there may be. */
        record TooMany() implements Outcome {}

        /** There is a confirmed app, or that passkey, already. */
        record AlreadySetUp() implements Outcome {}

        /** There is nothing of which this could be. */
        record NothingSetUp() implements Outcome {}

        /** The user has no passkey, or no remembered browser, of that id. */
        record NotThere() implements Outcome {}

        /** The code is wrong, or too many were tried, or the user may not come from there. */
        record Refused(Refusal why) implements Outcome {}
    }
}
