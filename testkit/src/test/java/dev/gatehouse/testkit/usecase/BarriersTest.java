package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.ELSEWHERE;
import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.password;
import static dev.gatehouse.testkit.usecase.House.refreshOf;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static dev.gatehouse.testkit.usecase.House.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.port.in.AdministerBarriers.Outcome;
import dev.gatehouse.application.port.in.AdministerBarriers.Wish;
import dev.gatehouse.application.port.in.ApplyState.DesiredExchangeToken;
import dev.gatehouse.application.port.in.ApplyState.Expiry;
import dev.gatehouse.application.port.in.ChangePassword;
import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.Introspect;
import dev.gatehouse.application.port.in.RevokeToken;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.TestSettings;
import dev.gatehouse.testkit.fake.RecordingWitness.RefusedNobody;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is banned or frozen is refused before anything is looked at, everywhere, and only while it is meant to be. */
class BarriersTest {
    private static final Administrator MACHINE = Administrator.machine();
    private static final Refusal BANNED = new Refusal.Throttled(Duration.ofHours(1));
    private static final Refusal FROZEN = new Refusal.Overloaded(Duration.ofHours(1));

    private final House house = House.open();

    @Test
    void aBannedNetworkGetsInNowhereAndAllOthersDo() {
        var tokens = house.annsFirstTokens();
        var client = house.add(ClientBuilder.numbered(42).introspecting(TestSettings.ISSUER));
        close("network:192.0.2.0/24");

        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).contains(BANNED);
        assertThat(refusal(house.logIn(client, HOME, TestEntrances.apikey()))).contains(BANNED);
        assertThat(refusal(
                        house.logIn(new Credentials.ExchangeToken(Secret.of("any")), HOME, TestEntrances.exchange())))
                .contains(BANNED);
        assertThat(refusal(house.refresh(refreshOf(tokens), TestEntrances.envelope())))
                .contains(BANNED);
        assertThat(introspect(client, HOME)).isEqualTo(new Introspect.Outcome.CallerRefused(BANNED));
        assertThat(house.does.revokeToken().revoke(new RevokeToken.Command(refreshOf(tokens), Optional.empty(), HOME)))
                .isEqualTo(new RevokeToken.Outcome.CallerRefused(BANNED));
        assertThat(house.does
                        .changePassword()
                        .change(new ChangePassword.Command(
                                tokens.access().text(), password(RIGHT), password("another passphrase of hers"), HOME)))
                .isEqualTo(new ChangePassword.Outcome.Refused(BANNED));

