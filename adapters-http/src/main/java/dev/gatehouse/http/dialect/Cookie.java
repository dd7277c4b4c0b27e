package dev.gatehouse.http.dialect;

/** A cookie that an answer sets. */
public sealed interface Cookie permits TokenCookie, BrowserCookie {
    /** The {@code Set-Cookie} line (RFC 6265 section 4.1). */
    String line();
}
