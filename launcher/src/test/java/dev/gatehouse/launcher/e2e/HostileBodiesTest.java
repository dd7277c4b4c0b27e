package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Caller.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies that no honest client sends, to every route that takes one beside the dialects: refused at once, in the words of the place. */
class HostileBodiesTest {
    private static final String CANARY = "c4n4ry";
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Duration AT_ONCE = Duration.ofMillis(100);

    /** By route its members; some take none. */
    private static final Map<String, List<String>> OF_ACCOUNTS = Map.ofEntries(
            Map.entry("password", List.of("current_password", "new_password")),
            Map.entry("password/forgotten", List.of("name")),
            Map.entry("password/reset", List.of("token", "new_password")),
            Map.entry("logout", List.of("everywhere")),
            Map.entry("email", List.of("email")),
            Map.entry("delete", List.of("current_password")),
            Map.entry("email/confirm", List.of("token")),
            Map.entry("email/resend", List.of("name")),
            Map.entry("email/verify", List.of("token", "current_password")),
            Map.entry("sign-up", List.of("name")),
            Map.entry("sign-up/complete", List.of("token", "new_password")),
            Map.entry("factors/app", List.of()),
            Map.entry("factors/app/confirm", List.of("code")),
            Map.entry("factors/recovery-codes", List.of("code")),
            Map.entry("factors/remove", List.of("code")));

    private static final List<String> OF_OAUTH =
            List.of("token", "introspect", "revoke", "par", "device_authorization");

    private static final Map<String, byte[]> NO_JSON_OBJECT = Map.of(
            "nonsense", bytes(CANARY),
            "an array", bytes("[\"" + CANARY + "\"]"),
            "a text", bytes("\"" + CANARY + "\""),
            "nothing", bytes("null"),
            "two objects", bytes("{}{\"" + CANARY + "\":1}"),
            "doubled members", bytes("{\"" + CANARY + "\":1,\"" + CANARY + "\":1}"),
            "deep nesting", bytes("{\"" + CANARY + "\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}"),
            "an endless number", bytes("{\"" + CANARY + "\":" + "9".repeat(50_000) + "}"),
            "UTF-16", ("{\"" + CANARY + "\":1}").getBytes(StandardCharsets.UTF_16),
            "Latin-1", ("{\"" + CANARY + "\":\"\u00e9\"}").getBytes(StandardCharsets.ISO_8859_1));

    private static final Map<String, byte[]> NO_FORM = Map.of(
            "a broken escape", bytes("token=" + CANARY + "%zz"),
            "an escape that breaks off", bytes("token=" + CANARY + "%2"),
            "hidden Latin-1", bytes("token=" + CANARY + "%E9"),
            "a hidden surrogate", bytes("token=" + CANARY + "%ED%A0%80"),
            "open Latin-1", ("token=" + CANARY + "\u00e9").getBytes(StandardCharsets.ISO_8859_1),
            "open UTF-8", bytes("token=" + CANARY + "\u00e9"),
            "doubled parameters", bytes("token=" + CANARY + "&token=" + CANARY),
            "very many parameters", bytes(CANARY + "=1&" + "a=&".repeat(20_000)),
            "UTF-16", ("token=" + CANARY).getBytes(StandardCharsets.UTF_16));

    private static final List<String> WRONG = List.of("7", "1.5", "null", "[]", "{\"a\":\"" + CANARY + "\"}");

    @TempDir
    Path directory;

    private final List<Long> nanos = new ArrayList<>();

