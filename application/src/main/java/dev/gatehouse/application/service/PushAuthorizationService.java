package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.PushAuthorization;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.PushedRequestStore.PushedRequest;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.SecretSource.Ticket;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.AuthorizationReader.Read;
import dev.gatehouse.application.service.OAuthClients.Checked;
import dev.gatehouse.application.service.OAuthClients.Registered;
import dev.gatehouse.application.service.ProofCheck.Proved;
import dev.gatehouse.application.service.ProofCheck.Said;
import dev.gatehouse.application.service.PushedRequests.Words;
import dev.gatehouse.domain.oauth.AuthorizationError;
import dev.gatehouse.domain.oauth.GrantRefusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.DialectName;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps authorization requests that clients push; judged at once, so that a browser never brings one that is unfit. */
final class PushAuthorizationService implements PushAuthorization {
    private final Duration life;
    private final OAuthClients clients;
    private final ProofCheck proofs;
    private final AuthorizationReader reader;
    private final UnitOfWork unitOfWork;
    private final Digests digests;
    private final SecretSource secrets;
    private final InstantSource clock;

    PushAuthorizationService(
            Duration life,
            OAuthClients clients,
            ProofCheck proofs,
            AuthorizationReader reader,
            UnitOfWork unitOfWork,
            Digests digests,
            SecretSource secrets,
            InstantSource clock) {
        this.life = life;
        this.clients = clients;
        this.proofs = proofs;
        this.reader = reader;
        this.unitOfWork = unitOfWork;
        this.digests = digests;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Outcome push(Command command) {
        var decision = new Decision(secrets.decisionId(), clock.instant(), command.from(), DialectName.OAUTH);
        return command.proof()
                .flatMap(any -> clients.turnsAway(decision))
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> admitted(decision, command));
    }

    private Outcome admitted(Decision decision, Command command) {
        var said = proofs.read(command.proof(), Optional.empty(), decision.now());
        // RFC 9449 section 8: before the client is looked at, for its assertion is as good for the request that brings
        // the nonce.
        return said instanceof Said.WithoutNonce(var wanted)
                ? new Outcome.Refused(wanted)
                : checked(decision, said, command);
    }

    private Outcome checked(Decision decision, Said said, Command command) {
        return switch (clients.checkToKeep(decision, command.client())) {
            case Checked.Refused(GrantRefusal why) -> new Outcome.Refused(why);
            case Checked.Known(Registered who) -> known(decision, who, said, command);
        };
    }

    /** RFC 9449 section 10.1: a proof beside the request binds the code to its key. */
    private Outcome known(Decision decision, Registered who, Said said, Command command) {
        return switch (proofs.prove(said)) {
            case Proved.Refused(GrantRefusal why) -> new Outcome.Refused(why);
            case Proved.Nothing() -> read(decision, who, command, command.parameters());
            case Proved.Key(String thumbprint) -> {
                var bound = new LinkedHashMap<>(command.parameters());
                var named = bound.put("dpop_jkt", thumbprint);
                yield named == null || named.equals(thumbprint)
                        ? read(decision, who, command, bound)
                        : new Outcome.Unfit(AuthorizationError.INVALID_REQUEST);
            }
        };
    }

    private Outcome read(Decision decision, Registered who, Command command, Map<String, String> parameters) {
        var clientId = who.registration().clientId().value();
        boolean isOwn = parameters.getOrDefault("client_id", clientId).equals(clientId);
        // RFC 9126 section 2.1: a request that names a request is none.
        if (!isOwn || parameters.containsKey("request_uri")) {
            return new Outcome.Unfit(AuthorizationError.INVALID_REQUEST);
        }
        var words = new Words(withoutSecrets(parameters), command.resources());
        return switch (reader.read(who, words.parameters(), words.resources())) {
            case Read.Stranded ignored -> new Outcome.Unfit(AuthorizationError.INVALID_REQUEST);
            case Read.Turned(var to, AuthorizationError error) -> new Outcome.Unfit(error);
            case Read.Fit ignored -> kept(decision, who, words);
        };
    }

    /** How the client showed who it is belongs to nobody's request. */
    private static Map<String, String> withoutSecrets(Map<String, String> parameters) {
        var words = new LinkedHashMap<>(parameters);
        words.remove("client_secret");
        words.remove("client_assertion");
        words.remove("client_assertion_type");
        return words;
    }

    private Outcome kept(Decision decision, Registered who, Words words) {
        var name = secrets.ticket(Ticket.PUSHED_REQUEST);
        var request = new PushedRequest(
                digests.digest(Digests.Purpose.PUSHED_REQUEST, name),
                who.client().number(),
                PushedRequests.write(words),
                decision.now().plus(life));
        unitOfWork.run(stores -> {
            stores.pushedRequests().insert(request);
            return request;
        });
        return new Outcome.Pushed(Secret.of(PushedRequests.PREFIX + name.reveal()), life);
    }
}
