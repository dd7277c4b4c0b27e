package dev.gatehouse.testkit;

import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.RefreshMode;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A session as a test needs one: just begun in dialect envelope, rotating, idle for 30 days and over after 90. */
public final class SessionBuilder {
    private String id;
    private final Subject subject;
    private DialectName dialect = new DialectName("envelope");
    private RefreshMode mode = RefreshMode.ROTATE;
    private String audience = TestSettings.ISSUER;
    private Scopes scope = Scopes.NONE;
    private String amr = "pwd";
    private long credentialVersion = 1;
    private long epoch = 1;
    private long generation;
    private String nonce;
    private Instant advancedAt = MovableClock.START;
    private String macKeyId = "mac-1";
    private int replays;
    private Instant createdAt = MovableClock.START;
    private Instant lastUsedAt = MovableClock.START;
    private Instant idleExpiresAt = MovableClock.START.plus(Duration.ofDays(30));
    private Instant absoluteExpiresAt = MovableClock.START.plus(Duration.ofDays(90));
    private String sourceNetwork = "192.0.2.0/24";
    private String label = "";
    private Optional<String> credential = Optional.empty();
    private Optional<Session.End> end = Optional.empty();

    private SessionBuilder(String id, Subject subject) {
        this.id = id;
        this.subject = subject;
        this.nonce = "nonce-0-of-" + id;
    }

    /** A session of that id and subject. */
    public static SessionBuilder session(String id, Subject subject) {
        return new SessionBuilder(id, subject);
    }

    /** A session like the given one. */
    public static SessionBuilder of(Session row) {
        var builder = new SessionBuilder(row.id().value(), row.subject())
                .dialect(row.dialect().value(), row.mode())
                .grant(row.audience(), row.scope(), row.amr())
                .versions(row.credentialVersion(), row.epoch())
                .generation(row.generation(), row.nonce(), row.advancedAt())
                .macKeyId(row.macKeyId())
                .replays(row.replays())
                .created(row.createdAt())
                .lastUsed(row.lastUsedAt())
                .expires(row.idleExpiresAt(), row.absoluteExpiresAt())
                .from(row.sourceNetwork())
                .label(row.label());
        builder.credential = row.credential();
        builder.end = row.end();
        return builder;
    }

    /** With another id. */
    public SessionBuilder id(String other) {
        id = other;
        return this;
    }

    /** Begun in a dialect, with its mode. */
    public SessionBuilder dialect(String name, RefreshMode itsMode) {
        dialect = new DialectName(name);
        mode = itsMode;
        return this;
    }

    /** For an audience, with a scope, by a method. */
    public SessionBuilder grant(String toAudience, Scopes withScope, String byAmr) {
        audience = toAudience;
        scope = withScope;
        amr = byAmr;
        return this;
    }

    /** Begun when the subject and the installation stood at these. */
    public SessionBuilder versions(long ofCredential, long ofInstallation) {
        credentialVersion = ofCredential;
        epoch = ofInstallation;
        return this;
    }

    /** Advanced that often. */
    public SessionBuilder generation(long times, String itsNonce, Instant at) {
        generation = times;
        nonce = itsNonce;
        advancedAt = at;
        return this;
    }

    /** Sealed with another key. */
    public SessionBuilder macKeyId(String keyId) {
        macKeyId = keyId;
        return this;
    }

    /** Replayed that often. */
    public SessionBuilder replays(int times) {
        replays = times;
        return this;
    }

    /** Begun, authenticated and last used at that time. */
    public SessionBuilder created(Instant at) {
        createdAt = at;
        lastUsedAt = at;
        return this;
    }

    /** Last used at that time. */
    public SessionBuilder lastUsed(Instant at) {
        lastUsedAt = at;
        return this;
    }

    /** Over at the earlier of the two. */
    public SessionBuilder expires(Instant idle, Instant absolute) {
        idleExpiresAt = idle;
        absoluteExpiresAt = absolute;
        return this;
    }

    /** Called something by an administrator. */
    public SessionBuilder label(String text) {
        label = text;
        return this;
    }

    /** With this generation begun from that network. */
    public SessionBuilder from(String network) {
        sourceNetwork = network;
        return this;
    }

    /** Got with the API secret of that id. */
    public SessionBuilder gotWith(String secret) {
        credential = Optional.of(secret);
        return this;
    }

    /** Ended before its time. */
    public SessionBuilder ended(Instant at, EndReason why) {
        end = Optional.of(new Session.End(at, why));
        return this;
    }

    /** The session. */
    public Session build() {
        return new Session(
                new SessionId(id),
                subject,
                dialect,
                mode,
                audience,
                scope,
                createdAt,
                amr,
                credentialVersion,
                epoch,
                generation,
                nonce,
                advancedAt,
                macKeyId,
                replays,
                createdAt,
                lastUsedAt,
                idleExpiresAt,
                absoluteExpiresAt,
                sourceNetwork,
                label,
                credential,
                end);
    }
}
