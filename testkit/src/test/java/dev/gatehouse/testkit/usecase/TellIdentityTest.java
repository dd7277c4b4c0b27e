package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.GrantTokens.Asked;
import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.GrantTokens.Outcome.Granted;
import dev.gatehouse.application.port.in.GrantTokens.ShownProof;
import dev.gatehouse.application.port.in.GrantTokens.Wish;
import dev.gatehouse.application.port.in.TellIdentity.Outcome;
import dev.gatehouse.application.port.in.TellIdentity.Shown;
import dev.gatehouse.domain.oauth.UserClaims;
import dev.gatehouse.domain.proof.Proof;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.TestSettings;
import dev.gatehouse.testkit.UserBuilder;
import dev.gatehouse.testkit.fake.PlainProofNonces;
import dev.gatehouse.testkit.fake.PlainProofs;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is told of whom at userinfo, for which scope, and with which proof. */
class TellIdentityTest {
    private static final String USERINFO = TestSettings.ISSUER + "/oauth2/userinfo";
    private static final Outcome UNPROVED = new Outcome.Unproved();

    private final House house = House.open();
    private final Shop shop = Shop.at(house, 7).scopes("openid profile email roles account orders.read");
    private Secret annsToken;

    @BeforeEach
    void annLogsIn() {
        house.add(UserBuilder.named("ann").admin());
        annsToken = house.annsTokens(TestEntrances.envelope()).access().text();
    }

    private Granted granted(String scope, Optional<ShownProof> proof) {
        var asked = new Asked.WithToken(annsToken, Shop.wish(scope));
        return Shop.granted(shop.ask(new ClientProof.BySecret(shop.pair), asked, proof));
    }

    private Outcome tell(Secret token) {
        return house.does.oauth().tellIdentity().tell(new Shown.Alone(token));
    }

    private Outcome tell(String scope) {
        return tell(granted(scope, Optional.empty()).access().text());
    }

    @ParameterizedTest // OpenID Connect Core sections 5.3.2 and 5.4
    @CsvSource({
        "openid, '', '', false, ''",
        "openid orders.read, '', '', false, ''",
        "openid profile, ann, '', false, ''",
        "openid email, '', ann@example.org, true, ''",
        "openid profile email, ann, ann@example.org, true, ''",
        "openid roles, '', '', false, admin",
        "openid account, '', '', false, admin",
    })
    void aClientIsToldWhatItsScopeSays(String scope, String name, String email, boolean isVerified, String role) {
        var claims = new UserClaims(of(name), of(email), isVerified);

        assertThat(tell(scope))
                .isEqualTo(new Outcome.OfUser(new Subject.OfUser(new UserId("u-ann")), claims, Set.copyOf(list(role))));
    }

    @ParameterizedTest
    @CsvSource({"profile email", "orders.read", "account"})
    void withoutOpenidNobodyIsToldOf(String scope) {
        assertThat(tell(scope)).isEqualTo(new Outcome.Insufficient());
    }

    @Test
    void aTokenForTheClientItselfSpeaksOfNoUser() {
        var own = shop.scopes("openid orders.read").get(new Asked.ForItself(Wish.ALL));

        assertThat(tell(own.access().text())).isEqualTo(new Outcome.Insufficient());
    }

    @Test
    void aTokenOfADialectTellsItsHolderEverything() {
        var machine = house.add(ClientBuilder.numbered(42));

        assertThat(tell(annsToken)).isInstanceOf(Outcome.Own.class);
        assertThat(tell(house.tokens(machine, TestEntrances.apikey()).access().text()))
                .isInstanceOf(Outcome.Own.class);
        assertThat(tell(Secret.of("garbage"))).isEqualTo(new Outcome.Unknown());
    }

