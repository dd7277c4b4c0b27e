package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.GrantTokens.Asked;
import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.GrantTokens.Outcome;
import dev.gatehouse.application.port.in.GrantTokens.Outcome.Granted;
import dev.gatehouse.application.port.in.Introspect;
import dev.gatehouse.application.port.in.RevokeToken;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.login.Credentials.ExchangeToken;
import dev.gatehouse.domain.login.Credentials.KeySecret;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.oauth.GrantRefusal;
import dev.gatehouse.domain.registration.ClientTrait;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.IssuedToken;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.Race;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.TestSettings;
import dev.gatehouse.testkit.UserBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A client that shows who it is may keep its refresh token: it is used as often as it likes, and dies as any other does. */
class KeptRefreshTest {
    private static final GrantRefusal BAD = new GrantRefusal.BadGrant();

    private final House house = House.open();
    private final Shop shop = Shop.at(house, 7).traits(ClientTrait.KEEPING);
    private final User ann = house.ann();
    private final Secret first = token(granted());

    private Granted granted() {
        var words = shop.words("scope", "openid profile offline_access");
        return shop.get(Shop.redeem(shop.code(words, shop.cookie())));
    }

    private static IssuedToken refresh(Granted granted) {
        return granted.refresh().orElseThrow();
    }

    private static Secret token(Granted granted) {
        return refresh(granted).text();
    }

    private Outcome shown(Secret token) {
        return shop.ask(new Asked.WithRefreshToken(token, Shop.wish("")));
    }

    private Granted used(Secret token) {
        return Shop.granted(shown(token));
    }

    private void after(Duration time) {
        house.world.clock().advance(time);
    }

    private Instant inDays(int days) {
        return house.world.clock().instant().plus(Duration.ofDays(days));
    }

    private Session row() {
        return house.liveSessions(House.of(ann)).stream()
                .filter(session ->
                        session.dialect().equals(TestEntrances.oauth().dialect()))
                .findFirst()
                .orElseThrow();
    }

    private long told(Class<? extends AuditEvent> event) {
        return house.audit().stream().filter(event::isInstance).count();
    }

    @Test
    void itIsUsedAgainAndAgainAndEachUseIsTold() {
        for (int n = 1; n <= 9; n++) {
            after(Duration.ofHours(1));

            assertThat(house.isKnown(used(first).access().text())).isTrue();

            assertThat(told(AuditEvent.Refreshed.class)).isEqualTo(n);
            assertThat(row().lastUsedAt()).isEqualTo(house.world.clock().instant());
        }
        assertThat(row().generation()).isZero();
        assertThat(row().replays()).isZero();
    }

    @Test
    void manyAtOnceAreAllGivenTokensOfTheirOwn() {
        var other = house.anotherNode();
        var asked = new Asked.WithRefreshToken(first, Shop.wish(""));

        var given = Race.of(
                32,
                n -> n % 2 == 0 ? used(first) : Shop.granted(new Shop(other, shop.pair, shop.registration).ask(asked)));

        assertThat(given).extracting(one -> one.access().text().reveal()).doesNotHaveDuplicates();
        assertThat(given)
                .extracting(one -> token(one).reveal())
                .containsOnly(token(used(first)).reveal());
        assertThat(told(AuditEvent.RefreshReplayed.class)).isZero();
        assertThat(told(AuditEvent.Refreshed.class)).isEqualTo(33);
    }

    @Test
    void eachUseMovesTheIdleEndAsFarAsTheAbsoluteOne() { // A7
        var end = inDays(90);
        after(Duration.ofDays(20));
        var second = used(first);
        assertThat(refresh(second).expiresAt()).isEqualTo(inDays(30));
        assertThat(row().expiresAt()).isEqualTo(inDays(30));

        after(Duration.ofDays(10));
        assertThat(Shop.refusal(shown(first))).as("its own end").isEqualTo(BAD);
        var third = used(token(second));
        after(Duration.ofDays(29));
        var fourth = used(token(third));
        after(Duration.ofDays(29));
        var last = used(token(fourth));

        assertThat(refresh(last).expiresAt()).isEqualTo(end);
        house.world.clock().set(end);
        assertThat(Shop.refusal(shown(token(last)))).isEqualTo(BAD);
    }

    @Test
    void itEndsWhenNobodyUsesIt() { // A7
        after(Duration.ofDays(30));

        assertThat(Shop.refusal(shown(first))).isEqualTo(BAD);
    }

