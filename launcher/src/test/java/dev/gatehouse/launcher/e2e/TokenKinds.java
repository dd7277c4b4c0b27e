package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Caller.Answer;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A server, and one of everything that it hands out, of an administrator and of a client. */
record TokenKinds(
        OAuthHouse house, RelyingParty client, Answer television, String exchangeable, String letter, String console)
        implements AutoCloseable {
    private static final String PASSWORD = "one more passphrase";
    private static final Map<String, String> KIM = Map.of("username", "kim", "password", PASSWORD);

    static TokenKinds open(Path directory) {
        try (var post = new Postbox()) {
            var site = Site.onSqlite(directory, "logging: {level: WARN}\n" + post.configuration());
            site.apply("users: [{name: kim, email: kim@example.com, admin: true, verified: true, password: " + PASSWORD
                    + "}]");
            var house = OAuthHouse.open(site, Site.ISSUER);
            var client = RelyingParty.at(house, "client");
            var television = house.register(
                    "television",
                    "{\"method\":\"none\",\"grants\":[\"urn:ietf:params:oauth:grant-type:device_code\"],"
                            + "\"scopes\":[\"openid\"]}");
            return new TokenKinds(
                    house, client, television, exchangeable(house, client), letter(house, post), console(house));
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A token of many days that a client exchanges for others. */
    private static String exchangeable(OAuthHouse house, RelyingParty client) {
        var path = "/admin/v1/clients/" + client.client().at("/client/number") + "/exchange-tokens";
        var wish = Map.of(
                "label",
                "nightly",
                "expiresAt",
                Instant.now().plus(Duration.ofDays(9)).toString());
        return house.clients()
                .post(path, wish, "Authorization", "Bearer " + house.administrator())
                .at("/token");
    }

    /** What the link in a letter carries. */
    private static String letter(OAuthHouse house, Postbox post) throws MessagingException, IOException {
        var browser = house.browser();
        browser.submit(browser.open("/account/forgot"), Map.of("name", "kim"));
        var link = Postbox.link(post.next(), Site.ISSUER);
        return link.substring(link.indexOf('=') + 1);
    }

    private static String console(OAuthHouse house) {
        var browser = house.browser();
        assertThat(browser.submit(browser.open("/console"), KIM).title()).isEqualTo("Overview");
        return browser.cookies().getOrDefault("plain-console", "");
    }

    /** One of each; new, but for what is handed out seldom and not used up by a look. */
    Map<String, String> ofEach() {
        var kinds = new LinkedHashMap<String, String>();
        var browser = house.browser();
        browser.submit(browser.open("/oauth2/login"), KIM);
        var granted = client.flow(browser, client.request("scope", "openid offline_access", "prompt", "consent"));
        kinds.put("oauth access", granted.at("/access_token"));
        kinds.put("oauth refresh", granted.at("/refresh_token"));
        kinds.put("identity", granted.at("/id_token"));
        kinds.put("cookie", browser.cookies().getOrDefault("plain-sid", ""));
        kinds.put("console cookie", console);
        kinds.put("code", browser.open(client.request()).parameter("code"));
        kinds.put("device code", waiting());
        kinds.put("pushed request", pushed());
        kinds.put("letter", letter);
        ofPeople(kinds);
        ofClients(kinds);
        assertThat(kinds.values()).doesNotContainNull().doesNotContain("").doesNotHaveDuplicates();
        return kinds;
    }

    private String waiting() {
        return house.clients()
                .form("/oauth2/device_authorization", Map.of("client_id", television.at("/key")))
                .at("/device_code");
    }

    private String pushed() {
        var request = Map.of("response_type", "code", "redirect_uri", RelyingParty.BACK, "scope", "openid");
        return house.clients()
                .form("/oauth2/par", request, "Authorization", OAuthHouse.basic(client.client()))
                .at("/request_uri");
    }

    private void ofPeople(Map<String, String> kinds) {
        var callers = house.clients();
        var envelope = callers.post("/token", KIM);
        kinds.put("envelope access", envelope.at("/data/access_token"));
        kinds.put("envelope refresh", envelope.at("/data/refresh_token"));
        var resultcode = callers.post("/v1/api/auth/login", Map.of("user", "kim", "password", PASSWORD));
        kinds.put("resultcode access", resultcode.at("/result/access_token"));
        kinds.put("resultcode refresh", resultcode.at("/result/refresh_token"));
        var profile = callers.post("/v1/auth/login", Map.of("email", "kim@example.com", "password", PASSWORD));
        kinds.put("profile access", profile.at("/token"));
    }

    private void ofClients(Map<String, String> kinds) {
        var pair = Map.of(
                "username",
                client.client().at("/key"),
                "password",
                client.client().at("/secret"));
        var own = house.clients().post("/auth/login", pair);
        kinds.put("apikey access", own.at("/data/access_token"));
        kinds.put("apikey refresh", own.at("/data/refresh_token"));
        kinds.put("exchange refresh", exchangeable);
        kinds.put(
                "exchange access",
                house.clients()
                        .post("/login", Map.of("refreshToken", exchangeable))
                        .at("/accessToken"));
    }

    /** The kinds of which one is taken there. */
    static List<String> takenBy(Map<String, String> kinds, Predicate<String> takes) {
        return kinds.entrySet().stream()
                .filter(kind -> takes.test(kind.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void close() {
        house.close();
    }
}
