package dev.gatehouse.http.dialect;

import dev.gatehouse.domain.secret.Secret;
import java.time.Duration;

/**
 * A token in a cookie that no script reads and no other site sends.
 *
 * @param path where the browser sends it back to
 * @param secure whether only over https
 */
public record TokenCookie(String name, Secret value, String path, Duration maxAge, boolean secure) implements Cookie {
    @Override
    public String line() {
        return name + "=" + value.reveal() + "; Path=" + path + "; Max-Age=" + maxAge.toSeconds()
                + "; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : "");
    }
}
