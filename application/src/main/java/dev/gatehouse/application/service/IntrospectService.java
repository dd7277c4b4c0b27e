package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Introspect;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.out.RefreshTokens;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.CallerCheck.Caller;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.session.RefreshClaims;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.AccessClaims;
import dev.gatehouse.domain.user.LoginName;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Answers entitled callers about tokens meant for their audiences, and nobody about anything else. */
final class IntrospectService implements Introspect {
    private final UnitOfWork unitOfWork;
    private final OAuthClients clients;
    private final TokenReader reader;
    private final RefreshTokens refreshTokens;
    private final Liveness liveness;
    private final String issuer;
    private final SecretSource secrets;
    private final InstantSource clock;
    private final Recorder recorder;

    IntrospectService(
            UnitOfWork unitOfWork,
            OAuthClients clients,
            TokenReader reader,
            RefreshTokens refreshTokens,
            Liveness liveness,
            String issuer,
            SecretSource secrets,
            InstantSource clock,
            Recorder recorder) {
        this.unitOfWork = unitOfWork;
        this.clients = clients;
        this.reader = reader;
        this.refreshTokens = refreshTokens;
        this.liveness = liveness;
        this.issuer = issuer;
        this.secrets = secrets;
        this.clock = clock;
        this.recorder = recorder;
    }

    @Override
    public Outcome introspect(Question question) {
        var decision = new Decision(secrets.decisionId(), clock.instant(), question.from(), DialectName.INTROSPECT);
        return switch (clients.caller(decision, question.caller())) {
            case Caller.Refused(Refusal why) -> new Outcome.CallerRefused(why);
            case Caller.Known(Client client)
            when !client.introspect() -> {
                recorder.refusedNobody(DialectName.INTROSPECT, question.from().network(), "not entitled");
                yield new Outcome.NotEntitled();
            }
            case Caller.Known(Client client) -> answer(question, client, decision.now());
        };
    }

    private Outcome answer(Question question, Client caller, Instant now) {
        var refresh = refreshTokens.open(question.token());
        var answer = refresh.isPresent()
                ? refreshToken(refresh.get(), caller, now)
                : accessToken(question.token(), caller, now).or(() -> adoptedToken(question.token(), caller, now));
        return answer.orElseGet(Outcome.Inactive::new);
    }

    private Optional<Outcome> accessToken(Secret token, Client caller, Instant now) {
        return reader.read(token, now)
                .filter(bearer -> caller.audiences().contains(bearer.claims().audience()))
                .map(bearer -> new Outcome.Active(
                        bearer.claims(),
                        bearer.session().map(Session::dialect).orElse(DialectName.OAUTH),
                        username(bearer.who()),
                        login(bearer)));
    }

    /** RFC 9470 section 6.2; a program logs in anew for each token. */
    private static Optional<AccessClaims.Login> login(TokenReader.Bearer bearer) {
        return switch (bearer.who()) {
            case Principal.Person ignored -> bearer.session().map(TokenIssuer::login);
            case Principal.Program ignored -> Optional.empty();
        };
    }

    /** A refresh token is active while its session stands at its own generation. */
    private Optional<Outcome> refreshToken(RefreshClaims claims, Client caller, Instant now) {
        return liveness.find(claims.session(), now)
                .map(Liveness.Living::session)
                .filter(session -> session.hasGiven(claims) && now.isBefore(claims.expiresAt()))
                .filter(session -> !isAnothers(session, caller))
                .flatMap(session -> activeRefresh(session, claims, caller));
    }

    /**
     * What OAuth granted is for its client alone: to services, which ask about what is shown to them, it is no token (RFC 7662 section 4).
     */
    private boolean isAnothers(Session session, Client caller) {
        return unitOfWork
                .read(stores -> stores.grants().find(session.id()))
                .filter(grant -> !grant.client().equals(caller.number()))
                .isPresent();
    }

    /** A long-lived token of an older system is active while its session stands. */
    private Optional<Outcome> adoptedToken(Secret token, Client caller, Instant now) {
        return reader.readAdopted(token, now)
                .map(Liveness.Living::session)
                .flatMap(session -> activeRefresh(session, session.refreshClaims(), caller));
    }

    private Optional<Outcome> activeRefresh(Session session, RefreshClaims claims, Client caller) {
        return Optional.of(session)
                .filter(meant -> caller.audiences().contains(meant.audience()))
                .map(meant -> new Outcome.ActiveRefresh(
                        issuer, meant.subject().text(), meant.audience(), claims.issuedAt(), claims.expiresAt()));
    }

    private static Optional<String> username(Principal who) {
        return switch (who) {
            case Principal.Person(var user) -> user.name().map(LoginName::display);
            case Principal.Program ignored -> Optional.empty();
        };
    }
}
