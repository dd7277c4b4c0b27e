package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.CallerCheck.Caller;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.Credentials.KeySecret;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.oauth.ClientMethod;
import dev.gatehouse.domain.oauth.GrantRefusal;
import dev.gatehouse.domain.oauth.Registration;
import java.util.Optional;

/** Finds out which client asks, by the method for which it registered and no other. */
final class OAuthClients {
    private final UnitOfWork unitOfWork;
    private final CallerCheck callers;
    private final ClientRefusals refusals;
    private final Doorkeeper doorkeeper;
    private final ClientVisits visits;
    private final AssertedClients asserted;

    OAuthClients(
            UnitOfWork unitOfWork,
            CallerCheck callers,
            ClientRefusals refusals,
            Doorkeeper doorkeeper,
            ClientVisits visits,
            AssertedClients asserted) {
        this.unitOfWork = unitOfWork;
        this.callers = callers;
        this.refusals = refusals;
        this.doorkeeper = doorkeeper;
        this.visits = visits;
        this.asserted = asserted;
    }

    /** A client, and what it registered for. */
    record Registered(Client client, Registration registration) {}

    /** What a check came to. */
    sealed interface Checked {
        /** The client may ask. */
        record Known(Registered who) implements Checked {}

        /** It may not, or is none. */
        record Refused(GrantRefusal why) implements Checked {}
    }

    Checked check(Decision decision, ClientProof shown) {
        return switch (shown) {
            case ClientProof.BySecret(KeySecret pair) -> bySecret(decision, pair);
            case ClientProof.ByName(ApiKey clientId) -> byName(decision, clientId);
            case ClientProof.ByAssertion(var clientId, var assertion) -> {
                var turnedAway = doorkeeper.turnsAway(decision);
                yield turnedAway.isPresent()
                        ? notLetIn(turnedAway.get())
                        : asserted.verify(decision, clientId, assertion)
                                .map(who -> judged(decision, who, "right assertion"))
                                .orElseGet(() -> unknown(decision, clientId.orElseGet(() -> new ApiKey("assertion"))));
            }
        };
    }

    private Checked bySecret(Decision decision, KeySecret pair) {
        return switch (callers.check(decision, pair)) {
            case Caller.Refused(Refusal why) -> notLetIn(why);
            case Caller.Known(Client client) -> {
                var registration =
                        unitOfWork.read(stores -> stores.registrations().of(client.number()));
                if (registration.isEmpty()) {
                    yield new Checked.Refused(new GrantRefusal.NotRegistered());
                }
                yield registration
                        .filter(one -> one.clientId().equals(pair.key()) && one.method() == ClientMethod.SECRET)
                        .<Checked>map(one -> new Checked.Known(new Registered(client, one)))
                        .orElseGet(() -> new Checked.Refused(new GrantRefusal.UnknownClient()));
            }
        };
    }

    private Checked byName(Decision decision, ApiKey clientId) {
        var turnedAway = doorkeeper.turnsAway(decision);
        if (turnedAway.isPresent()) {
            return notLetIn(turnedAway.get());
        }
        return find(clientId)
                .filter(who -> who.registration().isPublic())
                .map(who -> judged(decision, who, "public"))
                .orElseGet(() -> unknown(decision, clientId));
    }

    /** The client of that id, whoever asks. */
    Optional<Registered> find(ApiKey clientId) {
        return unitOfWork.read(stores -> stores.registrations()
                .find(clientId)
                .flatMap(registration -> stores.clients()
                        .find(registration.client())
                        .map(client -> new Registered(client, registration))));
    }

    /** Status, address, barriers and rate: the same as for every client. */
    private Checked judged(Decision decision, Registered who, String how) {
        var judgement = doorkeeper.judge(who.client(), decision, Trace.EMPTY.and(Step.passed("client", how)));
        var refusal = judgement
                .refusal()
                .map(why -> refusals.refused(decision, who.client(), why, judgement.trace()))
                .or(() -> visits.check(decision, new Principal.Program(who.client())));
        if (refusal.isPresent()) {
            return notLetIn(refusal.get());
        }
        visits.cameIn(new Principal.Program(who.client()), decision.now());
        return new Checked.Known(who);
    }

    private Checked unknown(Decision decision, ApiKey clientId) {
        return notLetIn(refusals.wrongSecret(decision, clientId, Optional.empty()));
    }

    private static Checked notLetIn(Refusal why) {
        return new Checked.Refused(new GrantRefusal.NotLetIn(why));
    }
}
