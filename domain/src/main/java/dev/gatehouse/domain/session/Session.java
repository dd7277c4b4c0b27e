package dev.gatehouse.domain.session;

import dev.gatehouse.domain.token.RefreshMode;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.Optional;

/**
 * The one row that a session is; every time that a token tells is in whole seconds.
 *
 * @param authTime when the subject showed who it is, which for what a client was granted was before the session began
 * @param amr how the subject showed who it is (RFC 8176), parted by blanks
 * @param credentialVersion the subject's when the session began; an older one than the subject's now is dead
 * @param epoch the installation's when the session began; an older one is dead
 * @param generation how often the refresh token was advanced
 * @param nonce what the refresh token of this generation must know
 * @param advancedAt when this generation began
 * @param macKeyId the key that seals the refresh token of this generation
 * @param replays how often the successor was handed out again
 * @param idleExpiresAt when it ends unless it is used before; never after the absolute end
 * @param absoluteExpiresAt when it ends however often it is used
 * @param sourceNetwork from where this generation began: the login, or whoever advanced the row last, or used a token that stays
 * @param label what an administrator called an exchange token; empty for other sessions
 * @param credential the API secret with which the session was got, by its id; empty where there was none, or none was noted
 */
public record Session(
        SessionId id,
        Subject subject,
        DialectName dialect,
        RefreshMode mode,
        String audience,
        Scopes scope,
        Instant authTime,
        String amr,
        long credentialVersion,
        long epoch,
        long generation,
        String nonce,
        Instant advancedAt,
        String macKeyId,
        int replays,
        Instant createdAt,
        Instant lastUsedAt,
        Instant idleExpiresAt,
        Instant absoluteExpiresAt,
        String sourceNetwork,
        String label,
        Optional<String> credential,
        Optional<End> end) {
    /** When and why a session was ended before its time. */
    public record End(Instant at, EndReason why) {}

    /** The end of the session if nothing more happens. */
    public Instant expiresAt() {
        return idleExpiresAt.isBefore(absoluteExpiresAt) ? idleExpiresAt : absoluteExpiresAt;
    }

    /**
     * The row one generation later, sealed by that key; nothing else of it moves. Whoever asks gives whole seconds, so that
     * its token is the same on every node.
     *
     * @param idleUntil when the next generation ends unused, cut at the absolute end
     * @param network from where the row was moved on
     */
    public Session next(String nextNonce, String keyId, Instant now, Instant idleUntil, String network) {
        return used(generation + 1, nextNonce, now, keyId, 0, now, idleUntil, network);
    }

    /**
     * The row after a use of a refresh token that stays: what the token says of its place stays, and its end moves on.
     *
     * @param idleUntil when it ends unused, cut at the absolute end
     * @param network from where it was used
     */
    public Session prolonged(Instant now, Instant idleUntil, String network) {
        return used(generation, nonce, advancedAt, macKeyId, replays, now, idleUntil, network);
    }

    /** The same session, begun in that epoch. */
    public Session inEpoch(long another) {
        return of(another, generation, nonce, advancedAt, macKeyId, replays, lastUsedAt, idleExpiresAt, sourceNetwork);
    }

    private Session used(
            long atGeneration,
            String itsNonce,
            Instant since,
            String keyId,
            int replayed,
            Instant now,
            Instant idleUntil,
            String network) {
        var idle = idleUntil.isBefore(absoluteExpiresAt) ? idleUntil : absoluteExpiresAt;
        return of(epoch, atGeneration, itsNonce, since, keyId, replayed, now, idle, network);
    }

    private Session of(
            long itsEpoch,
            long atGeneration,
            String itsNonce,
            Instant since,
            String keyId,
            int replayed,
            Instant usedAt,
            Instant idle,
            String network) {
        return new Session(
                id,
                subject,
                dialect,
                mode,
                audience,
                scope,
                authTime,
                amr,
                credentialVersion,
                itsEpoch,
                atGeneration,
                itsNonce,
                since,
                keyId,
                replayed,
                createdAt,
                usedAt,
                idle,
                absoluteExpiresAt,
                network,
                label,
                credential,
                end);
    }

    /** What the refresh token of this very row says: the same row always gives the same claims. */
    public RefreshClaims refreshClaims() {
        return claimsUntil(expiresAt());
    }

    /** Whether the refresh token that says so is the one of this very row; one that stays was given out with earlier ends too. */
    public boolean hasGiven(RefreshClaims claims) {
        var said = mode == RefreshMode.KEEP ? claimsUntil(claims.expiresAt()) : refreshClaims();
        return said.equals(claims);
    }

    private RefreshClaims claimsUntil(Instant end) {
        return new RefreshClaims(macKeyId, id, generation, nonce, advancedAt, end);
    }
}
