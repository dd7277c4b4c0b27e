package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.AdministerClients.Draft;
import dev.gatehouse.application.port.in.AdministerRegistrations;
import dev.gatehouse.application.port.in.ClientOutcome;
import dev.gatehouse.application.port.in.ClientOutcome.Denied;
import dev.gatehouse.application.port.in.ClientOutcome.Done;
import dev.gatehouse.application.port.in.ClientOutcome.Why;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.Registrar.Drawn;
import dev.gatehouse.application.service.Registrar.Entered;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.registration.ClientMethod;
import dev.gatehouse.domain.registration.Registration;
import dev.gatehouse.domain.registration.RegistrationDraft;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Every change is one unit with its audit, of a client that is held meanwhile. */
final class AdministerRegistrationsService implements AdministerRegistrations {
    private final UnitOfWork unitOfWork;
    private final NewApiSecrets newSecrets;
    private final AdminAudit audit;
    private final Liveness liveness;
    private final KeyKeeper keys;
    private final InstantSource clock;

    AdministerRegistrationsService(
            UnitOfWork unitOfWork,
            NewApiSecrets newSecrets,
            AdminAudit audit,
            Liveness liveness,
            KeyKeeper keys,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.newSecrets = newSecrets;
        this.audit = audit;
        this.liveness = liveness;
        this.keys = keys;
        this.clock = clock;
    }

    /** A draft about to be written: all that is random about it is drawn already. */
    private record Entry(Administrator by, RegistrationDraft draft, Drawn drawn, Instant now) {}

