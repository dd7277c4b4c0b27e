package dev.gatehouse.verifier;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Follows what the issuer revokes: reads on from where it stood, page by page. */
final class RevocationFeed {
    private static final int MOST_PAGES = 200;

    private final Web web;
    private final String address;
    private final BasicAuthorization who;
    private final Patience patience;
    private final Duration leeway;
    private final InstantSource clock;
    private final Revoked revoked = new Revoked();
    private String cursor = "";
    private volatile Instant readAt = Instant.MIN;

    RevocationFeed(
            Web web, String address, BasicAuthorization who, Patience patience, Duration leeway, InstantSource clock) {
        this.web = web;
        this.address = address;
        this.who = who;
        this.patience = patience;
        this.leeway = leeway;
        this.clock = clock;
    }

    FeedState state(Instant now) {
        return Duration.between(readAt, now).compareTo(patience.bound()) > 0 ? FeedState.AWAY : FeedState.CURRENT;
    }

    /** Throws {@link TokenRefused} for a token that was revoked, or that nobody knows it of where that matters. */
    void check(VerifiedToken token, Instant now) {
        if (revoked.holds(token)) {
            throw new TokenRefused(Reason.REVOKED);
        }
        if (patience.then() == WhenAway.REFUSE && state(now) == FeedState.AWAY) {
            throw new TokenRefused(Reason.FEED_AWAY);
        }
    }

    /** Reads all that is new; whether that worked, which it did not where more is left for the next time. One reads at a time. */
    synchronized boolean poll() {
        var begun = clock.instant();
        try {
            revoked.forget(begun.minus(leeway));
            boolean isMore = true;
            for (int page = 0; isMore && page < MOST_PAGES; page++) {
                isMore = readPage();
            }
            if (!isMore) {
                readAt = begun;
            }
            return !isMore;
        } catch (IOException | TokenRefused away) {
            return false;
        }
    }

    /** Whether there is another page; one that is read twice does no harm. */
    private boolean readPage() throws IOException {
        var query = cursor.isEmpty() ? "" : "?since=" + BasicAuthorization.encoded(cursor);
        var answer = web.get(URI.create(address + query), who);
        if (answer.statusCode() == 400) {
            // The issuer does not know the place any more: what still matters is read from the beginning.
            cursor = "";
        }
        if (answer.statusCode() != 200) {
            throw new IOException("the issuer answers " + answer.statusCode());
        }
        var page = Claims.read(answer.body());
        page.items("revoked").forEach(entry -> revoked.add(Claims.of(entry)));
        cursor = page.text("next");
        return page.isTrue("more");
    }
}
