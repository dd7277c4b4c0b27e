package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.GrantTokens.Asked;
import dev.gatehouse.application.port.in.GrantTokens.Outcome;
import dev.gatehouse.application.port.out.CodeStore.Code;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.GrantOpener.Opened;
import dev.gatehouse.application.service.GrantParents.Parent;
import dev.gatehouse.application.service.GrantTokensService.Asking;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.oauth.GrantRefusal;
import dev.gatehouse.domain.registration.ClientTrait;
import dev.gatehouse.domain.registration.Registration;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.user.User;
import java.util.List;
import java.util.Optional;

/**
 * An authorization code for tokens, once (RFC 6749 section 4.1.3). What the client has wrong uses nothing up, so that nobody burns a
 * code by knowing it; the right client that shows it again ends what came of it (section 4.1.2).
 */
final class CodeGrant {
    private final String issuer;
    private final UnitOfWork unitOfWork;
    private final Digests digests;
    private final GrantOpener opener;
    private final GrantHandout handout;
    private final Whereabouts whereabouts;
    private final Liveness liveness;
    private final FailureLimit failures;
    private final Recorder recorder;

    CodeGrant(
            String issuer,
            UnitOfWork unitOfWork,
            Digests digests,
            GrantOpener opener,
            GrantHandout handout,
            Whereabouts whereabouts,
            Liveness liveness,
            FailureLimit failures,
            Recorder recorder) {
        this.issuer = issuer;
        this.unitOfWork = unitOfWork;
        this.digests = digests;
        this.opener = opener;
        this.handout = handout;
        this.whereabouts = whereabouts;
        this.liveness = liveness;
        this.failures = failures;
        this.recorder = recorder;
    }

    /** What came of a code. */
    private sealed interface Redeemed {
        /** Tokens may be made. */
        record Now(Opened opened, User user, Code code, String audience) implements Redeemed {}

        /** The code was shown before. */
        record Again(SessionId session, List<AuditEntry> entries) implements Redeemed {}

        /** The user may not be where the client is. */
        record Elsewhere(User user) implements Redeemed {}

        /** No tokens. */
        record Not(GrantRefusal why) implements Redeemed {}
    }

    Outcome grant(Asking asking, Asked.WithCode asked) {
        var digest = digests.digest(Digests.Purpose.AUTHORIZATION_CODE, asked.code());
        var draw = opener.draw();
        return switch (unitOfWork.run(stores -> redeem(stores, asking, asked, digest, draw))) {
            case Redeemed.Now(var opened, var user, var code, var audience) ->
                handout.handOut(asking, opened, user, audience, code.nonce());
            case Redeemed.Again(var session, var entries) -> {
                liveness.forget(session);
                recorder.kept(entries);
                yield refused(asking, new GrantRefusal.BadGrant());
            }
            case Redeemed.Elsewhere(var user) -> asking.refused(whereabouts.refused(user, asking.decision()));
            case Redeemed.Not(var why) -> refused(asking, why);
        };
    }

    private Outcome refused(Asking asking, GrantRefusal why) {
        var decision = asking.decision();
        failures.failed(decision.from());
        recorder.refusedNobody(decision.dialect(), decision.from().network(), "code refused");
        return asking.refused(why);
    }

    private Redeemed redeem(
            Stores stores, Asking asking, Asked.WithCode asked, SecretDigest digest, SessionOpener.Draw draw) {
        var found = stores.codes()
                .find(digest)
                .filter(code -> code.client().equals(asking.who().client().number()));
        if (found.isEmpty()) {
            return new Redeemed.Not(new GrantRefusal.BadGrant());
        }
        var code = found.get();
        if (code.redeemedAs().isPresent()) {
            return again(stores, asking, code.redeemedAs().get());
        }
        var flaw = flaw(asking, asked, code);
        return flaw.isPresent() ? new Redeemed.Not(flaw.get()) : redeem(stores, asking, asked, code, draw);
    }

