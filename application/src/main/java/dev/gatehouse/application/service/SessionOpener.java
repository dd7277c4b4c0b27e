package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.application.port.out.RefreshTokens;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Begins sessions: one row each, and no more live ones of a subject than its cap. */
final class SessionOpener {
    private static final int COUNTED_EACH = 100;

    private final Settings settings;
    private final RefreshTokens refreshTokens;
    private final SecretSource secrets;

    SessionOpener(Settings settings, RefreshTokens refreshTokens, SecretSource secrets) {
        this.settings = settings;
        this.refreshTokens = refreshTokens;
        this.secrets = secrets;
    }

    /** What is random about a session; drawn before the unit, so that the unit may run again. */
    record Draw(SessionId id, String nonce, String macKeyId) {}

    Draw draw() {
        return new Draw(secrets.sessionId(), secrets.nonce(), refreshTokens.activeKeyId());
    }

    /** A session that begins now. */
    Session begin(Draw draw, Subject subject, Entrance entrance, Scopes scope, Opening opening) {
        var start = opening.now().truncatedTo(ChronoUnit.SECONDS);
        var tokens = entrance.tokens();
        var absolute = start.plus(tokens.absolute());
        var idle = start.plus(tokens.idle());
        return new Session(
                draw.id(),
                subject,
                entrance.dialect(),
                tokens.mode(),
                tokens.audience(),
                scope,
                opening.shown().earlier().orElse(start),
                opening.shown().amr(),
                opening.shown().version(),
                opening.epoch(),
                0,
                draw.nonce(),
                start,
                draw.macKeyId(),
                0,
                start,
                start,
                idle.isBefore(absolute) ? idle : absolute,
                absolute,
                opening.from().network(),
                opening.label(),
                opening.shown().credential(),
                Optional.empty());
    }

    /**
     * What a subject showed, and was right.
     *
     * @param version the credential version under which it was right
     * @param credential the API secret, by its id, if it was one
     * @param earlier when it was shown, if that was not now
     */
    record Shown(String amr, long version, Optional<String> credential, Optional<Instant> earlier) {
        /** Shown now. */
        Shown(String amr, long version, Optional<String> credential) {
            this(amr, version, credential, Optional.empty());
        }
    }

    /**
     * The circumstances of a beginning.
     *
     * @param epoch of the house; any, where the store puts in the one that is
     * @param label by which people tell it from others; empty if by nothing
     */
    record Opening(Shown shown, long epoch, Source from, Instant now, String label) {}

    /**
     * Adds a session that is granted in another, and ends those beyond the subject's cap, but neither of the two; which ones.
     *
     * @param parent the other, which stays even where there may be one only
     */
    List<SessionId> insert(Stores stores, Session session, SessionId parent) {
        var room = Math.max(0, capOf(session.subject()) - 2);
        var ended = isCounted(session) ? endBeyond(stores, session, parent, room) : List.<SessionId>of();
        stores.sessions().insert(session);
        return ended;
    }

    /** Ends those beyond the cap of the subject of a session that has begun, which stays; which ones. */
    List<SessionId> makeRoom(Stores stores, Session begun) {
        var room = Math.max(0, capOf(begun.subject()) - 1);
        return isCounted(begun) ? endBeyond(stores, begun, begun.id(), room) : List.of();
    }

    /** How many live sessions the subject may have. */
    int capOf(Subject subject) {
        return switch (subject) {
            case Subject.OfUser ignored -> settings.userSessions();
            case Subject.OfClient ignored -> settings.clientSessions();
        };
    }

    /**
     * To count costs as much as the cap is high: under one of hundreds only one beginning of some does, drawn by the
     * session's random id, and a subject may be over its cap by about a hundredth for a while.
     */
    boolean isCounted(Session session) {
        int cap = capOf(session.subject());
        return Math.floorMod(session.id().hashCode(), Math.max(1, cap / COUNTED_EACH)) == 0;
    }

    private static List<SessionId> endBeyond(Stores stores, Session session, SessionId kept, int room) {
        var now = session.createdAt();
        var ending = stores.sessions().holdBeyondCap(session.subject(), room, Optional.of(kept), now);
        if (!ending.isEmpty()) {
            // Clients that want to know are told, as of every other end.
            LogoutNotes.ofStanding(stores, ending, now);
            stores.sessions().end(ending, EndReason.TOO_MANY, now);
        }
        return ending;
    }
}
