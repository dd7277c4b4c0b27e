package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.ApplyState.Change.Kind;
import dev.gatehouse.application.port.in.ApplyState.DesiredClient;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.client.ClientStatus;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares a declared API client with the one that stands, and plans the difference. */
final class ClientPlanner {
    private final ApiKeyPlanner keys;
    private final ExchangeTokenPlanner exchangeTokens;
    private final RegistrationPlanner registrations;

    ClientPlanner(ApiKeyPlanner keys, ExchangeTokenPlanner exchangeTokens, RegistrationPlanner registrations) {
        this.keys = keys;
        this.exchangeTokens = exchangeTokens;
        this.registrations = registrations;
    }

    void plan(Stores stores, PlannedNetworks networks, DesiredClient wish, Instant now, Plan plan) {
        var what = "client " + wish.name();
        plan.claim(what);
        var found = find(stores, wish);
        wish.number().stream()
                .mapToObj(ClientNumber::new)
                .findFirst()
                .or(() -> found.map(Client::number))
                .ifPresent(number -> plan.claim(named(number)));
        if (wish.absent()) {
            found.ifPresent(client -> networks.named(new Subject.OfClient(client.number()), List.of()));
            planAbsent(found, what, now, plan);
            return;
        }
        var namesake = stores.clients().findByName(wish.name());
        if (namesake.isPresent() && !namesake.equals(found)) {
            plan.problems().add(what + ": client " + namesake.get().number().value() + " has that name");
            return;
        }
        if (wasRemoved(stores, wish)) {
            plan.problems().add(what + ": a client of that number was removed, and no number is given twice");
            return;
        }
        var client = new PlannedClient(what, found);
        var policy = networks.fill(wish.ipPolicy(), what);
        found.map(before -> before.withIpPolicy(networks.asPlanned(before.ipPolicy())))
                .ifPresentOrElse(
                        before -> {
                            var after = policy.orElse(before.ipPolicy());
                            networks.named(new Subject.OfClient(before.number()), after.networkNames());
                            planUpdate(before, wish, after, what, now, plan);
                        },
                        () -> planCreate(client, wish, policy.orElse(IpPolicy.OPEN), now, plan));
        keys.plan(stores, client, wish, now, plan);
        exchangeTokens.plan(stores, client, wish.exchangeTokens(), now, plan);
        registrations.plan(stores, client, wish, now, plan);
    }

    /** How a plan knows a client that stands. */
    static String named(ClientNumber number) {
        return "client number " + number.value();
    }

    /** The client whom the wish means, if there is one. */
    static Optional<Client> find(Stores stores, DesiredClient wish) {
        return wish.number().isPresent()
                ? stores.clients().find(new ClientNumber(wish.number().getAsInt()))
                : stores.clients().findByName(wish.name());
    }

    private static boolean wasRemoved(Stores stores, DesiredClient wish) {
        return wish.number().isPresent()
                && stores.clients().wasRemoved(new ClientNumber(wish.number().getAsInt()));
    }

    private static void planAbsent(Optional<Client> found, String what, Instant now, Plan plan) {
        if (found.isEmpty()) {
            plan.keep(what);
            return;
        }
        var client = found.get();
        var whom = new Subject.OfClient(client.number());
        plan.add(Kind.DELETE, what, "", (stores, hashes, sink) -> {
            Plan.requireUnchanged(client, stores.clients().lockForChange(client.number()), what);
            Registrar.strike(stores, client, now);
            stores.sessions().endAllOf(whom, EndReason.REVOKED, now);
            Plan.require(stores.clients().delete(whom.number()), what);
            stores.signOuts().note(whom, client.credentialVersion() + 1, now);
            return whom;
        });
    }

    private static void planCreate(PlannedClient planned, DesiredClient wish, IpPolicy policy, Instant now, Plan plan) {
        plan.add(Kind.CREATE, planned.what(), "", (stores, hashes, sink) -> {
            var number = wish.number().isPresent()
                    ? new ClientNumber(wish.number().getAsInt())
                    : stores.clients().nextNumber();
            var client = new Client(
                    number,
                    wish.name(),
                    wish.status().orElse(ClientStatus.ACTIVE),
                    policy,
                    wish.audiences().orElse(Set.of()),
                    wish.introspect().orElse(false),
                    wish.permissions().orElse(Set.of()),
                    wish.rate().over(Optional.empty()),
                    0,
                    wish.createdAt().orElse(now));
            Plan.require(stores.clients().insert(client), planned.what());
            planned.made(number);
            return new Subject.OfClient(number);
        });
    }

    private static void planUpdate(
            Client before, DesiredClient wish, IpPolicy policy, String what, Instant now, Plan plan) {
        var status = wish.status().orElse(before.status());
        boolean endsSessions = before.isActive() && status == ClientStatus.DISABLED;
        var after = new Client(
                before.number(),
                wish.name(),
                status,
                policy,
                wish.audiences().orElse(before.audiences()),
                wish.introspect().orElse(before.introspect()),
                wish.permissions().orElse(before.permissions()),
                wish.rate().over(before.rate()),
                before.credentialVersion() + (endsSessions ? 1 : 0),
                wish.createdAt().orElse(before.createdAt()));
        var changes = changes(before, after);
        if (changes.isEmpty()) {
            plan.keep(what);
        } else {
            plan.add(Kind.UPDATE, what, changes.text(), (stores, hashes, sink) -> {
                Plan.requireUnchanged(before, stores.clients().lockForChange(before.number()), what);
                var whom = new Subject.OfClient(after.number());
                Plan.require(stores.clients().update(after), what);
                if (endsSessions) {
                    stores.grants().endAllTo(after.number(), EndReason.REVOKED, now);
                    stores.signOuts().note(whom, after.credentialVersion(), now);
                }
                return whom;
            });
        }
    }

    /** The members in which two states of a client differ. */
    static Changes changes(Client before, Client after) {
        return new Changes()
                .compare("name", before.name(), after.name())
                .compare("status", before.status(), after.status())
                .compare("IP policy", before.ipPolicy(), after.ipPolicy())
                .compare("audiences", before.audiences(), after.audiences())
                .compare("introspect", before.introspect(), after.introspect())
                .compare("permissions", before.permissions(), after.permissions())
                .compare("rate", before.rate(), after.rate())
                .compare("created", before.createdAt(), after.createdAt());
    }
}
