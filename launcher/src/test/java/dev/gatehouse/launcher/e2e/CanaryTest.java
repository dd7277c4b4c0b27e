package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.gatehouse.application.port.in.ApplyState.NewSecret;
import dev.gatehouse.launcher.configuration.GatehouseConfiguration;
import dev.gatehouse.launcher.e2e.Caller.Answer;
import dev.gatehouse.launcher.house.Purpose;
import dev.gatehouse.launcher.house.ShownOnce;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets go in everywhere and come out nowhere. */
class CanaryTest {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @TempDir
    Path directory;

    @Test
    void noSecretIsFoundInLogMetricsAuditOrDatabase() throws IOException { // A8, K1, L1
        var site = site();
        var administrator = firstPassword(site);
        var made = site.apply(HonestTraffic.STATE);
        var seen = new ArrayList<String>();
        List<Answer> toStrangers;
        List<String> issued;
        try (var server = RunningNode.start(site)) {
            var honest = new HonestTraffic(server.clients());
            honest.run(made);
            issued = honest.issued();
            toStrangers = new CanaryTraffic(server.clients()).all();
            seen.add(server.operators().get("/metrics").text());
            seen.add(Database.of(site).dump());
        }
        seen.add(Database.of(site).bytes());
        seen.add(Files.readString(log()));

        assertThat(seen.getFirst()).contains("gatehouse_logins_total");
        assertThat(seen.subList(1, 3)).allMatch(text -> text.contains("ann@example.com"));
        assertThat(seen.getLast()).contains("REFRESH_REUSED");
        assertThat(issued).hasSizeGreaterThan(15).doesNotContain("");
        var secrets = Stream.concat(Stream.of(Canary.MARK, administrator, masterKey(site)), issued.stream());
        assertThat(secrets.flatMap(secret -> Canary.formsOf(secret).stream()))
                .allSatisfy(form -> assertThat(seen).noneMatch(text -> text.contains(form)));
        assertThat(toStrangers).hasSizeGreaterThan(200).noneMatch(answer -> answer.status() >= 500);
        assertThat(toStrangers)
                .noneMatch(answer -> Canary.formsOf(Canary.MARK).stream()
                        .anyMatch((answer.text() + answer.whole().headers().map())::contains));
    }

    @Test
    void nothingThatStandsInTheDatabaseIsACredential() { // A8
        var site = site();
        var made = site.apply(HonestTraffic.STATE);
        try (var server = RunningNode.start(site)) {
            new HonestTraffic(server.clients()).run(made);
            var database = Database.of(site);
            var stored = Stream.of(
                            "SELECT digest FROM api_secret",
                            "SELECT digest FROM opaque_token",
                            "SELECT digest FROM adopted_token",
                            "SELECT sealed FROM user_password",
                            "SELECT nonce FROM session",
                            "SELECT id FROM session")
                    .flatMap(query -> database.select(query).stream())
                    .toList();

            assertThat(stored).hasSizeGreaterThan(15);
            assertThat(stored).allSatisfy(value -> opensNothing(server.clients(), HonestTraffic.keyOf(made), value));
        }
    }

    private static void opensNothing(Caller server, NewSecret key, String value) {
        assertThat(Stream.of(
                        server.post("/login", Map.of("refreshToken", value)),
                        server.post("/auth/refresh", Map.of("refresh_token", value)),
                        server.post("/auth/login", Map.of("username", key.publicPart(), "password", value)),
                        server.post("/v1/api/auth/refresh", Map.of("refresh_token", value)),
                        server.get("/oauth2/userinfo", "Authorization", "Bearer " + value)))
                .extracting(Answer::status)
                .containsOnly(401);
        var told = server.form("/oauth2/introspect", Map.of("token", value), "Authorization", HonestTraffic.basic(key));
        assertThat(told.text()).isEqualTo("{\"active\":false}");
    }

