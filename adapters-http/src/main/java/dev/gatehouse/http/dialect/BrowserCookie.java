package dev.gatehouse.http.dialect;

import dev.gatehouse.domain.secret.Secret;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * What a browser brings to every page of ours: no script reads it, and another site's form does not send it, but its link does.
 *
 * @param until when the browser forgets it; empty: when it is closed
 * @param secure whether only over https
 */
public record BrowserCookie(String name, Secret value, Optional<Instant> until, boolean secure) implements Cookie {
    /** RFC 9110 section 5.6.7. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** The cookie that takes away one of that name. */
    public static BrowserCookie gone(String name, boolean secure) {
        return new BrowserCookie(name, Secret.of(""), Optional.of(Instant.EPOCH), secure);
    }

    @Override
    public String line() {
        return name + "=" + value.reveal() + "; Path=/; HttpOnly; SameSite=Lax"
                + until.map(time -> "; Expires=" + DATE.format(time)).orElse("") + (secure ? "; Secure" : "");
    }
}
