package dev.gatehouse.http;

import dev.gatehouse.application.port.in.GrantTokens.ShownProof;
import dev.gatehouse.application.port.in.IdentifyBearer;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.in.TellIdentity;
import dev.gatehouse.application.port.in.TellIdentity.Shown;
import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.client.ClientStatus;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.oauth.UserClaims;
import dev.gatehouse.domain.token.AccessClaims;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.domain.user.UserStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Bearers to be, and the tokens by which they are known. */
public final class Bearers {
    public static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    /** Alice, who runs the house. */
    public static final Principal ALICE = new Principal.Person(user("u-1", "Alice", "Alice@example.org"));

    /** A user who has only a name. */
    public static final Principal BOB = new Principal.Person(user("u-2", "bob", ""));

    /** A user whose name cannot stand in a header. */
    public static final Principal ZOE = new Principal.Person(user("u-3", "zo\u00eb", ""));

    /** An API client. */
    public static final Principal BILLING = new Principal.Program(new Client(
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

    private Bearers() {}

    /** Knows the tokens {@code alice}, {@code bob}, {@code zoe}, {@code billing} and {@code restricted}; {@code away} and {@code bug} throw. */
    public static IdentifyBearer known() {
        return token -> switch (token.reveal()) {
            case "alice" -> identified(ALICE, Scopes.parse("read write"), Set.of("admin"));
            case "bob" -> identified(BOB, Scopes.NONE, Set.of());
            case "zoe" -> identified(ZOE, Scopes.NONE, Set.of());
            case "billing" -> identified(BILLING, Scopes.NONE, Set.of());
            case "restricted" -> identified(ALICE, Scopes.CHANGE_PASSWORD, Set.of());
            case "away" -> throw new StoreUnavailable("canary of the store");
            case "bug" -> throw new IllegalStateException("canary of a bug");
            default -> new IdentifyBearer.Outcome.Unknown();
        };
    }

    /**
     * Tells the same bearers who they are. The token {@code told} was given to a client; with the proof {@code proof} so was
     * {@code bound}, and with {@code stale} it needs a nonce.
     */
    public static TellIdentity telling() {
        return shown -> switch (shown) {
            case Shown.Alone(var token) ->
                switch (token.reveal()) {
                    case "told" -> ofClient();
                    case "restricted" -> new TellIdentity.Outcome.Insufficient();
                    default ->
                        switch (known().identify(token)) {
                            case IdentifyBearer.Outcome.Identified(var claims, var who) ->
                                new TellIdentity.Outcome.Own(claims, who);
                            case IdentifyBearer.Outcome.Unknown() -> new TellIdentity.Outcome.Unknown();
                        };
                };
            case Shown.Bound(var token, var proof) ->
                token.reveal().equals("bound")
                        ? proof.map(Bearers::proved).orElseGet(TellIdentity.Outcome.Unproved::new)
                        : new TellIdentity.Outcome.Unknown();
        };
    }

    private static TellIdentity.Outcome ofClient() {
        var claims = new UserClaims(Optional.of("Alice"), Optional.of("Alice@example.org"), false);
        return new TellIdentity.Outcome.OfUser(ALICE.subject(), claims, Set.of());
    }

    private static TellIdentity.Outcome proved(ShownProof proof) {
        return switch (proof.text().reveal() + " " + proof.method() + " " + proof.uri()) {
            case "proof GET https://id.example/oauth2/userinfo" -> ofClient();
            case "proof POST https://id.example/oauth2/userinfo" -> ofClient();
            case "stale GET https://id.example/oauth2/userinfo" -> new TellIdentity.Outcome.NonceWanted("n-1");
            default -> new TellIdentity.Outcome.Unproved();
        };
    }

    /** Nobody may ask. */
    public static IdentifyBearer never() {
        return token -> {
            throw new AssertionError("must not be asked");
        };
    }

    /** Claims of a token of an hour, issued at noon. */
    public static AccessClaims claims(Principal who, Scopes scope, Set<String> roles) {
        var clientId = switch (who) {
            case Principal.Person person -> "dialect:envelope";
            case Principal.Program(var client) -> who.subject().text();
        };
        return new AccessClaims(
                "https://id.example",
                who.subject(),
                "https://api.example",
                clientId,
                scope,
                roles,
                Optional.of(new SessionId("s-1")),
                "t-1",
                NOON,
                NOON.plusSeconds(3600));
    }

    /** Claims of a token that is bound to a key. */
    public static AccessClaims bound() {
        var claims = claims(BOB, Scopes.NONE, Set.of());
        return new AccessClaims(
                claims.issuer(),
                claims.subject(),
                claims.audience(),
                claims.clientId(),
                claims.scope(),
                claims.roles(),
                claims.session(),
                claims.tokenId(),
                claims.issuedAt(),
                claims.expiresAt(),
                Optional.of("thumbprint"),
                Optional.empty());
    }

    private static IdentifyBearer.Outcome identified(Principal who, Scopes scope, Set<String> roles) {
        return new IdentifyBearer.Outcome.Identified(claims(who, scope, roles), who);
    }

    private static User user(String id, String name, String email) {
        return new User(
                new UserId(id),
                LoginName.parse(name),
                EmailAddress.parse(email),
                true,
                Set.of(Role.ADMIN),
                UserStatus.ACTIVE,
                false,
                1,
                IpPolicy.OPEN,
                NOON);
    }
}
