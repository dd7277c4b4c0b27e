package dev.gatehouse.proving;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** What clients with a registration do, alone and with the browser of a user who has agreed. */
final class OAuthOperations {
    private static final String VERIFIER = "a-verifier-that-is-long-enough-to-be-a-verifier";
    private static final String TOKEN = "/oauth2/token";

    private final int port;
    private final Subjects subjects;
    /** By client: each logs in once, for a login costs a hash. */
    private final Map<Integer, String> cookies = new HashMap<>();

    OAuthOperations(int port, Subjects subjects) {
        this.port = port;
        this.subjects = subjects;
    }

    /** An access token of the client's own, by {@code client_secret_basic}. */
    Runnable clientCredentials(int client) {
        var wire = new Wire(port);
        var basic = subjects.registered(client).basic();
        return () -> wire.postForm(TOKEN, basic, "grant_type=client_credentials")
                .expect(200)
                .member("access_token");
    }

    /** From the browser that is sent to us to the tokens of its client: two requests. */
    Runnable codeFlow(int client) {
        var cookie = cookies(client);
        var wire = new Wire(port);
        return () -> tokens(wire, client, cookie);
    }

    /** Who the user of an access token is. */
    Runnable userinfo(int client) {
        var cookie = cookies(client);
        var wire = new Wire(port);
        var token = tokens(wire, client, cookie).member("access_token");
        return () -> wire.get("/oauth2/userinfo", "Authorization: Bearer " + token + "\r\n")
                .expect(200)
                .member("sub");
    }

    private Answer tokens(Wire wire, int client, String cookie) {
        var back = wire.get(request(client), cookie).expect(302).header("location");
        var form = "grant_type=authorization_code&redirect_uri=" + encoded(Subjects.CALLBACK) + "&code_verifier="
                + VERIFIER + "&code=" + code(back);
        return wire.postForm(TOKEN, subjects.registered(client).basic(), form).expect(200);
    }

    /** One after the other, for so many hashes at once would be turned away; no connection waits for it, or it would be cut off. */
    private synchronized String cookies(int client) {
        return cookies.computeIfAbsent(client, this::loggedIn);
    }

    /** The cookies of a browser in which somebody logged in and agreed to what the client asks for. */
    private String loggedIn(int client) {
        try (var wire = new Wire(port)) {
            return loggedIn(wire, client);
        }
    }

    private String loggedIn(Wire wire, int client) {
        var login = wire.get(request(client)).expect(200);
        var mark = cookie(login);
        var in = wire.postFormWith("Cookie: " + mark + "\r\n", "/oauth2/login", sealed(login) + subjects.typed(client))
                .expect(303);
        var cookies = "Cookie: " + mark + "; " + cookie(in) + "\r\n";
        var there = URI.create(in.header("location"));
        var asked = wire.get(there.getRawPath() + "?" + there.getRawQuery(), cookies);
        if (asked.status() == 200) {
            wire.postFormWith(cookies, "/oauth2/consent", sealed(asked) + "decision=allow")
                    .expect(303);
        }
        return cookies;
    }

    private String request(int client) {
        return "/oauth2/authorize?response_type=code&scope=openid+email&state=measured&code_challenge_method=S256"
                + "&code_challenge=" + challenge() + "&redirect_uri=" + encoded(Subjects.CALLBACK) + "&client_id="
                + subjects.registered(client).key();
    }

    private static String sealed(Answer page) {
        return "errand=" + encoded(page.field("errand")) + "&seal=" + encoded(page.field("seal")) + "&";
    }

    private static String cookie(Answer answer) {
        return answer.header("set-cookie").split(";", 2)[0];
    }

    private static String code(String back) {
        return Arrays.stream(URI.create(back).getRawQuery().split("&", -1))
                .filter(pair -> pair.startsWith("code="))
                .map(pair -> pair.substring("code=".length()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("sent back without a code"));
    }

    /** RFC 7636 section 4.2. */
    private static String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
