package dev.gatehouse.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.wire.AnswerJson;
import dev.gatehouse.http.wire.StrictJson;
import dev.gatehouse.testkit.contract.DialectCalls.Example;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is asked of every answer. */
final class ReplyChecks {
    static final Duration WAIT = Duration.ofMillis(1_500);

    /** Words of our insides, in lower case. */
    private static final List<String> INSIDES = List.of(
            "exception:",
            "dev.gatehouse",
            "java.",
            "javax.",
            "jakarta.",
            "jackson",
            "jetty",
            "jersey",
            "sqlite",
            "postgres",
            "sql ",
            "stack",
            "\\tat ",
            "null pointer",
            "nullpointer",
            "secret[",
            "password[",
            "optional[",
            "optional.empty");

    /** What can be told apart from outside. */
    record Seen(int status, String text, Map<String, String> headers) {}

    private ReplyChecks() {}

    static String text(Reply reply) {
        return new String(AnswerJson.write(reply.body()), StandardCharsets.UTF_8);
    }

    static Seen seen(Reply reply) {
        return new Seen(reply.status(), text(reply), reply.headers());
    }

    /** One JSON object with words in it, none of them of our insides. */
    static void assertSound(Object what, Reply reply) {
        var text = text(reply);
        assertThat(StrictJson.read(text.getBytes(StandardCharsets.UTF_8)))
                .as("%s as a JSON object: %s", what, text)
                .hasValueSatisfying(json -> assertThat(json.isEmpty()).isFalse());
        var everything = (text + reply.headers()).toLowerCase(Locale.ROOT);
        assertThat(INSIDES).as("%s: %s", what, text).noneMatch(everything::contains);
        assertThat(text).doesNotContain("incident-0815");
    }

    /** Nothing of what was sent. */
    static void assertSilentAbout(Example example, Reply reply) {
        assertThat(example.members().values())
                .as(example.path())
                .noneMatch(text(reply)::contains)
                .noneMatch(reply.headers().toString()::contains);
    }

    static void assertStatus(Refusal why, Reply reply) {
        switch (why) {
            case Refusal.BadCredentials ignored -> assertThat(reply.status()).isEqualTo(401);
            case Refusal.InvalidToken ignored -> assertThat(reply.status()).isIn(400, 401);
            case Refusal.AccountDisabled ignored -> assertThat(reply.status()).isIn(401, 403);
            case Refusal.EmailUnverified ignored -> assertThat(reply.status()).isIn(401, 403);
            case Refusal.AddressDenied ignored -> assertThat(reply.status()).isIn(401, 403);
            case Refusal.ResetRequired ignored -> assertThat(reply.status()).isIn(401, 403);
            case Refusal.Throttled(Duration wait) -> assertComeBack(429, wait, reply);
            case Refusal.Overloaded(Duration wait) -> assertComeBack(503, wait, reply);
        }
    }

    static void assertStatus(Fault fault, Reply reply) {
        switch (fault) {
            case Fault.NotJson ignored -> assertThat(reply.status()).isIn(400, 422);
            case Fault.Malformed ignored -> assertThat(reply.status()).isIn(400, 422);
            case Fault.NotFound ignored -> assertThat(reply.status()).isEqualTo(404);
            case Fault.MethodNotAllowed ignored -> {
                assertThat(reply.status()).isEqualTo(405);
                assertThat(reply.headers()).containsEntry("Allow", "GET, POST"); // RFC 9110 section 15.5.6
            }
            case Fault.UnsupportedMediaType ignored ->
                assertThat(reply.status()).isEqualTo(415);
            case Fault.UnsupportedEncoding ignored -> assertThat(reply.status()).isEqualTo(415);
            case Fault.TooLarge ignored -> assertThat(reply.status()).isEqualTo(413);
            case Fault.Unavailable(Duration wait) -> assertComeBack(503, wait, reply);
            case Fault.Broken ignored -> assertThat(reply.status()).isEqualTo(500);
        }
    }

    /** RFC 9110 section 10.2.3: whole seconds, and never sooner than is true. */
    private static void assertComeBack(int status, Duration wait, Reply reply) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.headers())
                .containsEntry(
                        "Retry-After", Long.toString(wait.plusNanos(999_999_999).toSeconds()));
    }
}
