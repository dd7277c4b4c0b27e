package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.CallerCheck.Caller;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.Credentials.KeySecret;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.oauth.GrantRefusal;
import dev.gatehouse.domain.registration.ClientMethod;
import dev.gatehouse.domain.registration.Registration;
import dev.gatehouse.domain.secret.Secret;
import java.util.Optional;

/** Finds out which client asks, by the method for which it registered and no other. */
final class OAuthClients {
    private final UnitOfWork unitOfWork;
    private final Recent<ClientNumber, Registration> registrations;
    private final CallerCheck callers;
    private final ClientRefusals refusals;
    private final Doorkeeper doorkeeper;
    private final ClientVisits visits;
    private final AssertedClients asserted;
    private final PublicLimit limit;

    OAuthClients(
            UnitOfWork unitOfWork,
            Recent<ClientNumber, Registration> registrations,
            CallerCheck callers,
            ClientRefusals refusals,
            Doorkeeper doorkeeper,
            ClientVisits visits,
            AssertedClients asserted,
            PublicLimit limit) {
        this.unitOfWork = unitOfWork;
        this.registrations = registrations;
        this.callers = callers;
        this.refusals = refusals;
        this.doorkeeper = doorkeeper;
        this.visits = visits;
        this.asserted = asserted;
        this.limit = limit;
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

    /** What keeps everybody out who comes from there, before anything that is shown is looked at. */
    Optional<GrantRefusal> turnsAway(Decision decision) {
        return doorkeeper.turnsAway(decision).map(GrantRefusal.NotLetIn::new);
    }

    Checked check(Decision decision, ClientProof shown) {
        return switch (shown) {
            case ClientProof.BySecret(KeySecret pair) -> bySecret(decision, pair);
            case ClientProof.ByName(ApiKey clientId) -> checked(byName(decision, clientId));
            case ClientProof.ByAssertion(var clientId, var assertion) ->
                checked(byAssertion(decision, clientId, assertion));
        };
    }

    /** Checks a client whose request will be kept: of those that show nothing but their name only so many are kept of each source. */
    Checked checkToKeep(Decision decision, ClientProof shown) {
        var checked = check(decision, shown);
        return switch (checked) {
            case Checked.Known(Registered who)
            when who.registration().isPublic() ->
                limit.tooMany(decision)
                        .<Checked>map(why -> new Checked.Refused(new GrantRefusal.NotLetIn(why)))
                        .orElse(checked);
            case Checked.Known known -> known;
            case Checked.Refused refused -> refused;
        };
    }

    /** Who asks about tokens or ends them: an API client by its secret, whatever it registered for; a client of OAuth as ever. */
    Caller caller(Decision decision, ClientProof shown) {
        return switch (shown) {
            case ClientProof.BySecret(KeySecret pair) -> callers.check(decision, pair);
            case ClientProof.ByName(ApiKey clientId) -> caller(byName(decision, clientId));
            case ClientProof.ByAssertion(var clientId, var assertion) ->
                caller(byAssertion(decision, clientId, assertion));
        };
    }

    /** What a client comes to that shows no secret. */
    private sealed interface Shown {
        /** It is let in. */
        record In(Registered who) implements Shown {}

        /** It is not. */
        record Out(Refusal why) implements Shown {}
    }

    private static Checked checked(Shown shown) {
        return switch (shown) {
            case Shown.In(Registered who) -> new Checked.Known(who);
            case Shown.Out(Refusal why) -> new Checked.Refused(new GrantRefusal.NotLetIn(why));
        };
    }

    private static Caller caller(Shown shown) {
        return switch (shown) {
            case Shown.In(Registered who) -> new Caller.Known(who.client());
            case Shown.Out(Refusal why) -> new Caller.Refused(why);
        };
    }

    private Checked bySecret(Decision decision, KeySecret pair) {
        return switch (callers.check(decision, pair)) {
            case Caller.Refused(Refusal why) -> new Checked.Refused(new GrantRefusal.NotLetIn(why));
            case Caller.Known(Client client) -> {
                var registration = registrationOf(client.number());
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

    /** As it stands in the store, where that tells that nobody wrote. */
    private Optional<Registration> registrationOf(ClientNumber client) {
        return registrations.find(
                client, () -> unitOfWork.read(stores -> stores.registrations().of(client)));
    }

    private Shown byName(Decision decision, ApiKey clientId) {
        return doorkeeper
                .turnsAway(decision)
                .<Shown>map(Shown.Out::new)
                .orElseGet(() -> find(clientId)
                        .filter(who -> who.registration().isPublic())
                        .map(who -> judged(decision, who, "public"))
                        .orElseGet(() -> unknown(decision, clientId)));
    }

    private Shown byAssertion(Decision decision, Optional<ApiKey> clientId, Secret assertion) {
        return doorkeeper
                .turnsAway(decision)
                .<Shown>map(Shown.Out::new)
                .orElseGet(() -> asserted.verify(decision, clientId, assertion)
                        .map(who -> judged(decision, who, "right assertion"))
                        .orElseGet(() -> unknown(decision, clientId.orElseGet(() -> new ApiKey("assertion")))));
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
    private Shown judged(Decision decision, Registered who, String how) {
        var judgement = doorkeeper.judge(who.client(), decision, Trace.EMPTY.and(Step.passed("client", how)));
        var refusal = judgement
                .refusal()
                .map(why -> refusals.refused(decision, who.client(), why, judgement.trace()))
                .or(() -> visits.check(decision, new Principal.Program(who.client())));
        if (refusal.isPresent()) {
            return new Shown.Out(refusal.get());
        }
        visits.cameIn(new Principal.Program(who.client()), decision.now());
        return new Shown.In(who);
    }

    private Shown unknown(Decision decision, ApiKey clientId) {
        return new Shown.Out(refusals.wrongSecret(decision, clientId, Optional.empty()));
    }
}
