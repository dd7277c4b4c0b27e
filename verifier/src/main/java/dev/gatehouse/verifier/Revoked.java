package dev.gatehouse.verifier;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What was revoked and still matters; a look takes no lock. */
final class Revoked {
    /** More than this, and the feed counts as one that cannot be read: nothing is forgotten in silence. */
    private static final int MOST = 1_000_000;

    private final Map<String, Instant> sessions = new ConcurrentHashMap<>();
    private final Map<String, Instant> tokens = new ConcurrentHashMap<>();
    private final Map<String, SignedOut> subjects = new ConcurrentHashMap<>();
    private volatile Instant everybodyBefore = Instant.MIN;

    private record SignedOut(Instant before, Instant until) {}

    /** Whether the token was revoked; its subject's sign-out concerns a token that names no session. */
    boolean holds(VerifiedToken token) {
        if (tokens.containsKey(token.tokenId()) || token.issuedAt().isBefore(everybodyBefore)) {
            return true;
        }
        if (token.session().isPresent()) {
            return sessions.containsKey(token.session().get());
        }
        var signedOut = subjects.get(token.subject());
        return signedOut != null && token.issuedAt().isBefore(signedOut.before());
    }

    /** Takes one entry of the feed; an entry of a kind that is unknown cannot be obeyed, so it is an error. */
    void add(Claims entry) {
        var until = entry.time("until");
        if (entry.has("sid")) {
            sessions.put(entry.text("sid"), until);
        } else if (entry.has("jti")) {
            tokens.put(entry.text("jti"), until);
        } else if (entry.isTrue("everybody")) {
            everybodyBefore = entry.time("before");
        } else {
            subjects.put(entry.text("sub"), new SignedOut(entry.time("before"), until));
        }
        if (sessions.size() + tokens.size() + subjects.size() > MOST) {
            throw new TokenRefused(Reason.FEED_AWAY);
        }
    }

    /** Forgets what nobody needs any more. */
    void forget(Instant now) {
        sessions.values().removeIf(now::isAfter);
        tokens.values().removeIf(now::isAfter);
        subjects.values().removeIf(signedOut -> now.isAfter(signedOut.until()));
    }
}
