package dev.gatehouse.http.wire;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** The headers of every answer, whoever gives it. */
public final class SafeHeaders {
    /** Our own name for the request, for whoever asks about it later. */
    public static final String REQUEST_ID = "X-Request-Id";

    /** What keeps a browser from doing anything with an answer but read it. */
    public static final Map<String, String> ALL = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Content-Security-Policy",
                    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");

    /** What keeps a browser on https once it came by it, for a year (RFC 6797 section 6.1). */
    private static final String HSTS = "max-age=31536000";

    private SafeHeaders() {}

    /** Puts them on an answer; whether the request came by https decides whether it must from now on. */
    public static void putOn(HttpServletResponse response, boolean isHttps) {
        ALL.forEach(response::setHeader);
        if (isHttps) {
            response.setHeader("Strict-Transport-Security", HSTS);
        }
    }
}