    @Test
    void aTokenIsForWhoeverHoldsItOrForWhoeverHoldsItsKey() { // RFC 9449 section 7.2
        var bound = bound();
        var bearers = granted("openid", Optional.empty()).access().text();

        assertThat(tell(bound)).isEqualTo(new Outcome.Unknown());
        assertThat(tell(bearers, proof("p-1", "key", "GET", USERINFO, bearers))).isEqualTo(new Outcome.Unknown());
        assertThat(tell(annsToken, proof("p-2", "key", "GET", USERINFO, annsToken)))
                .isEqualTo(new Outcome.Unknown());
        assertThat(tell(bound, proof("p-3", "key", "GET", USERINFO, bound))).isInstanceOf(Outcome.OfUser.class);
    }

    @Test
    void aProofIsOfThisRequestThisTokenAndThisKeyAndGoodOnce() { // RFC 9449 section 4.3
        var bound = bound();
        var proof = proof("p-1", "key", "GET", USERINFO, bound);

        assertThat(tell(bound, Optional.empty())).isEqualTo(UNPROVED);
        assertThat(tell(bound, Optional.of(Secret.of("garbage")))).isEqualTo(UNPROVED);
        assertThat(tell(bound, proof("p-2", "other", "GET", USERINFO, bound))).isEqualTo(UNPROVED);
        assertThat(tell(bound, proof("p-3", "key", "POST", USERINFO, bound))).isEqualTo(UNPROVED);
        assertThat(tell(bound, proof("p-4", "key", "GET", USERINFO + "/x", bound)))
                .isEqualTo(UNPROVED);
        assertThat(tell(bound, proof("p-5", "key", "GET", USERINFO, annsToken))).isEqualTo(UNPROVED);
        assertThat(tell(bound, proof)).isInstanceOf(Outcome.OfUser.class);
        assertThat(tell(bound, proof)).isEqualTo(UNPROVED);
    }

    @Test
    void aProofHoldsANonceThatIsNotOld() { // RFC 9449 section 9
        var bound = bound();
        var none = write("p-1", "key", "GET", USERINFO, Optional.empty(), Optional.of(bound));

        assertThat(tell(bound, Optional.of(none))).isEqualTo(new Outcome.NonceWanted(nonce()));
        var old = Optional.of(nonce());
        house.world.clock().advance(Duration.ofMinutes(11));
        var later =
                granted("openid", Optional.of(atTokenEndpoint("t-2"))).access().text();
        assertThat(tell(later, Optional.of(write("p-2", "key", "GET", USERINFO, old, Optional.of(later)))))
                .isEqualTo(new Outcome.NonceWanted(nonce()));
    }

    private Secret bound() {
        return granted("openid", Optional.of(atTokenEndpoint("t-1"))).access().text();
    }

    private ShownProof atTokenEndpoint(String id) {
        var uri = TestSettings.ISSUER + "/oauth2/token";
        return new ShownProof(write(id, "key", "POST", uri, Optional.of(nonce()), Optional.empty()), "POST", uri);
    }

    private Outcome tell(Secret token, Optional<Secret> proof) {
        return house.does
                .oauth()
                .tellIdentity()
                .tell(new Shown.Bound(token, proof.map(text -> new ShownProof(text, "GET", USERINFO))));
    }

    private Optional<Secret> proof(String id, String key, String method, String uri, Secret token) {
        return Optional.of(write(id, key, method, uri, Optional.of(nonce()), Optional.of(token)));
    }

    private Secret write(
            String id, String key, String method, String uri, Optional<String> nonce, Optional<Secret> token) {
        var now = house.world.clock().instant();
        var hash = token.map(new PlainProofs()::hashOf);
        return PlainProofs.write(new Proof(key, method, uri, id, now, nonce, hash));
    }

    private String nonce() {
        return new PlainProofNonces().nonce(house.world.clock().instant());
    }

    private static Optional<String> of(String text) {
        return Optional.of(text).filter(one -> !one.isEmpty());
    }

    private static List<String> list(String word) {
        return of(word).stream().toList();
    }
}
