package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.client.ApiCredential;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.registration.ClientMethod;
import dev.gatehouse.domain.registration.Registration;
import dev.gatehouse.domain.registration.RegistrationDraft;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.Optional;

/** Writes registrations of a client that is held, with the secret that one may need, and ends what one no longer bears. */
final class Registrar {
    private Registrar() {}

    /** What a registration may need, drawn outside of any unit. */
    record Drawn(ApiKey key, NewApiSecrets.Drawn secret) {
        static Drawn from(NewApiSecrets source) {
            return new Drawn(source.key(), source.secret());
        }
    }

    /** A registration that stands now, and the secret that was made for it. */
    record Entered(Registration registration, Optional<Secret> secret) {}

    /** Writes the draft for the client; empty if another client has the client id. */
    static Optional<Entered> enter(Stores stores, Client client, RegistrationDraft draft, Drawn drawn, Instant now) {
        var before = stores.registrations().of(client.number());
        var after = draft.registration(
                client.number(), idOf(stores, client.number(), draft, now).orElse(drawn.key()));
        if (!stores.registrations().put(after)) {
            return Optional.empty();
        }
        before.filter(one -> isAnotherParty(one, after)).ifPresent(one -> cutOff(stores, client, one, now));
        return Optional.of(new Entered(after, secretFor(stores, after, drawn, now)));
    }

    /** Removes the registration, if there is one, with all that was granted to the client and what users agreed to. */
    static void strike(Stores stores, Client client, Instant now) {
        stores.registrations().of(client.number()).ifPresent(registration -> {
            cutOff(stores, client, registration, now);
            stores.registrations().remove(client.number());
        });
    }

    /** The client id that is wished, or that stands, or else the oldest key that is accepted. */
    static Optional<ApiKey> idOf(Stores stores, ClientNumber client, RegistrationDraft draft, Instant now) {
        return draft.clientId()
                .or(() -> stores.registrations().of(client).map(Registration::clientId))
                .or(() -> stores.clients().credentialsOf(client).stream()
                        .filter(credential -> credential.isLiveAt(now))
                        .map(ApiCredential::key)
                        .filter(RegistrationDraft::canBeClientId)
                        .findFirst());
    }

    /** Whether the key has a secret that is accepted. */
    static boolean hasSecret(Stores stores, ApiKey key, Instant now) {
        return stores.clients().credentials(key).stream().anyMatch(credential -> credential.isLiveAt(now));
    }

    private static Optional<Secret> secretFor(Stores stores, Registration registration, Drawn drawn, Instant now) {
        var id = registration.clientId();
        if (registration.method() != ClientMethod.SECRET || hasSecret(stores, id, now)) {
            return Optional.empty();
        }
        stores.clients().addCredential(drawn.secret().under(id, registration.client(), now, Optional.empty()));
        return Optional.of(drawn.secret().secret());
    }

    /** Whoever shows otherwise who it is may be somebody else. */
    private static boolean isAnotherParty(Registration before, Registration after) {
        return !before.clientId().equals(after.clientId()) || before.method() != after.method();
    }

    /**
     * The version that rises ends what the client was given for itself; its own sessions of other dialects live on. Users did not agree
     * to another party; whoever was told that they logged in is told that this is over.
     */
    private static void cutOff(Stores stores, Client client, Registration before, Instant now) {
        var whom = new Subject.OfClient(client.number());
        var next = client.withNextVersion();
        LogoutNotes.ofRegistration(stores, before, now);
        stores.grants().endAllTo(client.number(), EndReason.REVOKED, now);
        stores.consents().removeAllTo(client.number());
        stores.devices().removeAllOf(client.number());
        stores.clients().update(next);
        stores.signOuts().note(whom, next.credentialVersion(), now);
        stores.sessions().carryOver(whom, client.credentialVersion(), next.credentialVersion());
    }
}
