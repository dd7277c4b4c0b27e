package dev.gatehouse.http.oauth.page;

import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.http.dialect.BrowserCookie;
import dev.gatehouse.http.dialect.BrowserCookie.SameSite;
import dev.gatehouse.http.wire.Cookies;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The cookies of our pages. Over https their names begin with {@code __Host-}, so that no neighbour of our host can set them (RFC 6265bis
 * section 4.1.3.2); plain http, which is for trying things out, has other names rather than weaker cookies of the same.
 *
 * @param isSecure whether browsers come by https
 * @param session what the cookie of a session is called, apart from that
 * @param mark what the mark of a browser is called in which nobody need be logged in
 */
public record Jar(boolean isSecure, String session, String mark, SameSite sameSite) {
    private static final String REMEMBERED = "remembered";

    /** Of the pages for everybody, to which others send browsers. */
    public static Jar ofPages(boolean isSecure) {
        return new Jar(isSecure, "sid", "form", SameSite.LAX);
    }

    /** Of the console, to which nobody sends anybody. */
    public static Jar ofConsole(boolean isSecure) {
        return new Jar(isSecure, "console", "console-form", SameSite.STRICT);
    }

    private String name(String what) {
        return (isSecure ? "__Host-" : "plain-") + what;
    }

    /** The cookie of the session, from the lines of {@code Cookie}. */
    public Optional<Secret> session(List<String> lines) {
        return Cookies.first(lines, name(session));
    }

    /** The mark of the browser. */
    public Optional<Secret> mark(List<String> lines) {
        return Cookies.first(lines, name(mark));
    }

    /** What the browser keeps since a second factor was shown in it. */
    public Optional<Secret> remembered(List<String> lines) {
        return Cookies.first(lines, name(REMEMBERED));
    }

    /** The same until then. */
    public BrowserCookie withRemembered(Secret kept, Instant until) {
        return new BrowserCookie(name(REMEMBERED), kept, Optional.of(until), isSecure, sameSite);
    }

    /** No longer. */
    public BrowserCookie withoutRemembered() {
        return withRemembered(Secret.of(""), Instant.EPOCH);
    }

    /** A session until then. */
    public BrowserCookie withSession(Secret cookie, Instant until) {
        return new BrowserCookie(name(session), cookie, Optional.of(until), isSecure, sameSite);
    }

    /** A mark until the browser is closed. */
    public BrowserCookie withMark(Secret value) {
        return new BrowserCookie(name(mark), value, Optional.empty(), isSecure, sameSite);
    }

    /** No session any more. */
    public BrowserCookie withoutSession() {
        return withSession(Secret.of(""), Instant.EPOCH);
    }
}
