package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.ConnectDevice;
import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.GrantTokens.Wish;
import dev.gatehouse.application.port.out.DeviceStore;
import dev.gatehouse.application.port.out.DeviceStore.Waiting;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.GrantParents.Parent;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.token.Subject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Where users agree for devices. They do so each time: what is agreed to with a code from somewhere else is no consent to remember
 * (RFC 8628 section 5.4).
 */
final class ConnectDeviceService implements ConnectDevice {
    private final DeviceStart start;
    private final UnitOfWork unitOfWork;
    private final Browsers browsers;
    private final Doorkeeper doorkeeper;
    private final Whereabouts whereabouts;
    private final FailureLimit failures;
    private final Recorder recorder;
    private final Digests digests;
    private final SecretSource secrets;
    private final InstantSource clock;

    ConnectDeviceService(
            DeviceStart start,
            UnitOfWork unitOfWork,
            Browsers browsers,
            Doorkeeper doorkeeper,
            Whereabouts whereabouts,
            FailureLimit failures,
            Recorder recorder,
            Digests digests,
            SecretSource secrets,
            InstantSource clock) {
        this.start = start;
        this.unitOfWork = unitOfWork;
        this.browsers = browsers;
        this.doorkeeper = doorkeeper;
        this.whereabouts = whereabouts;
        this.failures = failures;
        this.recorder = recorder;
        this.digests = digests;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Begun begin(ClientProof client, Wish wish, Source from) {
        return start.begin(decision(from), client, wish);
    }

    private Decision decision(Source from) {
        return new Decision(secrets.decisionId(), clock.instant(), from, DialectName.OAUTH);
    }

    @Override
    public Found find(String typed, Secret cookie, Source from) {
        return switch (look(decision(from), typed, cookie)) {
            case Looked.No(Found why) -> why;
            case Looked.Yes(var code, var parent, var waiting, var client) ->
                new Found.Asked(code, client.name(), parent.user().called(), waiting.scope());
        };
    }

    @Override
    public Found decide(String typed, Secret cookie, boolean allows, Source from) {
        var decision = decision(from);
        return switch (look(decision, typed, cookie)) {
            case Looked.No(Found why) -> why;
            case Looked.Yes found -> {
                var entries = unitOfWork.run(stores -> decide(stores, decision, found, allows));
                entries.ifPresent(recorder::kept);
                yield entries.isPresent() ? new Found.Decided(allows) : new Found.Unknown();
            }
        };
    }

    /** What a typed code comes to. */
    private sealed interface Looked {
        /** A device waits for this user. */
        record Yes(UserCode code, Parent parent, Waiting waiting, Client client) implements Looked {}

        /** None does, or nobody may ask. */
        record No(Found why) implements Looked {}
    }

    private Looked look(Decision decision, String typed, Secret cookie) {
        var turnedAway = doorkeeper.turnsAway(decision);
        if (turnedAway.isPresent()) {
            return new Looked.No(new Found.NotServed(turnedAway.get()));
        }
        var here = browsers.find(cookie, decision.now());
        if (here.isEmpty()) {
            return new Looked.No(new Found.LoginWanted());
        }
        return whereabouts
                .refuses(here.get().user(), decision)
                .<Looked>map(why -> new Looked.No(new Found.NotServed(why)))
                .orElseGet(() -> look(decision, typed, here.get()));
    }

    private Looked look(Decision decision, String typed, Parent here) {
        var code = UserCode.parse(typed);
        var waiting = code.flatMap(one -> {
            var digest = digests.digest(Digests.Purpose.USER_CODE, Secret.of(one.letters()));
            return unitOfWork.read(stores -> stores.devices().byUser(digest));
        });
        if (waiting.isEmpty()) {
            failures.failed(decision.from());
            recorder.refusedNobody(decision.dialect(), decision.from().network(), "unknown device");
            return new Looked.No(new Found.Unknown());
        }
        return waiting.filter(one -> one.decision() == DeviceStore.Decision.NONE
                        && decision.now().isBefore(one.expiresAt()))
                .flatMap(one -> client(one).<Looked>map(client -> new Looked.Yes(code.get(), here, one, client)))
                .orElseGet(() -> new Looked.No(new Found.Unknown()));
    }

    /** The client of the device, if it may still be given tokens. */
    private Optional<Client> client(Waiting waiting) {
        return unitOfWork.read(stores -> stores.registrations()
                .of(waiting.client())
                .filter(registration -> registration.may(Grant.DEVICE_CODE))
                .flatMap(registration -> stores.clients().find(registration.client()))
                .filter(Client::isActive));
    }

    /** What is to be told of it; empty if somebody was faster. */
    private Optional<List<AuditEntry>> decide(Stores stores, Decision decision, Looked.Yes found, boolean allows) {
        var session = found.parent().session();
        var said = allows ? DeviceStore.Decision.ALLOWED : DeviceStore.Decision.DENIED;
        if (!stores.devices().decide(found.waiting().device(), said, session.id())) {
            return Optional.empty();
        }
        browsers.prolong(stores, session, decision.now());
        var entries = allows ? List.of(allowed(decision, found)) : List.<AuditEntry>of();
        Recorder.write(stores, entries);
        return Optional.of(entries);
    }

    private static AuditEntry allowed(Decision decision, Looked.Yes found) {
        var subject = found.parent().session().subject();
        var what = named(found.client().number(), subject);
        var change = "allowed: " + found.waiting().scope().text();
        return decision.of(subject, new AuditEvent.Administered(what, change), Trace.EMPTY);
    }

    /** How the audit calls a client's device that somebody let in. */
    static String named(ClientNumber client, Subject by) {
        return "device of " + new Subject.OfClient(client).text() + " for " + by.text();
    }
}
