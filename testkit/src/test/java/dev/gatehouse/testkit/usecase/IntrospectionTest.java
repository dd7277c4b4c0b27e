package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.ELSEWHERE;
import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.refreshOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ApplyState.DesiredExchangeToken;
import dev.gatehouse.application.port.in.ApplyState.Expiry;
import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.IdentifyBearer;
import dev.gatehouse.application.port.in.Introspect;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.token.TokenProfile;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.TestSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens are explained to who may ask, their holder is known by them, and nothing that is not whole passes for one. */
class IntrospectionTest {
    private final House house = House.open();
    private final User ann = house.ann();
    private final Credentials.KeySecret entitled =
            house.add(ClientBuilder.numbered(1).introspecting(TestSettings.ISSUER));

    @Test
    void anEntitledCallerLearnsOfBothForms() { // A11
        for (var entrance : List.of(TestEntrances.envelope(), TestEntrances.profile())) {
            var tokens = house.annsTokens(entrance);

            assertThat(ask(entitled, tokens.access().text()))
                    .isInstanceOfSatisfying(Introspect.Outcome.Active.class, active -> {
                        assertThat(active.claims().subject()).isEqualTo(House.of(ann));
                        assertThat(active.claims().expiresAt())
                                .isEqualTo(tokens.access().expiresAt());
                        assertThat(active.claims().audience()).isEqualTo(TestSettings.ISSUER);
                        assertThat(active.dialect())
                                .isEqualTo(new DialectName(entrance.dialect().value()));
                        assertThat(active.username()).contains("ann");
                    });
        }
    }

    @Test
    void anEntitledCallerLearnsOfARefreshTokenUntilItWasUsed() { // A11
        var first = house.annsTokens(TestEntrances.envelope());

        assertThat(ask(entitled, refreshOf(first)))
                .isInstanceOfSatisfying(
                        Introspect.Outcome.ActiveRefresh.class,
                        active -> assertThat(active.subject()).isEqualTo("u-ann"));

        var second = house.refreshed(first);
        assertThat(ask(entitled, refreshOf(first))).isEqualTo(new Introspect.Outcome.Inactive());
        assertThat(ask(entitled, refreshOf(second))).isInstanceOf(Introspect.Outcome.ActiveRefresh.class);
    }

    @Test
    void anEntitledCallerLearnsOfATokenOfAnOlderSystemWhileItLives() { // A11
        var old = Secret.of("a token of an older system");
        var end = house.world.clock().instant().plus(Duration.ofDays(30));
        var wish = new DesiredExchangeToken("old", new Expiry.At(end), Optional.of(old), false);
        house.does.applyState().apply(StateBuilder.client("billing").token(wish).state(), false, "cli");
        var foreign = house.add(ClientBuilder.numbered(9).introspecting("https://other.example"));

        assertThat(ask(entitled, old))
                .isInstanceOfSatisfying(
                        Introspect.Outcome.ActiveRefresh.class,
                        active -> assertThat(active.expiresAt()).isEqualTo(end));
        assertThat(ask(foreign, old)).isEqualTo(new Introspect.Outcome.Inactive());

        house.world.clock().set(end);
        assertThat(ask(entitled, old)).isEqualTo(new Introspect.Outcome.Inactive());
    }

