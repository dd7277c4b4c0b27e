package dev.gatehouse.testkit;

import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.domain.audit.AuditTopic;
import dev.gatehouse.domain.factor.FactorNeed;
import dev.gatehouse.domain.login.RateLimit;
import dev.gatehouse.domain.login.SprayRule;
import dev.gatehouse.domain.login.ThrottleRule;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.session.RefreshRule;
import dev.gatehouse.domain.user.LeakedPasswords;
import dev.gatehouse.domain.user.PasswordRules;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The settings of an installation that nobody configured, with what a test wants otherwise. */
public final class TestSettings {
    /** The issuer and default audience of every test. */
    public static final String ISSUER = "https://id.example.test";

    /** How long what follows the comparison of a wrong secret takes at least. */
    public static final Duration REFUSAL_TIME = Duration.ofMillis(20);

    private RefreshRule refresh = new RefreshRule(Duration.ofSeconds(30), 5);
    private ThrottleRule throttle = ThrottleRule.DEFAULT;
    private Settings.Hashing hashing = new Settings.Hashing(2, 32, Duration.ofSeconds(30), 32, 32);
    private RateLimit sourceFailures = new RateLimit(1_000_000, 1);
    private SprayRule spraying = SprayRule.DEFAULT;
    private RateLimit publicRequests = new RateLimit(600, 5);
    private int userSessions = 100;
    private int clientSessions = 1_000;
    private Duration staleness = Duration.ZERO;
    private String algorithm = "ES256";
    private FactorNeed administrators = FactorNeed.OF_NOBODY;
    private List<CidrBlock> consoleNetworks = List.of();
    private Map<AuditTopic, Duration> auditLife = everyTopic(Duration.ofDays(90));

    private boolean signUp = false;

    private TestSettings() {}

    /** The defaults; the limit on failures of one source, alone, is out of the way. */
    public static Settings defaults() {
        return custom().build();
    }

    /** The defaults, to be changed. */
    public static TestSettings custom() {
        return new TestSettings();
    }

    /** With another rule of refreshing. */
    public TestSettings refresh(RefreshRule rule) {
        refresh = rule;
        return this;
    }

    /** With another throttle. */
    public TestSettings throttle(ThrottleRule rule) {
        throttle = rule;
        return this;
    }

    /** With another hashing pool. */
    public TestSettings hashing(Settings.Hashing pool) {
        hashing = pool;
        return this;
    }

    /** With another limit on the failures of one source. */
    public TestSettings sourceFailures(RateLimit limit) {
        sourceFailures = limit;
        return this;
    }

    /** With another rule of spraying. */
    public TestSettings spraying(SprayRule rule) {
        spraying = rule;
        return this;
    }

    /** With another limit on what public clients of one source have kept. */
    public TestSettings publicRequests(RateLimit limit) {
        publicRequests = limit;
        return this;
    }

    /** With other caps of live sessions. */
    public TestSettings sessions(int ofUser, int ofClient) {
        userSessions = ofUser;
        clientSessions = ofClient;
        return this;
    }

    /** With sessions taken to live that long without asking. */
    public TestSettings staleness(Duration life) {
        staleness = life;
        return this;
    }

    /** With access tokens signed by that algorithm. */
    public TestSettings signingBy(String name) {
        algorithm = name;
        return this;
    }

    /** With another need of administrators for a second factor. */
    public TestSettings administrators(FactorNeed need) {
        administrators = need;
        return this;
    }

    /** With an administration that may be called from there alone. */
    public TestSettings consoleFrom(CidrBlock network) {
        consoleNetworks = List.of(network);
        return this;
    }

    /** With another life of the entries of a topic; the others have 90 days. */
    public TestSettings auditLife(AuditTopic topic, Duration life) {
        auditLife.put(topic, life);
        return this;
    }

    /** With accounts for strangers. */
    public TestSettings signUp() {
        signUp = true;
        return this;
    }

    private static Map<AuditTopic, Duration> everyTopic(Duration life) {
        var lives = new EnumMap<AuditTopic, Duration>(AuditTopic.class);
        EnumSet.allOf(AuditTopic.class).forEach(topic -> lives.put(topic, life));
        return lives;
    }

    /** The settings. */
    public Settings build() {
        return new Settings(
                ISSUER,
                refresh,
                throttle,
                new PasswordRules(15, 8, Set.of("correct horse battery staple"), LeakedPasswords.NONE, Set.of()),
                hashing,
                new Settings.Keys(algorithm, Duration.ofMinutes(10), Duration.ofDays(90), Duration.ofHours(2)),
                sourceFailures,
                spraying,
                Duration.ofDays(90),
                REFUSAL_TIME,
                userSessions,
                clientSessions,
                staleness,
                Duration.ofDays(7),
                Duration.ofMinutes(15),
                new Settings.OAuth(
                        TestEntrances.browser(),
                        TestEntrances.oauth(),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(60),
                        Duration.ofMinutes(10),
                        Duration.ofSeconds(5),
                        publicRequests),
                new Settings.Account("Gatehouse", signUp, Duration.ofDays(30)),
                new Settings.Console(true, TestEntrances.console(), administrators, consoleNetworks),
                auditLife);
    }
}