    /** Undoes the unit that made a client for a client id that another one took between the look and the writing. */
    private static final class TakenMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TakenMeanwhile() {
            super("another client has the client id", null, false, false);
        }
    }

    private Entry entry(Administrator by, RegistrationDraft draft) {
        return new Entry(by, draft, Drawn.from(newSecrets), clock.instant());
    }

    @Override
    public Optional<Held> find(ClientNumber number) {
        return unitOfWork.read(stores -> stores.registrations().of(number).map(AdministerRegistrationsService::held));
    }

    @Override
    public ClientOutcome<Written> put(
            Administrator by, ClientNumber number, Optional<String> version, RegistrationDraft draft) {
        var entry = entry(by, draft);
        Optional<Why> denied = unitOfWork.read(stores -> foreseen(stores, number, version, entry));
        if (denied.isPresent()) {
            return new Denied<>(denied.get());
        }
        keys.provide(draft.identityAlgorithm());
        ClientOutcome<Written> outcome = HeldClient.run(unitOfWork, number, (stores, client) -> {
            var before = stores.registrations().of(number);
            return denial(stores, client, before, version, entry)
                    .<ClientOutcome<Written>>map(Denied::new)
                    .orElseGet(() -> put(stores, client, before, entry));
        });
        liveness.forgetAll();
        return outcome;
    }

    /** Asked before a key for its ID tokens is made, which needs a unit of its own. */
    private static Optional<Why> foreseen(Stores stores, ClientNumber number, Optional<String> version, Entry entry) {
        return stores.clients()
                .find(number)
                .map(client -> denial(stores, client, stores.registrations().of(number), version, entry))
                .orElse(Optional.of(Why.ABSENT));
    }

    private static Optional<Why> denial(
            Stores stores, Client client, Optional<Registration> before, Optional<String> version, Entry entry) {
        if (!before.map(AdministerRegistrationsService::version).equals(version)) {
            return Optional.of(Why.OVERTAKEN);
        }
        var toWrite = isAboutSecrets(stores, client, before, entry)
                ? ClientRights.toHoldASecret(entry.by(), client)
                : ClientRights.toTouch(entry.by(), client);
        // One that stands so is not turned either, to another address for example.
        return toWrite.or(() -> ClientRights.toRegister(entry.by(), entry.draft()))
                .or(() -> before.map(RegistrationDraft::of)
                        .flatMap(standing -> ClientRights.toRegister(entry.by(), standing)));
    }

    /** Whether the client would show otherwise who it is, or a secret would be made. */
    private static boolean isAboutSecrets(Stores stores, Client client, Optional<Registration> before, Entry entry) {
        var draft = entry.draft();
        boolean isAsBefore = before.filter(
                        one -> one.method() == draft.method() && one.keys().equals(draft.keys()))
                .isPresent();
        boolean hasSecret = Registrar.idOf(stores, client.number(), draft, entry.now())
                .filter(id -> Registrar.hasSecret(stores, id, entry.now()))
                .isPresent();
        return !isAsBefore || (draft.method() == ClientMethod.SECRET && !hasSecret);
    }

    private ClientOutcome<Written> put(Stores stores, Client client, Optional<Registration> before, Entry entry) {
        var entered = Registrar.enter(stores, client, entry.draft(), entry.drawn(), entry.now());
        entered.ifPresent(one -> {
            askAgain(stores, before, entry);
            tell(stores, client, before, one, entry);
        });
        return entered.<ClientOutcome<Written>>map(one -> new Done<>(written(one)))
                .orElseGet(() -> new Denied<>(Why.CLIENT_ID_TAKEN));
    }

    /** Whoever holds less than a user who agreed does not send that user's codes elsewhere unasked. */
    private static void askAgain(Stores stores, Optional<Registration> before, Entry entry) {
        before.filter(one -> !one.redirectUris().containsAll(entry.draft().redirectUris()))
                .filter(one -> !entry.by().holdsEverything())
                .ifPresent(one -> stores.consents().removeAllTo(one.client()));
    }

    private void tell(Stores stores, Client client, Optional<Registration> before, Entered entered, Entry entry) {
        var after = entered.registration();
        var what = before.map(one -> changes(one, after))
                .orElseGet(() -> "registered for OAuth as " + after.clientId().value());
        if (!what.isEmpty() || entered.secret().isPresent()) {
            var secret = entered.secret().isPresent() ? "; secret made" : "";
            write(stores, entry.by(), client, what + secret, entry.now());
        }
    }

    private static String changes(Registration before, Registration after) {
        var changes = RegistrationPlanner.changes(RegistrationDraft.of(before), RegistrationDraft.of(after));
        return changes.isEmpty() ? "" : "OAuth changed: " + changes.text();
    }

    @Override
    public ClientOutcome<Held> remove(Administrator by, ClientNumber number, Optional<String> version) {
        var now = clock.instant();
        ClientOutcome<Held> outcome = HeldClient.run(
                unitOfWork,
                number,
                (stores, client) -> stores.registrations()
                        .of(number)
                        .map(AdministerRegistrationsService::held)
                        .map(held -> toRemove(by, client, held, version)
                                .<ClientOutcome<Held>>map(Denied::new)
                                .orElseGet(() -> remove(stores, by, client, held, now)))
                        .orElseGet(() -> new Denied<>(Why.ABSENT)));
        liveness.forgetAll();
        return outcome;
    }

    private static Optional<Why> toRemove(Administrator by, Client client, Held held, Optional<String> version) {
        return version.map(held.version()::equals).orElse(true)
                ? ClientRights.toTouch(by, client)
                : Optional.of(Why.OVERTAKEN);
    }

    private ClientOutcome<Held> remove(Stores stores, Administrator by, Client client, Held held, Instant now) {
        Registrar.strike(stores, client, now);
        write(stores, by, client, "registered for OAuth no more", now);
        return new Done<>(held);
    }

    @Override
    public ClientOutcome<NewClient> create(Administrator by, Draft client, RegistrationDraft draft) {
        var denied = ClientRights.toMake(by, client.permissions()).or(() -> ClientRights.toRegister(by, draft));
        if (denied.isPresent()) {
            return new Denied<>(denied.get());
        }
        keys.provide(draft.identityAlgorithm());
        var entry = entry(by, draft);
        try {
            return unitOfWork.run(stores -> make(stores, client, entry));
        } catch (TakenMeanwhile taken) {
            return new Denied<>(Why.CLIENT_ID_TAKEN);
        }
    }

    private ClientOutcome<NewClient> make(Stores stores, Draft client, Entry entry) {
        if (entry.draft().clientId().filter(id -> isTaken(stores, id)).isPresent()) {
            return new Denied<>(Why.CLIENT_ID_TAKEN);
        }
        var made = AdministerClientsService.client(stores.clients().nextNumber(), client, entry.now());
        return stores.clients().insert(made) ? create(stores, made, entry) : new Denied<>(Why.NAME_TAKEN);
    }

    /** Asked before anything is written: a unit whose work was denied is kept as well. */
    private static boolean isTaken(Stores stores, ApiKey id) {
        return stores.registrations().find(id).isPresent()
                || stores.clients().ownerOf(id).isPresent();
    }

    private ClientOutcome<NewClient> create(Stores stores, Client client, Entry entry) {
        var entered = Registrar.enter(stores, client, entry.draft(), entry.drawn(), entry.now())
                .orElseThrow(TakenMeanwhile::new);
        var id = entered.registration().clientId().value();
        write(stores, entry.by(), client, "made, registered for OAuth as " + id, entry.now());
        return new Done<>(new NewClient(AdministerClientsService.seen(stores, client), written(entered)));
    }

    private static Written written(Entered entered) {
        return new Written(held(entered.registration()), entered.secret());
    }

    private static Held held(Registration registration) {
        return new Held(registration, version(registration));
    }

    private static String version(Registration registration) {
        return Fingerprint.of(
                registration.client(),
                registration.clientId(),
                registration.method(),
                registration.grants(),
                registration.redirectUris(),
                registration.afterLogout(),
                registration.scopes(),
                registration.resources(),
                registration.keys(),
                registration.logoutUri(),
                registration.identityAlgorithm(),
                registration.traits());
    }

    private void write(Stores stores, Administrator by, Client client, String change, Instant now) {
        audit.write(stores, by, new Subject.OfClient(client.number()), HeldClient.named(client), change, now);
    }
}
