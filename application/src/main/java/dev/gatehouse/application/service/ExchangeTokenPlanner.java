package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.ApplyState.Change.Kind;
import dev.gatehouse.application.port.in.ApplyState.DesiredExchangeToken;
import dev.gatehouse.application.port.in.ApplyState.Expiry;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Plans the long-lived tokens of a client. */
final class ExchangeTokenPlanner {
    private final NewExchangeTokens newTokens;
    private final Digests digests;

    ExchangeTokenPlanner(NewExchangeTokens newTokens, Digests digests) {
        this.newTokens = newTokens;
        this.digests = digests;
    }

    void plan(Stores stores, PlannedClient client, List<DesiredExchangeToken> wishes, Instant now, Plan plan) {
        var standing = client.before().filter(before -> !wishes.isEmpty()).stream()
                .flatMap(before -> NewExchangeTokens.standing(stores, before.number(), now).stream())
                .toList();
        wishes.forEach(wish -> {
            var same = standing.stream()
                    .filter(session -> session.label().equals(wish.name()))
                    .findFirst();
            plan(stores, client, wish, same, now, plan);
        });
    }

    private void plan(
            Stores stores,
            PlannedClient client,
            DesiredExchangeToken wish,
            Optional<Session> standing,
            Instant now,
            Plan plan) {
        var what = client.what() + " exchange token " + wish.name();
        plan.claim(what);
        if (wish.absent()) {
            planAbsent(standing, what, now, plan);
        } else if (standing.isPresent()) {
            keep(stores, standing.get(), wish, what, plan);
        } else if (isEnded(stores, client, wish)) {
            plan.warnings().add(what + " has ended or was revoked, and stays so; declare it absent, or use a new name");
            plan.keep(what);
        } else if (isFit(stores, wish, what, now, plan)) {
            planIssue(client, wish, what, now, plan);
        }
    }

    /** Whether this very token of an older system was the client's before, under this name: it is never brought back. */
    private boolean isEnded(Stores stores, PlannedClient client, DesiredExchangeToken wish) {
        var former = wish.adopted().flatMap(token -> adoptedBy(stores, token));
        return former.isPresent()
                && former.get().label().equals(wish.name())
                && client.before()
                        .map(before -> new Subject.OfClient(before.number()))
                        .filter(former.get().subject()::equals)
                        .isPresent();
    }

    private static void planAbsent(Optional<Session> standing, String what, Instant now, Plan plan) {
        if (standing.isEmpty()) {
            plan.keep(what);
            return;
        }
        var session = standing.get();
        plan.add(Kind.DELETE, what, "revoked", (stores, hashes, sink) -> {
            Plan.require(stores.sessions().end(session.id(), EndReason.REVOKED, now), what);
            return session.subject();
        });
    }

    private void keep(Stores stores, Session standing, DesiredExchangeToken wish, String what, Plan plan) {
        boolean isAnother = wish.adopted()
                .map(token -> !adoptedBy(stores, token).equals(Optional.of(standing)))
                .orElse(false);
        if (isAnother) {
            plan.problems().add(what + ": another token stands under this name; declare it absent, or use a new name");
            return;
        }
        if (endsOtherwise(standing, wish.expires())) {
            plan.warnings()
                    .add(what + " ends " + standing.absoluteExpiresAt()
                            + " as it was issued; issue another one under a new name to change that");
        }
        plan.keep(what);
    }

    private static boolean endsOtherwise(Session standing, Expiry wish) {
        return wish instanceof Expiry.At(Instant time)
                && !standing.absoluteExpiresAt().equals(time.truncatedTo(ChronoUnit.SECONDS));
    }

    private Optional<Session> adoptedBy(Stores stores, Secret token) {
        return stores.sessions().findAdopted(digests.digest(Digests.Purpose.ADOPTED_TOKEN, token));
    }

    private boolean isFit(Stores stores, DesiredExchangeToken wish, String what, Instant now, Plan plan) {
        var end = wish.expires().ifIssuedAt(now);
        if (!NewExchangeTokens.mayEnd(end, now)) {
            var days = NewExchangeTokens.LONGEST.toDays();
            plan.problems().add(what + " must end in the future, and within " + days + " days");
            return false;
        }
        if (wish.adopted().flatMap(token -> adoptedBy(stores, token)).isPresent()) {
            plan.problems().add(what + ": this very token was adopted before, by another name or client");
            return false;
        }
        return true;
    }

    /** What takes a key of ours is done before the unit; the client's number and the epoch are found in it. */
    private void planIssue(PlannedClient planned, DesiredExchangeToken wish, String what, Instant now, Plan plan) {
        var claims = newTokens.draw(now, wish.expires().ifIssuedAt(now));
        var adopted = wish.adopted().map(token -> digests.digest(Digests.Purpose.ADOPTED_TOKEN, token));
        var sealed = adopted.isEmpty() ? Optional.of(newTokens.seal(claims)) : Optional.<Secret>empty();
        plan.add(Kind.CREATE, what, "until " + claims.expiresAt(), (stores, hashes, sink) -> {
            var client = planned.in(stores);
            var epoch = stores.installation().epoch();
            var session = newTokens.session(claims, client, wish.name(), epoch);
            stores.sessions().insert(session);
            adopted.ifPresent(digest -> Plan.require(stores.sessions().adopt(digest, session.id()), what));
            sealed.ifPresent(text -> sink.add(PlannedClient.secret(client, "exchange-token", wish.name(), text)));
            return session.subject();
        });
    }
}
