package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.AdministerClients;
import dev.gatehouse.application.port.in.ClientOutcome;
import dev.gatehouse.application.port.in.ClientOutcome.Denied;
import dev.gatehouse.application.port.in.ClientOutcome.Done;
import dev.gatehouse.application.port.in.ClientOutcome.Why;
import dev.gatehouse.application.port.out.ClientQuery;
import dev.gatehouse.application.port.out.ClientStore.Listed;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Every change is one unit with its audit, of a client that is held meanwhile. */
final class AdministerClientsService implements AdministerClients {
    private final UnitOfWork unitOfWork;
    private final NewApiSecrets newSecrets;
    private final AdminAudit audit;
    private final Liveness liveness;
    private final InstantSource clock;

    AdministerClientsService(
            UnitOfWork unitOfWork, NewApiSecrets newSecrets, AdminAudit audit, Liveness liveness, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.newSecrets = newSecrets;
        this.audit = audit;
        this.liveness = liveness;
        this.clock = clock;
    }

    @Override
    public Page<Listed> list(ClientQuery query) {
        return unitOfWork.read(stores -> stores.clients().page(query));
    }

    @Override
    public Optional<Seen> find(ClientNumber number) {
        return unitOfWork.read(stores -> stores.clients().find(number).map(client -> seen(stores, client)));
    }

    @Override
    public ClientOutcome<NewClient> create(Administrator by, Draft draft) {
        var denied = ClientRights.toMake(by, draft.permissions());
        if (denied.isPresent()) {
            return new Denied<>(denied.get());
        }
        var key = newSecrets.key();
        var drawn = newSecrets.secret();
        var now = clock.instant();
        return unitOfWork.run(stores -> {
            var client = client(stores.clients().nextNumber(), draft, now);
            if (!stores.clients().insert(client)) {
                return new Denied<>(Why.NAME_TAKEN);
            }
            stores.clients().addCredential(drawn.under(key, client.number(), now, Optional.empty()));
            write(stores, by, client, "made, with key " + key.value(), now);
            return new Done<>(new NewClient(seen(stores, client), key, drawn.secret()));
        });
    }

    /** The client that a draft makes. */
    static Client client(ClientNumber number, Draft draft, Instant now) {
        return new Client(
                number,
                draft.name(),
                draft.status(),
                IpPolicy.OPEN,
                draft.audiences(),
                draft.introspect(),
                draft.permissions(),
                draft.rate(),
                0,
                now);
    }

    @Override
    public ClientOutcome<Seen> change(
            Administrator by, ClientNumber number, String version, UnaryOperator<Draft> edit) {
        return written(by, number, Optional.of(version), (stores, before) -> {
            var after = edited(before, edit.apply(Draft.of(before)));
            return ClientRights.toGrant(by, before.permissions(), after.permissions())
                    .<ClientOutcome<Seen>>map(Denied::new)
                    .orElseGet(() -> change(stores, by, before, after));
        });
    }

    private ClientOutcome<Seen> change(Stores stores, Administrator by, Client before, Client after) {
        var changes = ClientPlanner.changes(before, after);
        if (!changes.isEmpty()) {
            if (!stores.clients().update(after)) {
                return new Denied<>(Why.NAME_TAKEN);
            }
            if (after.credentialVersion() != before.credentialVersion()) {
                signedOut(stores, after, clock.instant());
            }
            write(stores, by, after, "changed: " + changes.text(), clock.instant());
        }
        return new Done<>(seen(stores, after));
    }

    /** Whoever verifies tokens alone hears of those that it was granted by the sessions that end. */
    private static void signedOut(Stores stores, Client after, Instant now) {
        stores.grants().endAllTo(after.number(), EndReason.REVOKED, now);
        stores.signOuts().note(new Subject.OfClient(after.number()), after.credentialVersion(), now);
    }

    private static Client edited(Client before, Draft draft) {
        var edited = new Client(
                before.number(),
                draft.name(),
                draft.status(),
                before.ipPolicy(),
                draft.audiences(),
                draft.introspect(),
                draft.permissions(),
                draft.rate(),
                before.credentialVersion(),
                before.createdAt());
        return before.isActive() && !edited.isActive() ? edited.withNextVersion() : edited;
    }

    @Override
    public ClientOutcome<Seen> delete(Administrator by, ClientNumber number, Optional<String> version) {
        return written(by, number, version, (stores, client) -> {
            var now = clock.instant();
            var last = seen(stores, client);
            Registrar.strike(stores, client, now);
            stores.sessions().endAllOf(new Subject.OfClient(number), EndReason.REVOKED, now);
            stores.clients().delete(number);
            signedOut(stores, client.withNextVersion(), now);
            write(stores, by, client, "removed", now);
            return new Done<>(last);
        });
    }

    private ClientOutcome<Seen> written(
            Administrator by,
            ClientNumber number,
            Optional<String> version,
            BiFunction<Stores, Client, ClientOutcome<Seen>> work) {
        var outcome = HeldClient.<Seen>run(
                unitOfWork,
                number,
                (stores, before) -> denial(by, before, version)
                        .<ClientOutcome<Seen>>map(Denied::new)
                        .orElseGet(() -> work.apply(stores, before)));
        liveness.forgetAll();
        return outcome;
    }

    private static Optional<Why> denial(Administrator by, Client before, Optional<String> version) {
        return version.map(version(before)::equals).orElse(true)
                ? ClientRights.toTouch(by, before)
                : Optional.of(Why.OVERTAKEN);
    }

    static Seen seen(Stores stores, Client client) {
        return new Seen(client, stores.clients().lastUse(client.number()), version(client));
    }

    private static String version(Client client) {
        return Fingerprint.of(
                client.number(),
                client.name(),
                client.status(),
                client.audiences(),
                client.introspect(),
                client.permissions(),
                client.rate());
    }

    private void write(Stores stores, Administrator by, Client client, String change, Instant now) {
        audit.write(stores, by, new Subject.OfClient(client.number()), HeldClient.named(client), change, now);
    }
}