        assertThat(refusal(house.logIn("ann", RIGHT, ELSEWHERE))).isEmpty();
        assertThat(introspect(client, ELSEWHERE)).isInstanceOf(Introspect.Outcome.Inactive.class);
    }

    @Test
    void aBannedRequestCostsNoHashAndIsCounted() { // K3
        house.ann();
        close("network:192.0.2.0/24");

        house.logIn("ann", RIGHT, HOME);

        assertThat(house.world.hasher().runs()).isEmpty();
        assertThat(house.world.witness().refusals())
                .containsExactly(new RefusedNobody(TestEntrances.envelope().dialect(), "banned"));
    }

    @Test
    void aFrozenDialectNeitherLogsInNorRefreshes() {
        var tokens = house.annsFirstTokens();
        close("dialect:envelope");

        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).contains(FROZEN);
        assertThat(refusal(house.refresh(refreshOf(tokens), TestEntrances.envelope())))
                .contains(FROZEN);
        assertThat(refusal(house.logIn(shown("ann", RIGHT), HOME, TestEntrances.profile())))
                .isEmpty();
        assertThat(house.isKnown(tokens)).isTrue();
    }

    @Test
    void frozenPasswordsStopPeopleWhoLogInAndNobodyElse() {
        var tokens = house.annsFirstTokens();
        var client = house.add(ClientBuilder.numbered(42));
        house.world.hasher().forget();
        close("passwords");

        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).contains(FROZEN);
        assertThat(house.world.hasher().runs()).isEmpty();
        assertThat(refusal(house.refresh(refreshOf(tokens), TestEntrances.envelope())))
                .isEmpty();
        assertThat(refusal(house.logIn(client, HOME, TestEntrances.apikey()))).isEmpty();
    }

    @Test
    void aFrozenClientIsToldSoAfterTheRightSecretAndAudited() { // C3, K3
        var client = house.add(ClientBuilder.numbered(42).introspecting(TestSettings.ISSUER));
        var other = house.add(ClientBuilder.numbered(43));
        var tokens = house.tokens(client, TestEntrances.apikey());
        close("client:42");

        assertThat(refusal(house.logIn(client, HOME, TestEntrances.apikey()))).contains(FROZEN);
        assertThat(house.lastAudited())
                .isEqualTo(new AuditEvent.LoginRefused(FROZEN, "the secret was right, but a later check failed"));
        assertThat(refusal(house.refresh(refreshOf(tokens), TestEntrances.apikey())))
                .contains(FROZEN);
        assertThat(introspect(client, HOME)).isEqualTo(new Introspect.Outcome.CallerRefused(FROZEN));

        var guess =
                new Credentials.KeySecret(client.key(), house.world.secrets().apiSecret());
        assertThat(refusal(house.logIn(guess, HOME, TestEntrances.apikey()))).contains(new Refusal.BadCredentials());
        assertThat(refusal(house.logIn(other, HOME, TestEntrances.apikey()))).isEmpty();
    }

    @Test
    void aFrozenClientsLongLivedTokenGivesNothing() {
        var old = Secret.of("a token of an older system");
        var end = house.world.clock().instant().plus(Duration.ofDays(30));
        var wish = new DesiredExchangeToken("old", new Expiry.At(end), Optional.of(old), false);
        house.does.applyState().apply(StateBuilder.client("billing").token(wish).state(), false, "cli");
        var shown = new Credentials.ExchangeToken(old);
        assertThat(refusal(house.logIn(shown, HOME, TestEntrances.exchange()))).isEmpty();

        close("client:1");

        assertThat(refusal(house.logIn(shown, HOME, TestEntrances.exchange()))).contains(FROZEN);
        assertThat(house.lastAudited()).isEqualTo(new AuditEvent.LoginRefused(FROZEN, "frozen"));
    }

    @Test
    void aBarrierEndsByItselfAndSaysWhenToComeBack() {
        house.ann();
        set("passwords", Optional.of(now().plusSeconds(90)), MACHINE);

        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).contains(new Refusal.Overloaded(Duration.ofSeconds(90)));
        house.world.clock().advance(Duration.ofSeconds(90));

        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).isEmpty();
        assertThat(house.does.administration().barriers().standing()).isEmpty();
    }

    @Test
    void anotherNodeKnowsAfterASecondAndThisOneAtOnce() {
        house.ann();
        var other = house.anotherNode();
        assertThat(refusal(other.logIn("ann", RIGHT, HOME))).isEmpty();

        close("network:192.0.2.0/24");
        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).contains(BANNED);
        house.world.clock().advance(Duration.ofSeconds(1));
        assertThat(refusal(other.logIn("ann", RIGHT, HOME))).contains(BANNED);

        assertThat(house.does.administration().barriers().lift(MACHINE, what("network:192.0.2.0/24")))
                .isTrue();
        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).isEmpty();
        house.world.clock().advance(Duration.ofSeconds(1));
        assertThat(refusal(other.logIn("ann", RIGHT, HOME))).isEmpty();
    }

    @Test
    void nobodySlipsThroughWhileNobodyCanTell() { // L5
        house.ann();
        house.world.unitOfWork().weather().goAway();

        assertThatThrownBy(() -> house.logIn("ann", RIGHT, HOME)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void toSetAndToLiftAreAuditedWithTheirReason() { // K3
        var by = administrator(ELSEWHERE);
        set("network:192.0.2.0/24", Optional.empty(), by);
        assertThat(house.lastAudited())
                .isEqualTo(new AuditEvent.Administered("network:192.0.2.0/24", "barred until it is lifted: an attack"));

        house.does.administration().barriers().lift(by, what("network:192.0.2.0/24"));
        assertThat(house.lastAudited())
                .isEqualTo(new AuditEvent.Administered("network:192.0.2.0/24", "barrier lifted"));
        List<AuditEntry> told =
                house.world.unitOfWork().read(stores -> stores.audit().latest(2));
        assertThat(told).allSatisfy(entry -> {
            assertThat(entry.actor()).isEqualTo("u-root");
            assertThat(entry.source()).isEqualTo(ELSEWHERE.text());
        });

        assertThat(house.does.administration().barriers().lift(by, what("network:192.0.2.0/24")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"network:192.0.2.0/24, true", "network:203.0.113.0/24, false", "dialect:admin, true", "passwords, false"
    })
    void nobodyBarsThemselvesUnlessTheyInsist(String text, boolean isOwn) {
        var by = administrator(HOME);
        var insisting = new Wish(what(text), "an attack", Optional.empty(), true);

        assertThat(set(text, Optional.empty(), by).equals(new Outcome.BarsYourself()))
                .isEqualTo(isOwn);
        assertThat(house.does.administration().barriers().set(by, insisting)).isInstanceOf(Outcome.Stands.class);
        assertThat(set(text, Optional.empty(), MACHINE)).isInstanceOf(Outcome.Stands.class);
    }

    @Test
    void noApiClientFreezesItselfUnlessItInsists() {
        house.add(ClientBuilder.numbered(7));
        house.add(ClientBuilder.numbered(8));
        var seven = new Administrator("client:7", Set.of(Permission.values()), HOME, true);

        assertThat(set("client:7", Optional.empty(), seven)).isEqualTo(new Outcome.BarsYourself());
        assertThat(set("client:8", Optional.empty(), seven)).isInstanceOf(Outcome.Stands.class);
        assertThat(set("client:7", Optional.empty(), MACHINE)).isInstanceOf(Outcome.Stands.class);
    }

    @Test
    void whatIsOverOrNobodysIsNotSet() {
        assertThat(set("passwords", Optional.of(now()), MACHINE)).isEqualTo(new Outcome.OverAlready());
        assertThat(set("client:4711", Optional.empty(), MACHINE)).isEqualTo(new Outcome.NoSuchClient());
        assertThat(house.does.administration().barriers().standing()).isEmpty();
    }

    @Test
    void noMoreStandThanEveryNodeCanHold() {
        for (int n = 0; n < 1_000; n++) {
            set("network:198.18." + n / 256 + "." + n % 256 + "/32", Optional.empty(), MACHINE);
        }

        assertThat(set("passwords", Optional.empty(), MACHINE)).isEqualTo(new Outcome.TooMany());
        assertThat(set("network:198.18.0.0/32", Optional.empty(), MACHINE)).isInstanceOf(Outcome.Stands.class);
    }

    private Instant now() {
        return house.world.clock().instant();
    }

    private static Administrator administrator(Source from) {
        return new Administrator("u-root", Set.of(Permission.values()), from, true);
    }

    private static Barred what(String text) {
        return Barred.parse(text).orElseThrow();
    }

    private void close(String text) {
        assertThat(set(text, Optional.empty(), MACHINE)).isInstanceOf(Outcome.Stands.class);
    }

    private Outcome set(String text, Optional<Instant> until, Administrator by) {
        return house.does.administration().barriers().set(by, new Wish(what(text), "an attack", until, false));
    }

    private Introspect.Outcome introspect(Credentials.KeySecret caller, Source from) {
        return house.does
                .introspect()
                .introspect(new Introspect.Question(new ClientProof.BySecret(caller), Secret.of("garbage"), from));
    }
}
