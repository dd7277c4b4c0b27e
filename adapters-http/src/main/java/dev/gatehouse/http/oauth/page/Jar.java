package dev.gatehouse.http.oauth.page;

import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.http.dialect.BrowserCookie;
import dev.gatehouse.http.wire.Cookies;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The cookies of our pages. Over https their names begin with {@code __Host-}, so that no neighbour of our host can set them (RFC 6265bis
 * section 4.1.3.2); plain http, which is for trying things out, has other names rather than weaker cookies of the same.
 *
 * @param isSecure whether browsers come by https
 */
record Jar(boolean isSecure) {
    private String session() {
        return isSecure ? "__Host-sid" : "plain-sid";
    }

    private String mark() {
        return isSecure ? "__Host-form" : "plain-form";
    }

    /** The cookie of the session, from the lines of {@code Cookie}. */
    Optional<Secret> session(List<String> lines) {
        return Cookies.first(lines, session());
    }

    /** The mark of a browser in which nobody need be logged in. */
    Optional<Secret> mark(List<String> lines) {
        return Cookies.first(lines, mark());
    }

    BrowserCookie withSession(Secret cookie, Instant until) {
        return new BrowserCookie(session(), cookie, Optional.of(until), isSecure);
    }

    BrowserCookie withMark(Secret mark) {
        return new BrowserCookie(mark(), mark, Optional.empty(), isSecure);
    }

    BrowserCookie withoutSession() {
        return BrowserCookie.gone(session(), isSecure);
    }
}
