package dev.gatehouse.http.dialect;

import dev.gatehouse.domain.secret.Secret;
import java.time.Duration;

/**
 * A token in a cookie that no script reads and no other site sends.
 *
 * @param path where the browser sends it back to
 * @param secure whether only over https
 */
public record TokenCookie(String name, Secret value, String path, Duration maxAge, boolean secure) {
    /** The {@code Set-Cookie} line (RFC 6265 section 4.1). */
    String line() {
        return name + "=" + value.reveal() + "; Path=" + path + "; Max-Age=" + maxAge.toSeconds()
                + "; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : "");
    }
}
