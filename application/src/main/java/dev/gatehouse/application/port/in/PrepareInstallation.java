package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.secret.Secret;
import java.util.Optional;

/** Makes what a first start needs, once for a store, whatever number of nodes starts. */
public interface PrepareInstallation {
    /** Checks the master key, sees to the signing keys, and makes the first administrator where the store is new. */
    Outcome prepare();

    /** What came of it. */
    sealed interface Outcome {
        /** Ready; with the first administrator and the password to show once, if they were just made. */
        record Ready(Optional<FirstAdministrator> firstAdministrator) implements Outcome {}

        /** The store was sealed by another master key: refuse to start. */
        record WrongMasterKey() implements Outcome {}
    }

    /** Whom to log in as, with a password that must be changed. */
    record FirstAdministrator(String name, Secret password) {}
}
