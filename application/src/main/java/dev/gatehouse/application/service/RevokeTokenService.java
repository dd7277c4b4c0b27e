package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.RevokeToken;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.RefreshTokens;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.CallerCheck.Caller;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.oauth.OAuthGrant;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.Subject;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Ends the session of a token for whoever holds its refresh token, and for a client its own. What OAuth granted to a client is ended by that
 * client alone (RFC 7009 section 2.1).
 */
final class RevokeTokenService implements RevokeToken {
    private final UnitOfWork unitOfWork;
    private final OAuthClients clients;
    private final FailureLimit failures;
    private final Doorkeeper doorkeeper;
    private final TokenReader reader;
    private final RefreshTokens refreshTokens;
    private final Digests digests;
    private final SessionEnder ender;
    private final BrowserEnd withGrants;
    private final SecretSource secrets;
    private final InstantSource clock;

    RevokeTokenService(
            UnitOfWork unitOfWork,
            OAuthClients clients,
            FailureLimit failures,
            Doorkeeper doorkeeper,
            TokenReader reader,
            RefreshTokens refreshTokens,
            Digests digests,
            SessionEnder ender,
            BrowserEnd withGrants,
            SecretSource secrets,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.clients = clients;
        this.failures = failures;
        this.doorkeeper = doorkeeper;
        this.reader = reader;
        this.refreshTokens = refreshTokens;
        this.digests = digests;
        this.ender = ender;
        this.withGrants = withGrants;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Outcome revoke(Command command) {
        var decision = new Decision(secrets.decisionId(), clock.instant(), command.from(), DialectName.REVOKE);
        if (command.caller().isEmpty()) {
            return doorkeeper
                    .turnsAway(decision)
                    .<Outcome>map(Outcome.CallerRefused::new)
                    .orElseGet(() -> byHolder(decision, command.token()));
        }
        return switch (clients.caller(decision, command.caller().get())) {
            case Caller.Refused(Refusal why) -> new Outcome.CallerRefused(why);
            case Caller.Known(Client client) -> byClient(decision, command.token(), client);
        };
    }

    private Outcome byClient(Decision decision, Secret token, Client client) {
        var session = byRefreshToken(token);
        if (session.isPresent()) {
            boolean isAnothers = granted(session.get())
                    .filter(grant -> !grant.client().equals(client.number()))
                    .isPresent();
            return isAnothers ? new Outcome.AnotherClients() : ended(decision, session.get());
        }
        var bearer = reader.read(token, decision.now());
        if (bearer.filter(found -> !isOwn(found, client)).isPresent()) {
            return new Outcome.AnotherClients();
        }
        bearer.ifPresent(found -> end(decision, found));
        return new Outcome.Done();
    }

    private Outcome ended(Decision decision, Session session) {
        end(decision, session);
        return new Outcome.Done();
    }

    private Outcome byHolder(Decision decision, Secret token) {
        var session = byRefreshToken(token);
        if (session.isPresent()) {
            return isForItsClientAlone(session.get())
                    ? new Outcome.CallerRefused(new Refusal.BadCredentials())
                    : ended(decision, session.get());
        }
        if (reader.read(token, decision.now()).isPresent()) {
            return new Outcome.AccessTokenAlone();
        }
        failures.failed(decision.from());
        return new Outcome.Done();
    }

    /** What a client was given for itself, and what OAuth granted to it of a user. */
    private boolean isOwn(TokenReader.Bearer bearer, Client client) {
        return bearer.claims().subject().equals(new Subject.OfClient(client.number()))
                || bearer.session()
                        .flatMap(this::granted)
                        .filter(grant -> grant.client().equals(client.number()))
                        .isPresent();
    }

    /** What OAuth granted, if it did. */
    private Optional<OAuthGrant> granted(Session session) {
        return unitOfWork.read(stores -> stores.grants().find(session.id()));
    }

    /** A client that can show who it is has to; one without a secret has nothing to show but the token. */
    private boolean isForItsClientAlone(Session session) {
        return granted(session)
                .flatMap(grant ->
                        unitOfWork.read(stores -> stores.registrations().of(grant.client())))
                .filter(registration -> !registration.isPublic())
                .isPresent();
    }

    /** A token without a session ends alone. */
    private void end(Decision decision, TokenReader.Bearer bearer) {
        bearer.session().ifPresentOrElse(session -> end(decision, session), () -> {
            var claims = bearer.claims();
            unitOfWork.run(stores -> {
                stores.revokedTokens().add(claims.tokenId(), decision.now(), claims.expiresAt());
                return claims;
            });
            reader.forget(claims.tokenId());
        });
    }

    /** Any generation will do: whoever holds an old one does no harm by ending its session. */
    private Optional<Session> byRefreshToken(Secret token) {
        var claims = refreshTokens.open(token);
        return unitOfWork.read(stores -> claims.isPresent()
                ? stores.sessions().find(claims.get().session())
                : stores.sessions().findAdopted(digests.digest(Digests.Purpose.ADOPTED_TOKEN, token)));
    }

    /** A client that gives back what it was granted itself need not be told of it. */
    private void end(Decision decision, Session session) {
        if (granted(session).isEmpty()) {
            withGrants.end(decision, session);
            return;
        }
        ender.end(
                session,
                EndReason.LOGGED_OUT,
                decision.now(),
                event -> decision.of(session.subject(), event, Trace.EMPTY));
    }
}
