package dev.gatehouse.launcher.configuration;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.session.RefreshRule;
import dev.gatehouse.mail.MailSettings;
import io.dropwizard.core.Configuration;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The whole of {@code config.yml}; each member is there, for {@link GatehouseConfigurationFactory} fills in the defaults. */
public final class GatehouseConfiguration extends Configuration {
    /** How far the clocks of two verifiers may be apart. */
    private static final Duration LEEWAY = Duration.ofSeconds(30);

    private final String issuer;
    private final String securityContact;
    private final DatabaseConfiguration database;
    private final MasterKeyConfiguration masterKey;
    private final ProxyConfiguration trustedProxies;
    private final PasswordConfiguration passwords;
    private final ThrottleConfiguration throttle;
    private final SessionConfiguration sessions;
    private final AuditConfiguration audit;
    private final SigningKeyConfiguration signingKeys;
    private final RequestConfiguration requests;
    private final AdministrationConfiguration administration;
    private final DialectsConfiguration dialects;
    private final OAuthConfiguration oauth;
    private final BrandingConfiguration branding;
    private final MailConfiguration mail;
    private final AccountConfiguration account;

    /** Takes what was read; refuses an issuer that is no URL, and a wait that outlives the try it is part of. */
    @JsonCreator
    public GatehouseConfiguration(
            String issuer,
            String securityContact,
            DatabaseConfiguration database,
            MasterKeyConfiguration masterKey,
            ProxyConfiguration trustedProxies,
            PasswordConfiguration passwords,
            ThrottleConfiguration throttle,
            SessionConfiguration sessions,
            AuditConfiguration audit,
            SigningKeyConfiguration signingKeys,
            RequestConfiguration requests,
            AdministrationConfiguration administration,
            DialectsConfiguration dialects,
            OAuthConfiguration oauth,
            BrandingConfiguration branding,
            MailConfiguration mail,
            AccountConfiguration account) {
        Check.that(isIssuer(issuer), "issuer is not an http or https URL without query and fragment");
        Check.that(!issuer.endsWith("/"), "issuer ends with a slash: write it without");
        Check.that(
                passwords.queue().maxWait().compareTo(throttle.reservationLife()) < 0,
                "passwords.queue.maxWait is less than throttle.reservationLife");
        SecurityContact.check(securityContact);
        this.issuer = issuer;
        this.securityContact = securityContact;
        this.database = database;
        this.masterKey = masterKey;
        this.trustedProxies = trustedProxies;
        this.passwords = passwords;
        this.throttle = throttle;
        this.sessions = sessions;
        this.audit = audit;
        this.signingKeys = signingKeys;
        this.requests = requests;
        this.administration = administration;
        this.dialects = dialects;
        this.oauth = oauth;
        this.branding = branding;
        this.mail = mail;
        this.account = account;
    }

    /** RFC 8414 section 2: a URL without query and fragment; plain http is for a proxy in front and for trying out. */
    private static boolean isIssuer(String text) {
        try {
            var uri = URI.create(text);
            return Set.of("http", "https").contains(String.valueOf(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (IllegalArgumentException notAUri) {
            return false;
        }
    }

    /** The {@code iss} of every token. */
    public String issuer() {
        return issuer;
    }

    /** Whom to tell of a hole, if that is said. */
    public Optional<URI> securityContact() {
        return SecurityContact.of(securityContact);
    }

    /** Where things are remembered. */
    public DatabaseConfiguration database() {
        return database;
    }

    /** The same house in another file of SQLite, for commands: it does not say where a server listens. */
    public GatehouseConfiguration in(Path otherDatabase) {
        return new GatehouseConfiguration(
                issuer,
                securityContact,
                database.in(otherDatabase),
                masterKey,
                trustedProxies,
                passwords,
                throttle,
                sessions,
                audit,
                signingKeys,
                requests,
                administration,
                dialects,
                oauth,
                branding,
                mail,
                account);
    }

    /** Where the key to everything that is sealed lies. */
    public MasterKeyConfiguration masterKey() {
        return masterKey;
    }

    /** Whom we believe about a client's address. */
    public ProxyConfiguration trustedProxies() {
        return trustedProxies;
    }

    /** What new passwords must satisfy, and what hashing them may cost. */
    public PasswordConfiguration passwords() {
        return passwords;
    }

    /** What a request may be like. */
    public RequestConfiguration requests() {
        return requests;
    }

    /** Administration over HTTP. */
    public AdministrationConfiguration administration() {
        return administration;
    }

    /** The blocks of the dialects. */
    public DialectsConfiguration dialects() {
        return dialects;
    }

    /** OAuth 2 and OpenID Connect. */
    public OAuthConfiguration oauth() {
        return oauth;
    }

    /** Whose pages people see. */
    public BrandingConfiguration branding() {
        return branding;
    }

    /** How letters leave the house. */
    public MailSettings mail() {
        return mail.settings(branding.name());
    }

    /** How the signing keys live. */
    public SigningKeyConfiguration signingKeys() {
        return signingKeys;
    }

    /** The way in of the dialect with that name and block. */
    public Entrance entrance(String name, DialectConfiguration block) {
        return block.entrance(name, DialectsConfiguration.kind(name), issuer);
    }

    /** The way in of the dialect with that name, if it is spoken. */
    public Optional<Entrance> entrance(String name) {
        return dialects.spoken(name).map(block -> entrance(name, block));
    }

    /** What the use cases are told. */
    public Settings settings() {
        return new Settings(
                issuer,
                new RefreshRule(sessions.refreshGrace().toJavaDuration(), sessions.refreshReplays()),
                throttle.rule(),
                passwords.rules(branding.name()),
                passwords.hashing(),
                signingKeys.keys(longestAccess().plus(LEEWAY)),
                throttle.sourceFailures(),
                throttle.spraying().rule(),
                throttle.knownSourceLife().toJavaDuration(),
                throttle.refusalTime().toJavaDuration(),
                sessions.perUser(),
                sessions.perClient(),
                staleness(),
                sessions.retention().toJavaDuration(),
                sessions.recentLogin().toJavaDuration(),
                oauth.settings(issuer),
                new Settings.Account(
                        branding.name(),
                        account.signUp(),
                        account.rememberBrowsers().toJavaDuration()),
                administration.settings(issuer),
                audit.lives());
    }

    /** Zero on SQLite, where a look costs nothing; on PostgreSQL a second unless said otherwise. */
    private Duration staleness() {
        Optional<Duration> said = sessions.staleness().map(io.dropwizard.util.Duration::toJavaDuration);
        return said.orElse(database.isPostgresql() ? Duration.ofSeconds(1) : Duration.ZERO);
    }

    private Duration longestAccess() {
        return Stream.concat(
                        dialects.all().map(dialect -> dialect.access().toJavaDuration()),
                        Stream.of(oauth.access().toJavaDuration()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
