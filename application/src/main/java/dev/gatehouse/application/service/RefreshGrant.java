package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.GrantTokens.Asked;
import dev.gatehouse.application.port.in.GrantTokens.Outcome;
import dev.gatehouse.application.port.in.GrantTokens.Wish;
import dev.gatehouse.application.port.in.RefreshSession.Presentation;
import dev.gatehouse.application.port.out.RefreshTokens;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.GrantTokensService.Asking;
import dev.gatehouse.application.service.RefreshService.Moved;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.oauth.GrantRefusal;
import dev.gatehouse.domain.oauth.OAuthGrant;
import dev.gatehouse.domain.oauth.ScopeText;
import dev.gatehouse.domain.registration.Registration;
import dev.gatehouse.domain.session.RefreshClaims;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.Scopes;
import java.util.Optional;

/**
 * A refresh token for new tokens (RFC 6749 section 6). What is another client's, or asks for more than was granted, is refused before
 * the row is touched, so that nobody uses up what is not theirs.
 */
final class RefreshGrant {
    private final String issuer;
    private final Entrance entrance;
    private final UnitOfWork unitOfWork;
    private final RefreshTokens refreshTokens;
    private final RefreshService refreshes;
    private final GrantIssuer tokens;
    private final FailureLimit failures;
    private final Recorder recorder;

    RefreshGrant(
            String issuer,
            Entrance entrance,
            UnitOfWork unitOfWork,
            RefreshTokens refreshTokens,
            RefreshService refreshes,
            GrantIssuer tokens,
            FailureLimit failures,
            Recorder recorder) {
        this.issuer = issuer;
        this.entrance = entrance;
        this.unitOfWork = unitOfWork;
        this.refreshTokens = refreshTokens;
        this.refreshes = refreshes;
        this.tokens = tokens;
        this.failures = failures;
        this.recorder = recorder;
    }

    /** A session that was granted to the client that asks. */
    private record Held(Session session, OAuthGrant grant) {}

    Outcome grant(Asking asking, Asked.WithRefreshToken asked) {
        var claims = refreshTokens.open(asked.token());
        var held = claims.flatMap(said -> unitOfWork.read(stores -> held(stores, asking, said)));
        if (held.isEmpty()) {
            return refused(asking);
        }
        return isProved(asking, held.get().grant())
                ? narrowed(asking, asked, claims.orElseThrow(), held.get())
                : asking.refused(new GrantRefusal.BadProof());
    }

    /** RFC 9449 section 5: the refresh token of a public client is bound to its key; one that shows who it is may bring another. */
    private static boolean isProved(Asking asking, OAuthGrant grant) {
        return grant.proofKey().isEmpty()
                || grant.proofKey().equals(asking.proofKey())
                || (asking.proofKey().isPresent()
                        && !asking.who().registration().isPublic());
    }

    private static Optional<Held> held(Stores stores, Asking asking, RefreshClaims claims) {
        return stores.sessions()
                .find(claims.session())
                .flatMap(session -> Granted.find(
                                stores, session.id(), asking.decision().now())
                        .filter(grant ->
                                grant.client().equals(asking.who().client().number()))
                        .map(grant -> new Held(session, grant)));
    }

    private Outcome refused(Asking asking) {
        var decision = asking.decision();
        failures.failed(decision.from());
        recorder.refusedNobody(decision.dialect(), decision.from().network(), "no refresh token of this client");
        return asking.refused(new GrantRefusal.BadGrant());
    }

    /** A6: never more than was granted, and nothing that the administrator took away since. */
    private Outcome narrowed(Asking asking, Asked.WithRefreshToken asked, RefreshClaims claims, Held held) {
        var registration = asking.who().registration();
        var granted = held.session().scope();
        var wished = asked.wish().scope();
        var scope = CodeGrant.narrowed(wished.orElse(granted), registration.scopes());
        if (!ScopeText.isWithin(wished.orElse(granted), granted) || (wished.isPresent() && scope.isEmpty())) {
            return asking.refused(new GrantRefusal.BadScope());
        }
        if (scope.isEmpty()) {
            return asking.refused(new GrantRefusal.BadGrant());
        }
        var audience = audience(registration, asked.wish(), held);
        if (audience.isEmpty()) {
            return asking.refused(new GrantRefusal.BadTarget());
        }
        return moved(asking, asked, claims, held, scope.get(), audience.get());
    }

    private Optional<String> audience(Registration registration, Wish wish, Held held) {
        var wished = wish.resources();
        if (wished.isEmpty()) {
            return registration.audience(held.grant().resources(), issuer);
        }
        boolean isGranted =
                held.grant().resources().isEmpty() || held.grant().resources().containsAll(wished);
        return isGranted && wished.size() == 1 ? registration.audience(wished, issuer) : Optional.empty();
    }

    private Outcome moved(
            Asking asking,
            Asked.WithRefreshToken asked,
            RefreshClaims claims,
            Held held,
            Scopes scope,
            String audience) {
        var decision = asking.decision();
        var shown = new Presentation(asked.token(), Optional.empty(), decision.from(), entrance);
        return switch (refreshes.move(decision, shown, claims)) {
            case Moved.Not(Refusal.InvalidToken ignored) -> asking.refused(new GrantRefusal.BadGrant());
            case Moved.Not(Refusal why) -> asking.refused(new GrantRefusal.NotLetIn(why));
            case Moved.On(var row, var who) ->
                tokens.issue(
                        decision,
                        new GrantIssuer.Standing(
                                held.grant(),
                                row,
                                who,
                                asking.who().registration(),
                                scope,
                                audience,
                                asking.proofKey(),
                                Optional.empty()));
        };
    }
}
