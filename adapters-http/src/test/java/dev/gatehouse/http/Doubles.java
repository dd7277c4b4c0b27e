package dev.gatehouse.http;

import dev.gatehouse.application.port.in.AdmitRequest;
import dev.gatehouse.application.port.in.LogIn;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.in.RefreshSession;
import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.client.ClientStatus;
import dev.gatehouse.domain.decision.DecisionId;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.Obligation;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.token.AccessFormat;
import dev.gatehouse.domain.token.IssuedToken;
import dev.gatehouse.domain.token.RefreshMode;
import dev.gatehouse.domain.token.TokenProfile;
import dev.gatehouse.domain.token.Tokens;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.domain.user.UserStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Outcomes to answer with, and entrances to come in by. */
public final class Doubles {
    public static final Instant NOON = Instant.parse("2025-01-15T12:00:00Z");
    public static final DecisionId DECISION = new DecisionId("d1");

    private Doubles() {}

    public static Entrance entrance(String dialect) {
        var profile = new TokenProfile(
                AccessFormat.JWT,
                RefreshMode.ROTATE,
                Duration.ofHours(1),
                Duration.ofDays(7),
                Duration.ofDays(90),
                "https://id.example");
        var kind = Set.of("exchange", "apikey").contains(dialect) ? Entrance.Kind.OF_CLIENTS : Entrance.Kind.OF_USERS;
        return new Entrance(
                new DialectName(dialect), kind, profile, true, Entrance.ForcedReset.REFUSE, Optional.empty());
    }

    /** An access token of an hour and a refresh token of seven days, both issued at noon. */
    public static Tokens tokens() {
        return new Tokens(
                new IssuedToken(Secret.of("the.access.token"), NOON, NOON.plus(Duration.ofHours(1))),
                Optional.of(new IssuedToken(Secret.of("the.refresh.token"), NOON, NOON.plus(Duration.ofDays(7)))));
    }

    public static Principal program() {
        return new Principal.Program(new Client(
                new ClientNumber(42),
                "billing",
                ClientStatus.ACTIVE,
                IpPolicy.OPEN,
                Set.of(),
                false,
                Set.of(),
                Optional.empty(),
                1,
                NOON));
    }

    public static Principal person() {
        return new Principal.Person(new User(
                new UserId("2f0c9f3e-6a43-4c1c-9d1e-0d6b2a3c4d5e"),
                LoginName.parse("alice"),
                EmailAddress.parse("Alice@example.org"),
                true,
                Set.of(Role.ADMIN),
                UserStatus.ACTIVE,
                false,
                1,
                IpPolicy.OPEN,
                NOON));
    }

    public static LogIn.Outcome loggedIn(Principal who, Obligation... obligations) {
        return new LogIn.Outcome.LoggedIn(DECISION, tokens(), who, Set.of(obligations));
    }

    public static LogIn.Outcome refused(Refusal why) {
        return new LogIn.Outcome.Refused(DECISION, why);
    }

    public static RefreshSession.Outcome refreshed(Principal who) {
        return new RefreshSession.Outcome.Refreshed(DECISION, tokens(), who);
    }

    public static RefreshSession.Outcome notRefreshed(Refusal why) {
        return new RefreshSession.Outcome.Refused(DECISION, why);
    }

    /** Use cases of which only logging in and refreshing can be asked for. */
    public static UseCases useCases(LogIn logIn, RefreshSession refreshSession) {
        return useCases((from, entrance) -> Optional.empty(), logIn, refreshSession);
    }

    /** The same, of requests that are admitted as the test wishes. */
    static UseCases useCases(AdmitRequest admitRequest, LogIn logIn, RefreshSession refreshSession) {
        return new UseCases(
                admitRequest,
                logIn,
                refreshSession,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new UseCases.Administration(
                        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                        null, null, null, null, null, null),
                new UseCases.OAuth(null, null, null, null, null, null, null, null, null, null, null),
                new UseCases.Account(null, null, null, null, null, null, null));
    }
}
