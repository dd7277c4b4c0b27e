package dev.gatehouse.launcher.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.crypto.Argon2Parameters;
import dev.gatehouse.domain.factor.FactorNeed;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.Entrance.Kind;
import dev.gatehouse.domain.login.RateLimit;
import dev.gatehouse.domain.login.SprayRule;
import dev.gatehouse.domain.login.ThrottleRule;
import dev.gatehouse.domain.network.TrustedProxies;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.session.RefreshRule;
import dev.gatehouse.domain.token.AccessFormat;
import dev.gatehouse.domain.token.RefreshMode;
import dev.gatehouse.domain.token.TokenProfile;
import dev.gatehouse.domain.user.Role;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.util.DataSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpCompliance;
import org.junit.jupiter.api.Test;

/** Pins every default: a change of one is a decision, never an accident. */
class DefaultsTest {
    private static final String ISSUER = "http://localhost:8080";

    private final GatehouseConfiguration defaults = Configurations.read("");

    @Test
    void theShippedConfigurationSaysExactlyWhatHoldsByDefault() throws IOException {
        var tree = new YamlTree(Map.of());
        try (var shipped = Files.newInputStream(Path.of("..", "config.yml"))) {
            assertThat(tree.read(shipped)).isEqualTo(tree.defaults());
        }
    }

    @Test
    void everythingIsRememberedInOneFileBesideItsKey() {
        assertThat(defaults.database().isPostgresql()).isFalse();
        assertThat(defaults.database().file()).isEqualTo(Path.of("data/gatehouse.db"));
        assertThat(defaults.database().connections()).isEqualTo(10);
        assertThat(defaults.database().writeQueue()).isEqualTo(1024);
        assertThat(defaults.masterKey().file()).isEqualTo(Path.of("data/master.key"));
        assertThat(defaults.masterKey().value().isEmpty()).isTrue();
        assertThat(defaults.masterKey().older()).isEmpty();
    }

    @Test
    void nobodyIsBelievedAboutAddresses() { // D1
        assertThat(defaults.trustedProxies().trustedProxies()).isEqualTo(TrustedProxies.NONE);
    }

    @Test
    void theAdministrationIsBesideEverythingElseAndCalledFromEverywhere() {
        assertThat(defaults.administration().enabled()).isTrue();
        assertThat(defaults.administration().ownPort()).isEmpty();
        assertThat(defaults.administration().bindHost()).isEqualTo("127.0.0.1");
        assertThat(defaults.administration().blocks()).isEmpty();
        assertThat(needed("")).isEqualTo(FactorNeed.OF_NOBODY);
        assertThat(((DefaultServerFactory) defaults.getServerFactory()).getApplicationConnectors())
                .hasSize(1);
    }

    @Test
    void theUseCasesAreToldTheDefaults() {
        var settings = defaults.settings();

        assertThat(settings.issuer()).isEqualTo(ISSUER);
        assertThat(settings.refresh()).isEqualTo(new RefreshRule(Duration.ofSeconds(30), 5));
        assertThat(settings.throttle()).isEqualTo(ThrottleRule.DEFAULT);
        assertThat(settings.sourceFailures()).isEqualTo(new RateLimit(600, 10));
        assertThat(settings.spraying()).isEqualTo(SprayRule.DEFAULT);
        assertThat(settings.knownSourceLife()).isEqualTo(Duration.ofDays(90));
        assertThat(settings.refusalTime()).isEqualTo(Duration.ofMillis(20));
        assertThat(settings.userSessions()).isEqualTo(100);
        assertThat(settings.clientSessions()).isEqualTo(1000);
        assertThat(settings.staleness()).isZero();
        assertThat(settings.retention()).isEqualTo(Duration.ofDays(7));
        assertThat(settings.auditLife().values()).hasSize(4).containsOnly(Duration.ofDays(90));
        assertThat(settings.keys())
                .isEqualTo(new Settings.Keys(
                        "ES256",
                        Duration.ofMinutes(10),
                        Duration.ofDays(90),
                        Duration.ofHours(24).plusSeconds(30).plusMinutes(5)));
    }

    @Test
    void aSecondFactorIsAskedOfEverybodyWhoRunsTheHouseOrOfSomeRoles() {
        assertThat(needed("administration: {secondFactor: required}")).isEqualTo(FactorNeed.OF_ALL);
        assertThat(needed("administration: {secondFactor: admin}")).isEqualTo(new FactorNeed(Set.of(Role.ADMIN)));
        assertThat(needed("administration: {secondFactor: 'admin, support'}"))
                .isEqualTo(needed("administration: {secondFactor: [support, admin]}"))
                .isEqualTo(new FactorNeed(Set.of(Role.ADMIN, Role.SUPPORT)));
    }

    private static FactorNeed needed(String yaml) {
        return Configurations.read(yaml).settings().console().need();
    }

    @Test
    void aPasswordHasFifteenCharactersAndIsNoneOfTheCommonOnes() { // B1, B4
        var rules = defaults.settings().passwords();

        assertThat(rules.minimumCodePoints()).isEqualTo(15);
        assertThat(rules.product()).containsExactlyInAnyOrder("gatehouse", "Gatehouse");
        assertThat(rules.common().stream().filter(common -> common.length() >= 15))
                .hasSizeGreaterThan(3000);
    }

    @Test
    void asManyPasswordsAreHashedAtOnceAsThereAreProcessors() {
        var processors = Runtime.getRuntime().availableProcessors();

        assertThat(defaults.settings().hashing())
                .isEqualTo(new Settings.Hashing(processors, 16 * processors, Duration.ofSeconds(1), 2, 4));
        assertThat(defaults.passwords().argon2().parameters()).isEqualTo(Argon2Parameters.DEFAULT);
    }