    @Test
    void whatTheServerRefusesUnreadIsNotRepeatedInTheLog() throws IOException { // K1
        var mark = Canary.MARK;
        try (var server = RunningNode.start(site())) {
            for (var head : List.of(
                    "GET /oauth2/jwks HTTP/1.1\r\nHost: " + mark + " " + mark,
                    "GET /oauth2/jwks HTTP/1.1\r\nHost: localhost\r\nHost: " + mark,
                    "GET /oauth2/jwks HTTP/1.1\r\nHost: localhost\r\n" + mark + " " + mark + ": " + mark,
                    "GET //" + mark + "%2f" + mark + "%zz HTTP/1.1\r\nHost: localhost",
                    "GET http://" + mark + "/ HTTP/1.1\r\nHost: localhost",
                    mark + "\u0000 / HTTP/1.1\r\nHost: localhost",
                    "GET / " + mark)) {
                assertThat(refusal(server.clients().base(), head)).matches("HTTP/1.1 (4..|505)");
            }
        }
        assertThat(Files.readString(log())).doesNotContain(mark);
    }

    private static String refusal(URI server, String head) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((head + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void noTextOfAStrangerBeginsARecordOfTheLog() throws IOException { // K2
        var site = site();
        var answers = new ArrayList<Answer>();
        try (var server = RunningNode.start(site)) {
            Stream.of("\n", "\r\n", "\r", "\u001b[2J", "\u2028", "\u2029", "\u0085", "\u202e", "\u0000", "\"}\n")
                    .map(breaker -> breaker + "{\"level\":\"FORGED\"}" + breaker)
                    .forEach(text -> answers.addAll(toldTo(server.clients(), text)));
        }

        var lines = Files.readAllLines(log());
        assertThat(lines).allMatch(line -> line.chars().allMatch(c -> c >= ' ' && c < 0x7f));
        var records = lines.stream().map(CanaryTest::read).toList();
        assertThat(records).allMatch(JsonNode::isObject);
        assertThat(records).noneMatch(record -> record.path("level").asText().equals("FORGED"));
        assertThat(records.stream()
                        .filter(record -> record.path("logger").asText().startsWith("http.request")))
                .hasSize(answers.size());
    }

    private static List<Answer> toldTo(Caller server, String text) {
        var names = Map.of("username", text, "user", text, "email", text + "@example.com", "sub", text);
        var answers = Stream.of("/token", "/refresh", "/v1/api/auth/login", "/v1/auth/login", "/auth/login", "/nowhere")
                .map(path -> server.post(path, names));
        var encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return Stream.concat(answers, Stream.of(server.get("/token/" + encoded), server.get("/nowhere/" + encoded)))
                .toList();
    }

    @Test
    void aCanaryIsFoundInEveryForm() {
        var shown = "ab" + Canary.MARK + "c";
        var bytes = shown.getBytes(StandardCharsets.UTF_8);

        assertThat(List.of(
                        shown,
                        Base64.getEncoder().encodeToString(bytes),
                        Base64.getEncoder().encodeToString(("d" + shown).getBytes(StandardCharsets.UTF_8)),
                        Base64.getEncoder().encodeToString(("de" + shown).getBytes(StandardCharsets.UTF_8)),
                        HexFormat.of().formatHex(bytes),
                        HexFormat.of().withUpperCase().formatHex(bytes)))
                .allMatch(text -> Canary.formsOf(Canary.MARK).stream().anyMatch(text::contains));
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }

    private static String firstPassword(Site site) {
        try (var house = site.open(Purpose.CHANGE)) {
            return ShownOnce.text(house.firstAdministrator().orElseThrow().password());
        }
    }

    private Path log() {
        return directory.resolve("gatehouse.log");
    }

    private static String masterKey(Site site) throws IOException {
        return Files.readString(site.data().resolve("master.key")).strip();
    }

    /** Logs as we ship it, into a file. */
    private Site site() {
        return Site.onSqlite(directory, """
                logging:
                  appenders: [{type: file, currentLogFilename: "%s", archive: false, timeZone: UTC, layout: %s}]
                """.formatted(log(), shippedLayout()));
    }

    private static JsonNode shippedLayout() {
        try (var defaults = GatehouseConfiguration.class.getResourceAsStream("/dev/gatehouse/launcher/defaults.yml")) {
            var layout = new YAMLMapper().readTree(defaults).at("/logging/appenders/0/layout");
            assertThat(layout.isObject()).isTrue();
            return layout;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
