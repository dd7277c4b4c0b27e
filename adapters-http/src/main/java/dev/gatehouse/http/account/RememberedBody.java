package dev.gatehouse.http.account;

import dev.gatehouse.domain.factor.RememberedBrowser;
import java.time.Instant;

/**
 * A browser in which the second factor need not be shown each time; times are seconds of RFC 3339.
 *
 * @param agent what it calls itself
 * @param used when that was last so
 */
record RememberedBody(String id, String agent, String since, String used, String until) {
    static RememberedBody of(RememberedBrowser browser) {
        return new RememberedBody(
                browser.id(),
                browser.agent(),
                text(browser.createdAt()),
                text(browser.usedAt()),
                text(browser.expiresAt()));
    }

    private static String text(Instant at) {
        return Instant.ofEpochSecond(at.getEpochSecond()).toString();
    }
}
