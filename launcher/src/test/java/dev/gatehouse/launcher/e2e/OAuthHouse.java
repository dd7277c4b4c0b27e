package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Caller.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A server with two users, at which clients are registered as administrators do it. */
record OAuthHouse(RunningNode node, String administrator, String issuer) implements AutoCloseable {
    /** What is typed into the login page for the administrator. */
    static final Map<String, String> ROOT = Map.of("username", "root", "password", "the right passphrase");

    /** The same for a user with no rights. */
    static final Map<String, String> ANNA = Map.of("username", "anna", "password", "another passphrase");

    /** Of RFC 7636 appendix B. */
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private static final String QUIET = "logging: {level: WARN}\n";

    static OAuthHouse open(Path directory, String more) {
        return open(Site.onSqlite(directory, QUIET + more), Site.ISSUER);
    }

    /** The same at the place that its issuer names. */
    static OAuthHouse openAtItsIssuer(Path directory, String more) {
        int port = FreePort.draw();
        return open(Site.onSqliteAt(port, directory, QUIET + more), "http://localhost:" + port);
    }

    /** The same where its issuer is reached over https; {@link #clients} come in by plain http, as from a proxy. */
    static OAuthHouse openOverHttps(Path directory, OwnCertificate certificate) {
        int port = FreePort.draw();
        var issuer = "https://localhost:" + port;
        var site = Site.onSqlite(directory, QUIET + "issuer: \"" + issuer + "\"\n");
        return open(site.besideHttps(port, certificate), issuer);
    }

    static OAuthHouse open(Site site, String issuer) {
        site.apply("users: [{name: root, admin: true, verified: true, password: the right passphrase},"
                + " {name: anna, verified: true, password: another passphrase}]");
        var node = RunningNode.start(site);
        var administrator = node.clients()
                .post("/v1/api/auth/login", Map.of("user", "root", "password", "the right passphrase"))
                .at("/result/access_token");
        return new OAuthHouse(node, administrator, issuer);
    }

    Caller clients() {
        return node.clients();
    }

    Browser browser() {
        return new Browser(node.clients());
    }

    /** Registers a client; {@code oauth} is a JSON object. */
    Answer register(String name, String oauth) {
        var client = node.clients()
                .post(
                        "/admin/v1/clients",
                        "{\"name\":\"" + name + "\",\"oauth\":" + oauth + "}",
                        "Authorization",
                        "Bearer " + administrator);
        assertThat(client.status()).as(client.text()).isEqualTo(201);
        return client;
    }

    /** The {@code Authorization} of a client with a secret. */
    static String basic(Answer client) {
        var pair = client.at("/key") + ":" + client.at("/secret");
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** The address of a request for a code; a parameter that is named once more is replaced. */
    static String authorize(String clientId, String redirectUri, String... more) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("response_type", "code");
        parameters.put("client_id", clientId);
        parameters.put("redirect_uri", redirectUri);
        parameters.put("scope", "openid profile");
        parameters.put("state", "a b&c");
        parameters.put("code_challenge", CHALLENGE);
        parameters.put("code_challenge_method", "S256");
        for (int i = 0; i < more.length; i += 2) {
            parameters.put(more[i], more[i + 1]);
        }
        return "/oauth2/authorize?"
                + parameters.entrySet().stream()
                        .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    /** Asks for the tokens of a code, as a client without a secret does. */
    Answer tokens(String clientId, String redirectUri, String code) {
        return clients()
                .form(
                        "/oauth2/token",
                        Map.of(
                                "grant_type", "authorization_code",
                                "code", code,
                                "redirect_uri", redirectUri,
                                "client_id", clientId,
                                "code_verifier", VERIFIER));
    }

    @Override
    public void close() {
        node.close();
    }
}
