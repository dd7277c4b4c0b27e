package dev.gatehouse.http.wire;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The address by which apps take a seed of one-time codes ({@code otpauth:}), with what every app takes for granted left out. */
public final class AppAddress {
    private AppAddress() {}

    /**
     * The address.
     *
     * @param house as the app shall call it
     * @param seed in Base32
     */
    public static String of(String house, String user, String seed) {
        return "otpauth://totp/" + part(house) + ":" + part(user) + "?secret=" + seed + "&issuer=" + part(house);
    }

    /** Blanks as %20: apps do not read a plus as one. */
    private static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
