package dev.gatehouse.application.port.in;

import dev.gatehouse.application.port.in.AdministerClients.Draft;
import dev.gatehouse.application.port.in.AdministerClients.Seen;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.registration.Registration;
import dev.gatehouse.domain.registration.RegistrationDraft;
import dev.gatehouse.domain.secret.Secret;
import java.util.Optional;

/**
 * Shows, writes and removes what API clients registered for with OAuth; nobody touches a client that holds more than they do.
 * Drafts without objections alone are taken.
 */
public interface AdministerRegistrations {
    /** A registration, and the version that a change of it names. */
    record Held(Registration registration, String version) {}

    /**
     * A registration that was written.
     *
     * @param secret one that was made under the client id, because the method needs one and there was none; shown this once
     */
    record Written(Held held, Optional<Secret> secret) {}

    /** A client that was made for OAuth. */
    record NewClient(Seen seen, Written written) {}

    /** The registration of that client. */
    Optional<Held> find(ClientNumber number);

    /**
     * Writes a registration; what it no longer allows is refused at the next request, and another client id or method ends
     * what was granted under the one before. To be shown a secret, and to change how the client shows who it is, needs a
     * recent login.
     *
     * @param version the version that the caller has seen; empty if the client shall have none yet
     */
    ClientOutcome<Written> put(
            Administrator by, ClientNumber number, Optional<String> version, RegistrationDraft draft);

    /** Removes a registration, if a version is named only while it is of that, with all that was granted to the client. */
    ClientOutcome<Held> remove(Administrator by, ClientNumber number, Optional<String> version);

    /** Makes a client that is registered, with a secret if its method needs one. */
    ClientOutcome<NewClient> create(Administrator by, Draft client, RegistrationDraft draft);
}
