package dev.gatehouse.http.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.wire.AnswerJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OAuthWordsTest {

    // J7
    @Test
    void everyFaultHasWords() {
        assertSays(OAuthWords.say(new Fault.NotJson()), 400, "invalid_request");
        assertSays(OAuthWords.say(new Fault.Malformed(List.of())), 400, "invalid_request");
        assertSays(OAuthWords.say(new Fault.NotFound()), 404, "not_found");
        assertSays(OAuthWords.say(new Fault.MethodNotAllowed(Set.of("POST"))), 405, "invalid_request");
        assertSays(OAuthWords.say(new Fault.TooLarge()), 413, "invalid_request");
        assertSays(OAuthWords.say(new Fault.UnsupportedMediaType()), 415, "invalid_request");
        assertSays(OAuthWords.say(new Fault.UnsupportedEncoding()), 415, "invalid_request");
        assertSays(OAuthWords.say(new Fault.Unavailable(Duration.ofSeconds(5))), 503, "temporarily_unavailable");
        assertSays(OAuthWords.say(new Fault.Broken("r1")), 500, "server_error");
    }

    @Test
    void everyRefusalHasWords() {
        assertSays(OAuthWords.say(new Refusal.BadCredentials()), 401, "invalid_client");
        assertSays(OAuthWords.say(new Refusal.InvalidToken()), 401, "invalid_client");
        assertSays(OAuthWords.say(new Refusal.AccountDisabled()), 401, "invalid_client");
        assertSays(OAuthWords.say(new Refusal.EmailUnverified()), 403, "access_denied");
        assertSays(OAuthWords.say(new Refusal.AddressDenied()), 403, "access_denied");
        assertSays(OAuthWords.say(new Refusal.ResetRequired()), 403, "access_denied");
        assertSays(OAuthWords.say(new Refusal.Throttled(Duration.ofSeconds(2))), 429, "temporarily_unavailable");
        assertSays(OAuthWords.say(new Refusal.Overloaded(Duration.ofSeconds(1))), 503, "temporarily_unavailable");
    }

    @Test
    void aWrongMethodIsToldTheRightOnes() {
        assertThat(OAuthWords.say(new Fault.MethodNotAllowed(Set.of("HEAD", "GET")))
                        .headers())
                .containsEntry("Allow", "GET, HEAD");
    }

    private static void assertSays(Reply said, int status, String error) {
        assertThat(said.status()).isEqualTo(status);
        assertThat(new String(AnswerJson.write(said.body()), StandardCharsets.UTF_8))
                .startsWith("{\"error\":\"" + error + "\",\"error_description\":\"");
        assertThat(said.headers().containsKey("Retry-After")).isEqualTo(status == 429 || status == 503);
        assertThat(said.headers().containsKey("WWW-Authenticate")).isEqualTo(status == 401);
    }
}