    @Test
    void areRefusedAtOnceInTheWordsOfThePlace() { // J1, J7, K1
        var site = Site.onSqlite(directory, """
                logging: {level: ERROR}
                account: {signUp: true}
                throttle: {sourceFailures: {burst: 1000000, perSecond: 1000000}}
                """);
        site.apply(
                "users: [{name: ann, email: ann@example.com, verified: true, password: correct horse battery staple}]");
        try (var node = RunningNode.start(site)) {
            var server = node.clients();
            var bearer = "Bearer "
                    + server.post("/token", Map.of("username", "ann", "password", "correct horse battery staple"))
                            .at("/data/access_token");
            OF_ACCOUNTS.forEach((route, members) -> toAccount(server, "/account/v1/" + route, members, bearer));
            OF_OAUTH.forEach(route -> toOAuth(server, "/oauth2/" + route));

            assertThat(server.get("/oauth2/userinfo", "Authorization", bearer).status())
                    .as("nothing of it was done")
                    .isEqualTo(200);
        }
        assertThat(median()).as("of %d answers", nanos.size()).isLessThan(AT_ONCE);
    }

    private void toAccount(Caller server, String path, List<String> members, String bearer) {
        NO_JSON_OBJECT.forEach((what, body) -> problem(400, what, send(server, path, body, JSON, bearer)));
        wrongTypes(members).forEach(body -> problem(400, body, send(server, path, bytes(body), JSON, bearer)));
        problem(413, "a megabyte", send(server, path, bytes("{\"" + CANARY.repeat(170_000) + "\":1}"), JSON, bearer));
        problem(415, "a form", send(server, path, bytes("token=" + CANARY), FORM, bearer));
        problem(415, "another charset", send(server, path, bytes("{}"), JSON + "; charset=utf-16", bearer));
        problem(415, "gzip", send(server, path, bomb(), JSON, bearer, "Content-Encoding", "gzip"));
    }

    private void toOAuth(Caller server, String path) {
        NO_FORM.forEach((what, body) -> error(400, what, send(server, path, body, FORM, "")));
        error(413, "a megabyte", send(server, path, bytes("token=" + CANARY.repeat(170_000)), FORM, ""));
        error(415, "JSON", send(server, path, bytes("{\"token\":\"" + CANARY + "\"}"), JSON, ""));
        error(415, "several parts", send(server, path, bytes(CANARY), "multipart/form-data; boundary=x", ""));
        error(415, "gzip", send(server, path, bomb(), FORM, "", "Content-Encoding", "gzip"));
    }

    /** Each member in turn of each wrong type beside a fair text for the others, and one that is not known. */
    private static Stream<String> wrongTypes(List<String> members) {
        var wrong = members.stream()
                .flatMap(one -> WRONG.stream()
                        .map(value -> members.stream()
                                .map(name -> "\"" + name + "\":" + (name.equals(one) ? value : "\"" + CANARY + "\""))
                                .collect(Collectors.joining(",", "{", "}"))));
        return Stream.concat(wrong, Stream.of("{\"unheard-of\":\"" + CANARY + "\"}"));
    }

    private Answer send(Caller server, String path, byte[] body, String type, String bearer, String... more) {
        var headers = new ArrayList<>(List.of("Content-Type", type));
        if (!bearer.isEmpty()) {
            headers.addAll(List.of("Authorization", bearer));
        }
        headers.addAll(Arrays.asList(more));
        long begin = System.nanoTime();
        var answer = server.send("POST", path, body, headers.toArray(String[]::new));
        nanos.add(System.nanoTime() - begin);
        return answer;
    }

    private static void problem(int status, String what, Answer answer) {
        assertThat(answer.status()).as("%s: %s", what, answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).as(what).isEqualTo("application/problem+json");
        assertThat(answer.at("/status")).as(what).isEqualTo(Integer.toString(status));
        assertThat(answer.text()).as(what).doesNotContain(CANARY);
    }

    private static void error(int status, String what, Answer answer) {
        assertThat(answer.status()).as("%s: %s", what, answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).as(what).isEqualTo("application/json");
        assertThat(answer.at("/error")).as(what).isIn(Set.of("invalid_request"));
        assertThat(answer.text()).as(what).doesNotContain(CANARY);
    }

    private Duration median() {
        return Duration.ofNanos(nanos.stream().sorted().toList().get(nanos.size() / 2));
    }

    /** Forty kilobytes that unfold to forty megabytes. */
    private static byte[] bomb() {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bomb)) {
            zip.write(new byte[40 * 1024 * 1024]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bomb.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
