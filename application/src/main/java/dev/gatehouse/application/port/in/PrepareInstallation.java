package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.secret.Secret;
import java.util.Optional;

/** Makes what a first start needs, once for a store, whatever number of nodes starts; or looks whether it was made. */
public interface PrepareInstallation {
    /** Checks the master key, sees to the signing keys, and makes the first administrator where the store is new. */
    Outcome prepare();

    /** Checks the master key and reads the signing keys as they are; writes nothing. */
    Outcome inspect();

    /** What came of it. */
    sealed interface Outcome {
        /** Ready; with the first administrator and the password to show once, if they were just made. */
        record Ready(Optional<FirstAdministrator> firstAdministrator) implements Outcome {}

        /** The store was sealed by another master key: refuse to start. */
        record WrongMasterKey() implements Outcome {}

        /** Nothing was sealed yet, and whoever only looks seals nothing. */
        record NeverPrepared() implements Outcome {}
    }

    /** Whom to log in as, with a password that must be changed. */
    record FirstAdministrator(String name, Secret password) {}
}
