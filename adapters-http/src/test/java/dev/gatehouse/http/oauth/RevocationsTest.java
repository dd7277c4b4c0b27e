package dev.gatehouse.http.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.FollowRevocations.Outcome;
import dev.gatehouse.application.port.in.FollowRevocations.Question;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.token.Revocation;
import dev.gatehouse.domain.token.Revocation.Kind;
import dev.gatehouse.http.Bearers;
import dev.gatehouse.http.Served;
import dev.gatehouse.http.dialect.Sharing;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(DropwizardExtensionsSupport.class)
class RevocationsTest {
    private static final ResourceExtension SERVER = Served.with(
            Bearers.never(),
            new OAuth(
                    () -> null,
                    asked -> null,
                    asked -> null,
                    RevocationsTest::follow,
                    asked -> null,
                    Optional.empty(),
                    "https://id.example",
                    Sharing.NONE));

    private static Outcome follow(Question question) {
        return switch (question.caller().key().value()) {
            case "key" -> question.since().map(RevocationsTest::since).orElseGet(RevocationsTest::beginning);
            case "unentitled" -> new Outcome.NotEntitled();
            default -> new Outcome.CallerRefused(new Refusal.BadCredentials());
        };
    }

    private static Outcome since(String place) {
        return place.equals("a.b")
                ? new Outcome.Told(List.of(), "c.d", false, Duration.ofMinutes(65))
                : new Outcome.UnknownPlace();
    }

    private static Outcome beginning() {
        var at = Bearers.NOON.plusMillis(400);
        return new Outcome.Told(
                List.of(
                        new Revocation(Kind.SESSION, "s-1", at),
                        new Revocation(Kind.TOKEN, "t-1", at),
                        new Revocation(Kind.SUBJECT, "client:42", at),
                        new Revocation(Kind.EVERYBODY, "*", at)),
                "a.b",
                true,
                Duration.ofMinutes(65));
    }

    @Test
    void saysWhatEndedAndUntilWhenThatMatters() {
        var answer = get("", "key");
        long noon = Bearers.NOON.getEpochSecond();
        long until = noon + 1 + 65 * 60;

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.readEntity(String.class))
                .isEqualTo("{\"next\":\"a.b\",\"more\":true,\"revoked\":["
                        + "{\"sid\":\"s-1\",\"until\":%1$d},{\"jti\":\"t-1\",\"until\":%1$d},".formatted(until)
                        + "{\"sub\":\"client:42\",\"before\":%d,\"until\":%d},".formatted(noon + 1, until)
                        + "{\"everybody\":true,\"before\":%d,\"until\":%d}]}".formatted(noon + 1, until));
    }

    @Test
    void goesOnFromThePlaceThatItNamed() {
        assertThat(get("?since=a.b", "key").readEntity(String.class))
                .isEqualTo("{\"next\":\"c.d\",\"more\":false,\"revoked\":[]}");
    }

    @ParameterizedTest
    @CsvSource({
        "?since=zzz, key, 400, invalid_request",
        "?since=a.b&since=a.b, key, 400, invalid_request",
        "'', unentitled, 403, access_denied",
        "'', stranger, 401, invalid_client"
    })
    void refusesTheRest(String query, String key, int status, String error) {
        var answer = get(query, key);

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.readEntity(String.class)).startsWith("{\"error\":\"" + error + "\"");
    }

    @ParameterizedTest
    @CsvSource({"Bearer alice", "Basic", "Basic !!", "''"})
    void whoDoesNotShowAPairIsChallenged(String authorization) {
        var answer = SERVER.target("/oauth2/revocations")
                .request()
                .header("Authorization", authorization)
                .get();

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeaderString("WWW-Authenticate")).startsWith("Basic ");
        assertThat(SERVER.target("/oauth2/revocations").request().get().getStatus())
                .isEqualTo(401);
    }

    private static Response get(String query, String key) {
        var pair = Base64.getEncoder().encodeToString((key + ":secret").getBytes(UTF_8));
        var target = SERVER.target("/oauth2/revocations");
        for (var part : query.isEmpty() ? new String[0] : query.substring(1).split("&")) {
            target = target.queryParam("since", part.substring("since=".length()));
        }
        return target.request().header("Authorization", "Basic " + pair).get();
    }
}
