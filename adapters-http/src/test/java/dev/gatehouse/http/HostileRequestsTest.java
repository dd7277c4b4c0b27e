package dev.gatehouse.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.gatehouse.http.dialect.Dialect;
import dev.gatehouse.http.dialect.Fault;
import io.dropwizard.core.Configuration;
import io.dropwizard.testing.junit5.DropwizardAppExtension;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route against every sloppy or hostile request: the dialect's own words, and nothing of the request in them. */
@ExtendWith(DropwizardExtensionsSupport.class)
class HostileRequestsTest {
    private static final String CANARY = "c4n4ry";
    private static final String JSON = "Content-Type: application/json";
    private static final House HOUSE = new House();
    private static final DropwizardAppExtension<Configuration> SERVER = HOUSE.open();

    private static final Map<String, byte[]> NOT_JSON = Map.of(
            "nonsense", bytes(CANARY),
            "a broken object", bytes("{\"password\":\"" + CANARY),
            "doubled members", bytes("{\"x\":\"" + CANARY + "\",\"x\":1}"),
            "an array", bytes("[\"" + CANARY + "\"]"),
            "two objects", bytes("{}{\"" + CANARY + "\":1}"),
            "an endless number", bytes("{\"" + CANARY + "\":" + "9".repeat(50_000) + "}"),
            "deep nesting", bytes("{\"" + CANARY + "\":" + "[".repeat(50_000)),
            "UTF-16", ("{\"" + CANARY + "\":1}").getBytes(StandardCharsets.UTF_16LE),
            "Latin-1", ("{\"" + CANARY + "\":\"\u00e9\"}").getBytes(StandardCharsets.ISO_8859_1));

    private static final Map<String, byte[]> TOO_LARGE = Map.of(
            "a megabyte of text", bytes("{\"password\":\"" + CANARY.repeat(170_000) + "\"}"),
            "nesting a hundred thousand deep", bytes("[".repeat(100_000)),
            "a byte too many", bytes(" ".repeat(House.BODY_LIMIT + 1)));

    private static final Map<String, List<String>> NO_JSON_TYPE = Map.of(
            "none", List.of(),
            "text", List.of("Content-Type: text/plain"),
            "a form", List.of("Content-Type: application/x-www-form-urlencoded"),
            "no type at all", List.of("Content-Type: " + CANARY),
            "two", List.of(JSON, JSON),
            "another charset", List.of(JSON + "; charset=utf-16"));

    static Stream<Arguments> routes() {
        return HOUSE.dialects().stream()
                .flatMap(dialect -> dialect.routes().stream().map(route -> arguments(route.path(), dialect)));
    }

    // J1
    @ParameterizedTest(name = "{0}")
    @MethodSource("routes")
    void whatIsNoJsonObjectIsNotJson(String path, Dialect dialect) {
        NOT_JSON.forEach((what, body) ->
                assertWords(what, send("POST " + path, List.of(JSON), body), dialect, new Fault.NotJson()));
    }

