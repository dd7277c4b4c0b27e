package dev.gatehouse.http.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.secret.Secret;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyTest {
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "1000, 1", "1001, 2", "59999, 60", "-5, 1"})
    void retryAfterIsWholeSecondsRoundedUpAndAtLeastOne(long millis, String seconds) {
        assertThat(Reply.of(429, Map.of()).retryAfter(Duration.ofMillis(millis)).headers())
                .containsEntry("Retry-After", seconds);
    }

    @Test
    void nobodyMayKeepAnAnswerUnlessItSaysSo() {
        assertThat(Reply.of(200, Map.of()).headers()).containsEntry("Cache-Control", "no-store");
        assertThat(Reply.of(200, Map.of()).with("Cache-Control", "max-age=300").headers())
                .containsEntry("Cache-Control", "max-age=300");
    }

    @Test
    void allowListsTheMethodsInOrder() {
        assertThat(Reply.of(405, Map.of()).allow(Set.of("POST", "GET")).headers())
                .containsEntry("Allow", "GET, POST");
    }

    // K1
    @Test
    void anAnswerNeverPrintsItsSecrets() {
        var secret = Secret.of("canary");
        var reply = Reply.of(200, Map.of("token", secret))
                .with(new TokenCookie("t", secret, "/", Duration.ofHours(1), true));
        assertThat(reply.toString()).doesNotContain("canary");
    }
}
