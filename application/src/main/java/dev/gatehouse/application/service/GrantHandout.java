package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.GrantTokens.Outcome;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.service.GrantOpener.Opened;
import dev.gatehouse.application.service.GrantTokensService.Asking;
import dev.gatehouse.domain.user.User;
import java.util.Optional;

/** Makes known what a grant began, once that is kept, and hands out its first tokens. */
final class GrantHandout {
    private final GrantIssuer tokens;
    private final Liveness liveness;
    private final Recorder recorder;

    GrantHandout(GrantIssuer tokens, Liveness liveness, Recorder recorder) {
        this.tokens = tokens;
        this.liveness = liveness;
        this.recorder = recorder;
    }

    /** The tokens of what began; the nonce is that of the authorization request, if one led here. */
    Outcome handOut(Asking asking, Opened opened, User user, String audience, Optional<String> nonce) {
        opened.ended().forEach(liveness::forget);
        recorder.kept(opened.entries());
        return tokens.issue(
                asking.decision(),
                new GrantIssuer.Standing(
                        opened.grant(),
                        opened.session(),
                        new Principal.Person(user),
                        asking.who().registration(),
                        opened.session().scope(),
                        audience,
                        asking.proofKey(),
                        nonce));
    }
}