    // J1
    @ParameterizedTest(name = "{0}")
    @MethodSource("routes")
    void whatIsLargerThanTheLimitIsTooLarge(String path, Dialect dialect) {
        TOO_LARGE.forEach((what, body) ->
                assertWords(what, send("POST " + path, List.of(JSON), body), dialect, new Fault.TooLarge()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("routes")
    void whatIsNotSaidToBeJsonIsUnsupported(String path, Dialect dialect) {
        NO_JSON_TYPE.forEach((what, headers) -> assertWords(
                what, send("POST " + path, headers, bytes("{}")), dialect, new Fault.UnsupportedMediaType()));
        var encoded = List.of(JSON, "Content-Encoding: gzip");
        assertWords(
                "gzip",
                send("POST " + path, encoded, new byte[] {0x1f, (byte) 0x8b, 8, 0}),
                dialect,
                new Fault.UnsupportedEncoding());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("routes")
    void whatIsCodedOnItsWayIsUnsupportedToo(String path, Dialect dialect) {
        for (var coding : List.of("gzip, chunked", "identity, chunked", CANARY + ", chunked")) {
            var headers = List.of(JSON, "Transfer-Encoding: " + coding);
            var answer = Raw.send(
                    SERVER.getLocalPort(), "POST " + path + " HTTP/1.1", headers, bytes("2\r\n{}\r\n0\r\n\r\n"));
            assertWords(coding, answer, dialect, new Fault.UnsupportedEncoding());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("routes")
    void noBodyAndWrongTypesAreMalformed(String path, Dialect dialect) {
        var wrong = bytes("""
                {"username":{"a":"c4n4ry"},"user":["c4n4ry"],"email":1,"password":true,"refreshToken":7,
                "refresh_token":[],"sub":0.5}""");
        for (var body : List.of(bytes(""), bytes("{}"), wrong)) {
            var answer = send("POST " + path, List.of(JSON), body);
            assertThat(answer.status()).as(answer.text()).isIn(400, 422);
            assertOrdinary(answer);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("routes")
    void noBodyAtAllIsAnObjectWithoutMembers(String path, Dialect dialect) {
        var empty = send("POST " + path, List.of(JSON), bytes(""));
        var bare = send("POST " + path, List.of(JSON), bytes("{}"));
        assertThat(empty.status() + empty.body()).isEqualTo(bare.status() + bare.body());
        assertWords("blanks", send("POST " + path, List.of(JSON), bytes(" \r\n")), dialect, new Fault.NotJson());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("routes")
    void otherMethodsAreToldWhichOneIsTaken(String path, Dialect dialect) {
        for (var method : List.of("GET", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW")) {
            var answer = send(method + " " + path, List.of("X: " + CANARY), new byte[0]);
            assertWords(method, answer, dialect, new Fault.MethodNotAllowed(Set.of("POST")));
            assertThat(answer.head()).contains("\r\nallow: post");
        }
    }

    // J4
    @ParameterizedTest(name = "{0}")
    @MethodSource("routes")
    void anotherSpellingOfAPathLeadsNowhere(String path, Dialect dialect) {
        for (var suffix : List.of("/", "/nope", ";x", ";x=" + CANARY, "/" + CANARY)) {
            assertWords(
                    suffix, send("POST " + path + suffix, List.of(JSON), bytes("{}")), dialect, new Fault.NotFound());
        }
        for (var other : List.of("/" + path, path + "%2f", path + "%3bx", "/.;" + path, path.replace("/", "/%2e/"))) {
            var answer = send("POST " + other, List.of(JSON), bytes("{}"));
            assertThat(answer.status()).as(other).isIn(400, 404);
            assertOrdinary(answer);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("routes")
    void whateverAClientSaysItAcceptsItGetsJson(String path, Dialect dialect) {
        for (var accept : List.of("text/html", "application/xml;q=0.9, */*;q=0", "nonsense;;q=x", "")) {
            var answer = send("POST " + path, List.of(JSON, "Accept: " + accept), bytes("["));
            assertWords(accept, answer, dialect, new Fault.NotJson());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("routes")
    void aRankOfAContentTypeSaysNothingWhateverItIs(String path, Dialect dialect) {
        for (var rank : List.of("q=0.5", "q=" + CANARY, "charset=utf-8;Q=7", "q=\"a;b\"")) {
            var answer = send("POST " + path, List.of(JSON + "; " + rank), bytes("["));
            assertWords(rank, answer, dialect, new Fault.NotJson());
        }
        var text = send("POST " + path, List.of("Content-Type: text/plain; q=x"), bytes("["));
        assertWords("text", text, dialect, new Fault.UnsupportedMediaType());
    }

    private static void assertWords(String what, Raw answer, Dialect dialect, Fault fault) {
        assertThat(answer.status() + " " + answer.body()).as(what).isEqualTo(Stage.golden(dialect.say(fault)));
        assertOrdinary(answer);
    }

    /** J7, G4: JSON that nobody keeps, with the headers of every answer, and nothing of request or server in it. */
    private static void assertOrdinary(Raw answer) {
        assertThat(answer.head())
                .contains(
                        "\r\ncontent-type: application/json\r\n",
                        "\r\ncache-control: no-store",
                        "\r\nx-content-type-options: nosniff",
                        "\r\nreferrer-policy: no-referrer",
                        "\r\ncontent-security-policy: default-src 'none'; frame-ancestors 'none'")
                .doesNotContain("\r\nserver:");
        assertThat(answer.text()).doesNotContain(CANARY).doesNotContainIgnoringCase("jetty");
    }

    private static Raw send(String methodAndPath, List<String> headers, byte[] body) {
        var all = Stream.concat(headers.stream(), Stream.of("Content-Length: " + body.length))
                .toList();
        return Raw.send(SERVER.getLocalPort(), methodAndPath + " HTTP/1.1", all, body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
