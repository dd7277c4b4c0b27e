package dev.gatehouse.http.dialect;

import dev.gatehouse.domain.secret.Secret;
import java.time.Instant;
import java.util.Optional;

/**
 * What a browser brings to every page of ours: no script reads it, and another site's form does not send it.
 *
 * @param until when the browser forgets it; empty: when it is closed
 * @param secure whether only over https
 * @param sameSite whether another site's link sends it
 */
public record BrowserCookie(String name, Secret value, Optional<Instant> until, boolean secure, SameSite sameSite)
        implements Cookie {
    /** What a request that comes from another site brings (RFC 6265bis section 4.1.2.7). */
    public enum SameSite {
        /** The cookie, where somebody followed a link. */
        LAX("Lax"),
        /** Never the cookie. */
        STRICT("Strict");

        private final String word;

        SameSite(String word) {
            this.word = word;
        }
    }

    @Override
    public String line() {
        return name + "=" + value.reveal() + "; Path=/; HttpOnly; SameSite=" + sameSite.word
                + until.map(time -> "; Expires=" + HttpDate.text(time)).orElse("") + (secure ? "; Secure" : "");
    }
}
