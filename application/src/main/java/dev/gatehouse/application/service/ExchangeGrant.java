package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.GrantTokens.Asked;
import dev.gatehouse.application.port.in.GrantTokens.Outcome;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.GrantOpener.Opened;
import dev.gatehouse.application.service.GrantTokensService.Asking;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.oauth.GrantRefusal;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.user.User;
import java.util.Optional;

/**
 * An access token of one of our password dialects for tokens of OAuth (RFC 8693), so that a client may leave the dialect and its
 * users notice nothing. Narrow: a user's own live token that is good for everything, no actor, no other kind.
 */
final class ExchangeGrant {
    private final String issuer;
    private final UnitOfWork unitOfWork;
    private final TokenReader reader;
    private final GrantOpener opener;
    private final GrantHandout handout;
    private final FailureLimit failures;

    ExchangeGrant(
            String issuer,
            UnitOfWork unitOfWork,
            TokenReader reader,
            GrantOpener opener,
            GrantHandout handout,
            FailureLimit failures) {
        this.issuer = issuer;
        this.unitOfWork = unitOfWork;
        this.reader = reader;
        this.opener = opener;
        this.handout = handout;
        this.failures = failures;
    }

    Outcome grant(Asking asking, Asked.WithToken asked) {
        var registration = asking.who().registration();
        var scope = registration.scope(asked.wish().scope());
        if (scope.isEmpty()) {
            return asking.refused(new GrantRefusal.BadScope());
        }
        var audience = registration.audience(asked.wish().resources(), issuer);
        if (audience.isEmpty()) {
            return asking.refused(new GrantRefusal.BadTarget());
        }
        var source = reader.read(asked.token(), asking.decision().now())
                .filter(TokenReader.Bearer::isOwn)
                .flatMap(ExchangeGrant::ofDialect);
        if (source.isEmpty()) {
            failures.failed(asking.decision().from());
            return asking.refused(new GrantRefusal.BadGrant());
        }
        return exchanged(asking, asked, source.get(), scope.get(), audience.get());
    }

    /** A user's session at a password dialect, and that user. */
    private record Source(Session session, User user) {}

    /** What OAuth granted is not for exchange: it was narrowed for a client. */
    private static Optional<Source> ofDialect(TokenReader.Bearer bearer) {
        return switch (bearer.who()) {
            case Principal.Person(User user) ->
                bearer.session()
                        .filter(session -> !session.dialect().equals(DialectName.OAUTH) && !user.mustReset())
                        .map(session -> new Source(session, user));
            case Principal.Program ignored -> Optional.empty();
        };
    }

    private Outcome exchanged(Asking asking, Asked.WithToken asked, Source source, Scopes scope, String audience) {
        var start = new GrantOpener.Start(
                opener.draw(),
                source.user(),
                source.session(),
                asking.who().registration(),
                scope,
                audience,
                asked.wish().resources(),
                asking.proofKey(),
                Grant.TOKEN_EXCHANGE);
        return unitOfWork
                .run(stores -> open(stores, asking, start))
                .map(began -> handout.handOut(asking, began, source.user(), audience, Optional.empty()))
                .orElseGet(() -> asking.refused(new GrantRefusal.BadGrant()));
    }

    /** The reader may know of a session that has just ended; what is opened in it could live on for months. */
    private Optional<Opened> open(Stores stores, Asking asking, GrantOpener.Start start) {
        return GrantParents.find(stores, start.parent().id(), asking.decision().now())
                .flatMap(parent -> opener.open(stores, asking.decision(), start));
    }
}