    @Test
    void itEndsWithThePassword() { // A12
        var password = House.password("another long passphrase");
        house.does.manageUsers().setPassword(LoginIdentifier.parse("ann"), password, false, "cli");

        assertThat(Shop.refusal(shown(first))).isEqualTo(BAD);
    }

    @Test
    void itEndsWithItsUser() { // A12
        house.change(UserBuilder.of(ann).disabled().build());

        assertThat(Shop.refusal(shown(first))).isEqualTo(BAD);
    }

    @Test
    void itEndsWhenItsClientGivesItBack() { // A10
        var proof = new ClientProof.BySecret(shop.pair);
        var second = used(first);

        house.does.revokeToken().revoke(new RevokeToken.Command(first, Optional.of(proof), House.HOME));

        assertThat(Shop.refusal(shown(first))).isEqualTo(BAD);
        assertThat(Shop.refusal(shown(token(second)))).isEqualTo(BAD);
        assertThat(house.isKnown(second.access().text())).isFalse();
    }

    @Test
    void theAddressOfItsUserBindsItToo() { // D7
        var before = row();
        house.change(UserBuilder.of(ann)
                .ipPolicy(SourcesTest.listed("203.0.113.0/24"))
                .build());
        after(Duration.ofHours(1));

        assertThat(Shop.refusal(shown(first))).isEqualTo(new GrantRefusal.NotLetIn(new Refusal.AddressDenied()));
        assertThat(row()).isEqualTo(before);
    }

    @Test
    void itIsOfNoUseToAnotherClientNorAtAnotherDoor() { // A5
        var before = row();
        after(Duration.ofHours(1));

        assertThat(Shop.refusal(Shop.at(house, 8).ask(new Asked.WithRefreshToken(first, Shop.wish("")))))
                .isEqualTo(BAD);
        assertThat(House.refusal(house.refresh(first, TestEntrances.envelope())))
                .contains(new Refusal.InvalidToken());
        assertThat(House.refusal(house.logIn(new ExchangeToken(first), House.HOME, TestEntrances.exchange())))
                .contains(new Refusal.InvalidToken());

        assertThat(row()).isEqualTo(before);
    }

    @Test
    void itNarrowsForOneAnswerAndNeverWidens() { // A6
        var narrow = shop.get(new Asked.WithRefreshToken(first, Shop.wish("openid")));
        assertThat(narrow.scope().text()).isEqualTo("openid");
        assertThat(used(token(narrow)).scope().words())
                .containsExactlyInAnyOrder("openid", "profile", "offline_access");

        assertThat(Shop.refusal(shop.ask(new Asked.WithRefreshToken(first, Shop.wish("orders.read")))))
                .isEqualTo(new GrantRefusal.BadScope());
    }

    @Test
    void introspectionTellsOfEachTextWithItsOwnEnd() { // A11
        house.change(ClientBuilder.numbered(7)
                .name("shop 7")
                .introspecting(TestSettings.ISSUER)
                .build());
        var early = inDays(30);
        after(Duration.ofDays(20));
        var later = token(used(first));

        assertThat(endOf(shop.pair, first)).contains(early);
        assertThat(endOf(shop.pair, later)).contains(inDays(30));

        house.world.clock().set(early);
        assertThat(endOf(shop.pair, first)).isEmpty();
        assertThat(endOf(shop.pair, later)).isPresent();
    }

    @Test
    void aGrantKeepsTheModeWithWhichItBegan() {
        shop.traits();
        var rotating = token(granted());
        assertThat(token(used(rotating)).reveal()).isNotEqualTo(rotating.reveal());

        shop.traits(ClientTrait.KEEPING);
        after(Duration.ofSeconds(31));
        used(first);
        used(first);
        assertThat(Shop.refusal(shown(rotating))).isEqualTo(BAD);
        assertThat(told(AuditEvent.RefreshReused.class)).isOne();
    }

    private Optional<Instant> endOf(KeySecret caller, Secret token) {
        var question = new Introspect.Question(new ClientProof.BySecret(caller), token, House.HOME);
        return switch (house.does.introspect().introspect(question)) {
            case Introspect.Outcome.ActiveRefresh active -> Optional.of(active.expiresAt());
            case Introspect.Outcome.Inactive ignored -> Optional.empty();
            case Introspect.Outcome other -> throw new AssertionError(other);
        };
    }
}
