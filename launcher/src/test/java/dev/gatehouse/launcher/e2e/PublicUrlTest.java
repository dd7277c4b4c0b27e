package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links of letters lead to the public URL of the configuration, whatever a request calls us, and whoever it comes through. */
class PublicUrlTest {
    private static final String ISSUER = "https://login.example";
    private static final String PATH = "/account/v1/password/forgotten";

    @TempDir
    static Path directory;

    private static Postbox post;
    private static RunningNode node;

    @BeforeAll
    static void aServerBehindAProxyThatItBelieves() {
        post = new Postbox();
        var site = Site.onSqlite(
                directory,
                "logging: {level: WARN}\nissuer: " + ISSUER
                        + "\ntrustedProxies: {networks: [127.0.0.0/8], header: x-forwarded-for}\n"
                        + post.configuration());
        var user = "{name: u%1$d, email: u%1$d@example.org, verified: true, password: another passphrase}";
        site.apply("users: ["
                + String.join(", ", user.formatted(1), user.formatted(2), user.formatted(3), user.formatted(4))
                + ", " + String.join(", ", user.formatted(5), user.formatted(6)) + "]");
        node = RunningNode.start(site);
    }

    @AfterAll
    static void close() {
        node.close();
        post.close();
    }

    @ParameterizedTest // I1
    @CsvSource({
        "u1, '', Host: evil.example",
        "u2, '', X-Forwarded-Host: evil.example",
        "u3, '', X-Forwarded-Proto: http|X-Forwarded-Port: 8443|X-Forwarded-Prefix: /evil",
        "u4, '', Forwarded: for=192.0.2.1;host=evil.example;proto=http",
        "u5, http://evil.example, Host: evil.example",
        "u6, '', Origin: https://evil.example|Referer: https://evil.example/"
    })
    void noRequestSaysWhereALinkLeads(String user, String before, String headers)
            throws MessagingException, IOException {
        assertThat(ask(user, before + PATH, headers.split("\\|"))).startsWith("HTTP/1.1 202 ");

        var letter = post.next();

        assertThat(letter.getAllRecipients()[0]).hasToString(user + "@example.org");
        assertThat(Postbox.link(letter, ISSUER)).startsWith("/account/reset?token=gh_le_");
        assertThat(Postbox.text(letter)).doesNotContain("evil", "http:", "8443");
    }

    /** To the letter, for a client of ours would not let itself be told what to say. */
    private static String ask(String user, String target, String... headers) {
        var body = "{\"name\":\"" + user + "\"}";
        var own = headers[0].startsWith("Host:") ? "" : "Host: login.example\r\n";
        var request = "POST " + target + " HTTP/1.1\r\n" + own + String.join("\r\n", headers)
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\nConnection: close\r\n\r\n" + body;
        try (var line = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(node.address()).getPort())) {
            line.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