    @Test // G5
    void aLoginInABrowserEndsUnusedAndAtLast() {
        var settings = defaults.settings();

        assertThat(settings.oauth().browser().tokens())
                .isEqualTo(profile(AccessFormat.COOKIE, RefreshMode.NONE, "P30D", "P7D", "P30D"));
        assertThat(settings.console().entrance().tokens())
                .isEqualTo(profile(AccessFormat.COOKIE, RefreshMode.NONE, "PT12H", "PT30M", "PT12H"));
    }

    @Test
    void whatAClientIsGivenLivesForSoLong() {
        var oauth = defaults.settings().oauth();

        assertThat(oauth.granted().tokens())
                .isEqualTo(profile(AccessFormat.JWT, RefreshMode.ROTATE, "PT10M", "P30D", "P90D"));
        assertThat(oauth.codeLife()).isEqualTo(Duration.ofSeconds(60));
        assertThat(oauth.pushedLife()).isEqualTo(Duration.ofMinutes(5));
        assertThat(oauth.deviceLife()).isEqualTo(Duration.ofMinutes(10));
        assertThat(oauth.deviceInterval()).isEqualTo(Duration.ofSeconds(5));
        assertThat(oauth.publicRequests()).isEqualTo(new RateLimit(600, 5));
    }

    @Test
    void eachDialectHasTheLivesOfItsContract() {
        assertEntrance(
                "exchange",
                defaults.dialects().exchange(),
                profile(AccessFormat.JWT, RefreshMode.FIXED, "PT1H", "PT1H", "PT1H"),
                Entrance.ForcedReset.REFUSE,
                Optional.of(new RateLimit(100, 20)));
        assertEntrance(
                "envelope",
                defaults.dialects().envelope(),
                profile(AccessFormat.JWT, RefreshMode.ROTATE, "PT1H", "P30D", "P90D"),
                Entrance.ForcedReset.REFUSE,
                Optional.empty());
        assertEntrance(
                "resultcode",
                defaults.dialects().resultcode(),
                profile(AccessFormat.JWT, RefreshMode.EXTEND, "PT30M", "PT4H", "P30D"),
                Entrance.ForcedReset.RESTRICT,
                Optional.empty());
        assertEntrance(
                "profile",
                defaults.dialects().profile(),
                profile(AccessFormat.OPAQUE, RefreshMode.NONE, "PT24H", "PT24H", "PT24H"),
                Entrance.ForcedReset.REFUSE,
                Optional.empty());
        assertEntrance(
                "apikey",
                defaults.dialects().apikey(),
                profile(AccessFormat.JWT, RefreshMode.ROTATE, "PT1H", "P7D", "P90D"),
                Entrance.ForcedReset.REFUSE,
                Optional.empty());
        assertThat(defaults.dialects().all()).allMatch(DialectConfiguration::enabled);
        assertThat(defaults.dialects().resultcode().secureCookies()).contains(true);
        assertThat(defaults.dialects().envelope().versions())
                .hasValueSatisfying(dates -> assertThat(dates).containsExactly(LocalDate.of(2024, 3, 26)));
    }

    @Test
    void theServerListensWithStrictBounds() {
        var server = (DefaultServerFactory) defaults.getServerFactory();
        var door = (HttpConnectorFactory) server.getApplicationConnectors().getFirst();
        var admin = (HttpConnectorFactory) server.getAdminConnectors().getFirst();

        assertThat(door.getPort()).isEqualTo(8080);
        assertThat(door.getMaxRequestHeaderSize()).isEqualTo(DataSize.kibibytes(8));
        assertThat(defaults.requests().maxBody()).isEqualTo(DataSize.kibibytes(64));
        assertThat(defaults.requests().bodyTime()).isEqualTo(io.dropwizard.util.Duration.seconds(10));
        assertThat(defaults.requests().headTime()).isEqualTo(io.dropwizard.util.Duration.seconds(10));
        assertThat(door.getIdleTimeout()).isEqualTo(io.dropwizard.util.Duration.seconds(30));
        assertThat(door.getHttpCompliance()).isEqualTo(HttpCompliance.STRICT);
        assertThat(door.isUseServerHeader()).isFalse();
        assertThat(door.isUseForwardedHeaders()).isFalse();
        assertThat(admin.getPort()).isEqualTo(8081);
        assertThat(admin.getBindHost()).isEqualTo("127.0.0.1");
        assertThat(server.getGzipFilterFactory().isEnabled()).isFalse();
        assertThat(server.getRegisterDefaultExceptionMappers()).isFalse();
        assertThat(server.isEnableVirtualThreads()).isFalse();
    }

    private static TokenProfile profile(
            AccessFormat format, RefreshMode mode, String access, String idle, String absolute) {
        return new TokenProfile(
                format, mode, Duration.parse(access), Duration.parse(idle), Duration.parse(absolute), ISSUER);
    }

    private void assertEntrance(
            String dialect,
            DialectConfiguration block,
            TokenProfile profile,
            Entrance.ForcedReset forcedReset,
            Optional<RateLimit> rate) {
        var kind = switch (dialect) {
            case "exchange", "apikey" -> Kind.OF_CLIENTS;
            case "profile" -> Kind.OF_ADDRESSES;
            default -> Kind.OF_USERS;
        };
        assertThat(defaults.entrance(dialect, block))
                .isEqualTo(new Entrance(new DialectName(dialect), kind, profile, true, forcedReset, rate));
    }
}
