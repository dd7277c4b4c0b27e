package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.login.Credentials.KeySecret;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;

/** Finds out who calls to run the house, and from where: by an access token, as a machine by key and secret, or at the console. */
public interface IdentifyAdministrator {
    /** What the caller shows. */
    sealed interface Shown {
        /** An access token of any dialect. */
        record Token(Secret text) implements Shown {}

        /** The credentials of an API client. */
        record Key(KeySecret pair) implements Shown {}

        /** The cookie of a session of the console, which is used by being shown. */
        record Cookie(Secret text) implements Shown {}
    }

    /** What it came to. */
    sealed interface Outcome {
        /** Somebody who holds what is needed, from where they may come. */
        record Known(Administrator administrator) implements Outcome {}

        /** Somebody who may run something, but not this. */
        record Lacking() implements Outcome {}

        /** The credentials are good, but their holder may not run anything. */
        record NotEntitled() implements Outcome {}

        /** Somebody who may run something, but only after a login with a second factor, which this was not. */
        record FactorWanted() implements Outcome {}

        /** The credentials are no good, or come from where they may not. */
        record Refused(Refusal why) implements Outcome {}
    }

    /** Who it is, and whether they hold what is needed; the IP policy of the holder decides at each call. */
    Outcome identify(Shown shown, Source from, Permission needed);

    /** The same for what every administrator may do, whatever permissions they hold. */
    Outcome identify(Shown shown, Source from);
}
