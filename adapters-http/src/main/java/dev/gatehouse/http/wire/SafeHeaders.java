package dev.gatehouse.http.wire;

import java.util.Map;

/** The headers of every answer, whoever gives it. */
public final class SafeHeaders {
    /** Our own name for the request, for whoever asks about it later. */
    public static final String REQUEST_ID = "X-Request-Id";

    /** What keeps a browser from doing anything with an answer but read it. */
    public static final Map<String, String> ALL = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Content-Security-Policy",
                    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");

    private SafeHeaders() {}
}