    @Test
    void aForeignAudienceIsNoneOfTheCallersBusiness() { // A11, E7
        var foreign = house.add(ClientBuilder.numbered(2).introspecting("https://other.example"));
        var tokens = house.annsTokens(TestEntrances.envelope());

        assertThat(ask(foreign, tokens.access().text())).isEqualTo(new Introspect.Outcome.Inactive());
        assertThat(ask(foreign, refreshOf(tokens))).isEqualTo(new Introspect.Outcome.Inactive());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://id.example.tes",
                "https://id.example.test/",
                "https://ID.example.test",
                "id.example.test"
            })
    void anAudienceIsComparedExactly(String almost) { // E7
        var tokens = house.annsTokens(TestEntrances.envelope());
        var other = house.add(ClientBuilder.numbered(2).introspecting(almost));

        assertThat(ask(other, tokens.access().text())).isEqualTo(new Introspect.Outcome.Inactive());
        assertThat(ask(entitled, tokens.access().text())).isInstanceOf(Introspect.Outcome.Active.class);
    }

    @Test
    void whatIsDeadOrUnknownIsInactive() { // A11
        var tokens = house.annsTokens(TestEntrances.profile());
        assertThat(ask(entitled, Secret.of("garbage"))).isEqualTo(new Introspect.Outcome.Inactive());

        house.world.clock().advance(Duration.ofDays(1));

        assertThat(ask(entitled, tokens.access().text())).isEqualTo(new Introspect.Outcome.Inactive());
    }

    @Test
    void aCallerIsLetInBeforeAnythingIsSaid() { // A11
        var tokens = house.annsTokens(TestEntrances.envelope());
        var wrong =
                new Credentials.KeySecret(entitled.key(), house.world.secrets().apiSecret());
        var unknown = new Credentials.KeySecret(house.world.secrets().apiKey(), entitled.secret());
        var plain = house.add(ClientBuilder.numbered(3).audiences(TestSettings.ISSUER));
        var disabled = house.add(
                ClientBuilder.numbered(4).introspecting(TestSettings.ISSUER).disabled());

        assertThat(ask(wrong, tokens.access().text()))
                .isEqualTo(new Introspect.Outcome.CallerRefused(new Refusal.BadCredentials()))
                .isEqualTo(ask(unknown, tokens.access().text()));
        assertThat(ask(plain, tokens.access().text())).isEqualTo(new Introspect.Outcome.NotEntitled());
        assertThat(ask(disabled, tokens.access().text()))
                .isEqualTo(new Introspect.Outcome.CallerRefused(new Refusal.AccountDisabled()));
    }

    @Test
    void theAddressBindsACallerToo() { // D7
        var bound = house.add(ClientBuilder.numbered(5)
                .introspecting(TestSettings.ISSUER)
                .ipPolicy(SourcesTest.listed("192.0.2.0/24")));
        var tokens = house.annsTokens(TestEntrances.envelope());

        assertThat(ask(bound, tokens.access().text(), HOME)).isInstanceOf(Introspect.Outcome.Active.class);
        assertThat(ask(bound, tokens.access().text(), ELSEWHERE))
                .isEqualTo(new Introspect.Outcome.CallerRefused(new Refusal.AddressDenied()));
    }

    @Test
    void aBearerIsWhoeverLoggedIn() {
        var shown = house.add(ClientBuilder.numbered(6));

        assertThat(identify(house.annsTokens(TestEntrances.profile()).access().text()))
                .map(IdentifyBearer.Outcome.Identified::who)
                .contains(new Principal.Person(ann));
        assertThat(identify(house.tokens(shown, TestEntrances.apikey()).access().text()))
                .map(IdentifyBearer.Outcome.Identified::who)
                .contains(new Principal.Program(ClientBuilder.numbered(6).build()));
    }

    @Test
    void aBearerIsKnownWhateverTheAudienceOfTheDialect() { // E7
        var elsewhere = TestEntrances.envelope();
        var tokens = elsewhere.tokens();
        var profile = new TokenProfile(
                tokens.format(),
                tokens.mode(),
                tokens.access(),
                tokens.idle(),
                tokens.absolute(),
                "https://other.example");
        var entrance = new Entrance(
                elsewhere.dialect(), elsewhere.kind(), profile, true, elsewhere.forcedReset(), Optional.empty());

        assertThat(identify(house.annsTokens(entrance).access().text()))
                .map(known -> known.claims().audience())
                .contains("https://other.example");
    }

    @Test
    void anyChangeToATokenMakesItNobodys() { // A9
        for (var entrance : List.of(TestEntrances.envelope(), TestEntrances.profile())) {
            var text = house.annsTokens(entrance).access().text().reveal();

            assertThat(IntStream.range(0, text.length())).allSatisfy(n -> {
                assertThat(identify(Secret.of(text.substring(0, n)))).isEmpty();
                assertThat(identify(Secret.of(flipped(text, n)))).isEmpty();
            });
            assertThat(identify(Secret.of(text + "0"))).isEmpty();
            assertThat(identify(Secret.of(" " + text))).isEmpty();
            assertThat(identify(Secret.of(text))).isPresent();
        }
    }

    @Test
    void aRefreshTokenIsNoAccessTokenAndTheOtherWayRound() { // E5
        var tokens = house.annsTokens(TestEntrances.envelope());

        assertThat(identify(refreshOf(tokens))).isEmpty();
        assertThat(House.refusal(house.refresh(tokens.access().text(), TestEntrances.envelope())))
                .contains(new Refusal.InvalidToken());
    }

    private Introspect.Outcome ask(Credentials.KeySecret caller, Secret token) {
        return ask(caller, token, HOME);
    }

    private Introspect.Outcome ask(Credentials.KeySecret caller, Secret token, Source from) {
        return house.does
                .introspect()
                .introspect(new Introspect.Question(new ClientProof.BySecret(caller), token, from));
    }

    private Optional<IdentifyBearer.Outcome.Identified> identify(Secret token) {
        return switch (house.does.identifyBearer().identify(token)) {
            case IdentifyBearer.Outcome.Identified known -> Optional.of(known);
            case IdentifyBearer.Outcome.Unknown ignored -> Optional.empty();
        };
    }

    private static String flipped(String text, int at) {
        var other = text.charAt(at) == 'A' ? 'B' : 'A';
        return text.substring(0, at) + other + text.substring(at + 1);
    }
}