    /**
     * What the client has wrong, in whatever order; F4: a verifier nobody asked for is as wrong as none. Nor is a code good that went to
     * where nobody is sent any more.
     */
    private static Optional<GrantRefusal> flaw(Asking asking, Asked.WithCode asked, Code code) {
        boolean isMeant = asking.decision().now().isBefore(code.expiresAt())
                && asked.redirectUri().equals(Optional.of(code.redirectUri()))
                && asking.who().registration().redirectTo(code.redirectUri()).isPresent()
                && code.challenge()
                        .map(challenge ->
                                asked.verifier().filter(challenge::isMetBy).isPresent())
                        .orElse(asked.verifier().isEmpty());
        boolean isProved = code.proofKey().isEmpty() || code.proofKey().equals(asking.proofKey());
        if (!isMeant) {
            return Optional.of(new GrantRefusal.BadGrant());
        }
        return isProved ? Optional.empty() : Optional.of(new GrantRefusal.BadProof());
    }

    private Redeemed redeem(Stores stores, Asking asking, Asked.WithCode asked, Code code, SessionOpener.Draw draw) {
        var decision = asking.decision();
        var registration = asking.who().registration();
        var audience = audience(asking, asked, code);
        if (audience.isEmpty()) {
            return new Redeemed.Not(new GrantRefusal.BadTarget());
        }
        var parent = GrantParents.find(stores, code.parent(), decision.now());
        var scope = narrowed(code.scope(), registration.scopes());
        if (parent.isEmpty() || scope.isEmpty() || !isAgreedTo(stores, registration, parent.get(), code)) {
            return new Redeemed.Not(new GrantRefusal.BadGrant());
        }
        var user = parent.get().user();
        if (GrantParents.isElsewhere(registration, user, decision)) {
            return new Redeemed.Elsewhere(user);
        }
        if (!stores.codes().redeem(code.digest(), draw.id())) {
            return stores.codes()
                    .find(code.digest())
                    .flatMap(Code::redeemedAs)
                    .map(session -> again(stores, asking, session))
                    .orElseGet(() -> new Redeemed.Not(new GrantRefusal.BadGrant()));
        }
        var start = new GrantOpener.Start(
                draw,
                user,
                parent.get().session(),
                registration,
                scope.get(),
                audience.get(),
                code.resources(),
                asking.proofKey(),
                Grant.AUTHORIZATION_CODE);
        return opener.open(stores, decision, start)
                .<Redeemed>map(opened -> new Redeemed.Now(opened, user, code, audience.get()))
                .orElseGet(() -> new Redeemed.Not(new GrantRefusal.BadGrant()));
    }

    /** What the user took back since the code was given ends the code too. */
    private static boolean isAgreedTo(Stores stores, Registration registration, Parent parent, Code code) {
        var user = parent.user().id();
        // Held from before the look: whoever takes the consent back meanwhile waits, and then ends what is opened here.
        stores.users().lockCredentialVersion(user);
        return registration.is(ClientTrait.TRUSTED)
                || stores.consents()
                        .find(user, code.client())
                        .filter(consent -> consent.covers(code.scope()))
                        .isPresent();
    }

    /** RFC 8707 section 2.2: of those for whom the code is, one. */
    private Optional<String> audience(Asking asking, Asked.WithCode asked, Code code) {
        var wished = asked.wish().resources();
        if (wished.size() > 1 || !code.resources().containsAll(wished)) {
            return wished.size() == 1 && code.resources().isEmpty()
                    ? asking.who().registration().audience(wished, issuer)
                    : Optional.empty();
        }
        return asking.who().registration().audience(wished.isEmpty() ? code.resources() : wished, issuer);
    }

    /**
     * What the administrator took away since is not granted any more. Empty if nothing is left: a token that says nothing of its scope
     * is its subject's own.
     */
    static Optional<Scopes> narrowed(Scopes granted, Scopes allowed) {
        var left = granted.words().stream().filter(allowed.words()::contains).toList();
        return Optional.of(new Scopes(left)).filter(scope -> !scope.words().isEmpty());
    }

    private static Redeemed again(Stores stores, Asking asking, SessionId session) {
        var decision = asking.decision();
        var trace = Trace.EMPTY.and(Step.failed("code", "shown a second time"));
        var found = stores.sessions().find(session);
        found.ifPresent(row -> LogoutNotes.ofSession(stores, row.id(), decision.now()));
        var entries = found
                .filter(row -> stores.sessions().end(session, EndReason.CODE_REUSED, decision.now()))
                .map(row ->
                        decision.of(row.subject(), new AuditEvent.SessionEnded(session, EndReason.CODE_REUSED), trace))
                .stream()
                .toList();
        Recorder.write(stores, entries);
        return new Redeemed.Again(session, entries);
    }
}
