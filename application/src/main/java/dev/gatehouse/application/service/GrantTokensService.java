package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.GrantTokens;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.service.OAuthClients.Checked;
import dev.gatehouse.application.service.OAuthClients.Registered;
import dev.gatehouse.application.service.ProofCheck.Proved;
import dev.gatehouse.application.service.ProofCheck.Said;
import dev.gatehouse.domain.oauth.GrantRefusal;
import dev.gatehouse.domain.registration.ClientTrait;
import dev.gatehouse.domain.session.DialectName;
import java.time.InstantSource;
import java.util.Optional;

/** The token endpoint: who asks, whether that one may ask for this, whether a key was proved; then each grant by itself. */
final class GrantTokensService implements GrantTokens {
    private final OAuthClients clients;
    private final ProofCheck proofs;
    private final OwnGrant own;
    private final CodeGrant codes;
    private final RefreshGrant refreshes;
    private final DeviceGrant devices;
    private final ExchangeGrant exchanges;
    private final SecretSource secrets;
    private final InstantSource clock;

    GrantTokensService(
            OAuthClients clients,
            ProofCheck proofs,
            OwnGrant own,
            CodeGrant codes,
            RefreshGrant refreshes,
            DeviceGrant devices,
            ExchangeGrant exchanges,
            SecretSource secrets,
            InstantSource clock) {
        this.clients = clients;
        this.proofs = proofs;
        this.own = own;
        this.codes = codes;
        this.refreshes = refreshes;
        this.devices = devices;
        this.exchanges = exchanges;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Outcome grant(Request request) {
        var decision = new Decision(secrets.decisionId(), clock.instant(), request.from(), DialectName.OAUTH);
        return request.proof()
                .flatMap(any -> clients.turnsAway(decision))
                .<Outcome>map(why -> new Outcome.Refused(decision.id(), why))
                .orElseGet(() -> admitted(decision, request));
    }

    private Outcome admitted(Decision decision, Request request) {
        var said = proofs.read(request.proof(), Optional.empty(), decision.now());
        // RFC 9449 section 8: before the client is looked at, for its assertion is as good for the request that brings
        // the nonce.
        return said instanceof Said.WithoutNonce(var wanted)
                ? new Outcome.Refused(decision.id(), wanted)
                : checked(decision, said, request);
    }

    private Outcome checked(Decision decision, Said said, Request request) {
        return switch (clients.check(decision, request.client())) {
            case Checked.Refused(GrantRefusal why) -> new Outcome.Refused(decision.id(), why);
            case Checked.Known(Registered who) -> known(decision, who, said, request);
        };
    }

    private Outcome known(Decision decision, Registered who, Said said, Request request) {
        if (!who.registration().may(request.asked().grant())) {
            return new Outcome.Refused(decision.id(), new GrantRefusal.NotRegistered());
        }
        return switch (proofs.prove(said)) {
            case Proved.Refused(GrantRefusal why) -> new Outcome.Refused(decision.id(), why);
            case Proved.Nothing() ->
                who.registration().is(ClientTrait.BOUND)
                        ? new Outcome.Refused(decision.id(), new GrantRefusal.BadProof())
                        : grant(new Asking(decision, who, Optional.empty()), request.asked());
            case Proved.Key(String thumbprint) ->
                grant(new Asking(decision, who, Optional.of(thumbprint)), request.asked());
        };
    }

    /**
     * Who asks.
     *
     * @param proofKey the thumbprint of the key that was proved
     */
    record Asking(Decision decision, Registered who, Optional<String> proofKey) {
        Outcome refused(GrantRefusal why) {
            return new Outcome.Refused(decision.id(), why);
        }
    }

    private Outcome grant(Asking asking, Asked asked) {
        return switch (asked) {
            case Asked.ForItself(Wish wish) -> own.grant(asking, wish);
            case Asked.WithCode code -> codes.grant(asking, code);
            case Asked.WithRefreshToken again -> refreshes.grant(asking, again);
            case Asked.WithDeviceCode device -> devices.grant(asking, device);
            case Asked.WithToken token -> exchanges.grant(asking, token);
        };
    }
}
