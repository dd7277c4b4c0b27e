package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.AdministerExchangeTokens;
import dev.gatehouse.application.port.in.ClientOutcome;
import dev.gatehouse.application.port.in.ClientOutcome.Denied;
import dev.gatehouse.application.port.in.ClientOutcome.Done;
import dev.gatehouse.application.port.in.ClientOutcome.Why;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.RefreshClaims;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Issues tokens that are sealed before the unit that keeps them, and takes them back. */
final class AdministerExchangeTokensService implements AdministerExchangeTokens {
    private final UnitOfWork unitOfWork;
    private final NewExchangeTokens newTokens;
    private final AdminAudit audit;
    private final Liveness liveness;
    private final InstantSource clock;

    AdministerExchangeTokensService(
            UnitOfWork unitOfWork,
            NewExchangeTokens newTokens,
            AdminAudit audit,
            Liveness liveness,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.newTokens = newTokens;
        this.audit = audit;
        this.liveness = liveness;
        this.clock = clock;
    }

    @Override
    public Optional<List<Session>> list(ClientNumber number) {
        var now = clock.instant();
        return unitOfWork.read(
                stores -> stores.clients().find(number).map(client -> NewExchangeTokens.standing(stores, number, now)));
    }

    @Override
    public ClientOutcome<NewToken> issue(Administrator by, ClientNumber number, String label, Instant expiresAt) {
        var now = clock.instant();
        if (!NewExchangeTokens.mayEnd(expiresAt, now)) {
            return new Denied<>(Why.BAD_TIME);
        }
        var claims = newTokens.draw(now, expiresAt);
        var token = newTokens.seal(claims);
        ClientOutcome<Session> issued = HeldClient.run(
                unitOfWork,
                number,
                (stores, client) -> ClientRights.toHoldASecret(by, client)
                        .<ClientOutcome<Session>>map(Denied::new)
                        .orElseGet(() -> issue(stores, by, client, label, claims)));
        return switch (issued) {
            case Done<Session>(Session session) -> new Done<>(new NewToken(session, token));
            case Denied<Session>(Why why) -> new Denied<>(why);
        };
    }

    private ClientOutcome<Session> issue(
            Stores stores, Administrator by, Client client, String label, RefreshClaims claims) {
        boolean isTaken = NewExchangeTokens.standing(stores, client.number(), claims.issuedAt()).stream()
                .anyMatch(standing -> standing.label().equals(label));
        if (isTaken) {
            return new Denied<>(Why.LABEL_TAKEN);
        }
        var epoch = stores.installation().epoch();
        var session = newTokens.session(claims, client, label, epoch);
        stores.sessions().insert(session);
        write(stores, by, client, "exchange token " + label + " issued until " + session.expiresAt());
        return new Done<>(session);
    }

    @Override
    public ClientOutcome<Session> revoke(Administrator by, ClientNumber number, String id) {
        ClientOutcome<Session> outcome = HeldClient.run(
                unitOfWork,
                number,
                (stores, client) -> ClientRights.toTouch(by, client)
                        .<ClientOutcome<Session>>map(Denied::new)
                        .orElseGet(() -> revoke(stores, by, client, id)));
        liveness.forgetAll();
        return outcome;
    }

    private ClientOutcome<Session> revoke(Stores stores, Administrator by, Client client, String id) {
        var now = clock.instant();
        var found = NewExchangeTokens.standing(stores, client.number(), now).stream()
                .filter(session -> session.id().value().equals(id))
                .findFirst();
        if (found.isEmpty()) {
            return new Denied<>(Why.ABSENT);
        }
        stores.sessions().end(found.get().id(), EndReason.REVOKED, now);
        write(stores, by, client, "exchange token " + found.get().label() + " revoked");
        return new Done<>(found.get());
    }

    private void write(Stores stores, Administrator by, Client client, String change) {
        audit.write(
                stores, by, new Subject.OfClient(client.number()), HeldClient.named(client), change, clock.instant());
    }
}
