package dev.gatehouse.http.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.user.PasswordRules.Verdict;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.problem.Problem;
import dev.gatehouse.http.problem.ProblemWords;
import dev.gatehouse.http.wire.BearerRefusal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountWordsTest {

    // J7
    @Test
    void everyFaultIsAProblem() {
        assertSays(ProblemWords.say(new Fault.NotJson()), 400);
        assertSays(ProblemWords.say(new Fault.Malformed(List.of())), 400);
        assertSays(ProblemWords.say(new Fault.NotFound()), 404);
        assertSays(ProblemWords.say(new Fault.MethodNotAllowed(Set.of("POST"))), 405);
        assertSays(ProblemWords.say(new Fault.TooLarge()), 413);
        assertSays(ProblemWords.say(new Fault.UnsupportedMediaType()), 415);
        assertSays(ProblemWords.say(new Fault.UnsupportedEncoding()), 415);
        assertSays(ProblemWords.say(new Fault.Unavailable(Duration.ofSeconds(5))), 503);
        assertSays(ProblemWords.say(new Fault.Broken("r1")), 500);
    }

    @Test
    void everyRefusalIsAProblem() {
        assertSays(AccountWords.say(new Refusal.BadCredentials()), 403);
        assertSays(AccountWords.say(new Refusal.InvalidToken()), 401);
        assertSays(AccountWords.say(new Refusal.AccountDisabled()), 403);
        assertSays(AccountWords.say(new Refusal.EmailUnverified()), 403);
        assertSays(AccountWords.say(new Refusal.AddressDenied()), 403);
        assertSays(AccountWords.say(new Refusal.ResetRequired()), 403);
        assertSays(AccountWords.say(new Refusal.Throttled(Duration.ofSeconds(2))), 429);
        assertSays(AccountWords.say(new Refusal.Overloaded(Duration.ofSeconds(1))), 503);
    }

    @Test
    void everyRefusalOfABearerIsAProblemWithAChallenge() {
        for (var why : BearerRefusal.values()) {
            var said = AccountWords.say(why);
            assertSays(said, why.status());
            assertThat(said.headers()).containsEntry("WWW-Authenticate", why.challenge());
        }
    }

    @Test
    void whatIsShortIsToldHowLongItMustBe() {
        assertThat(AccountWords.say(Verdict.TOO_SHORT, 15).body()).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.reason()).contains("too_short");
            assertThat(problem.errors())
                    .contains(List.of(Problem.Part.at("#/new_password", "has fewer than 15 characters")));
        });
        assertSays(AccountWords.say(Verdict.COMMON, 15), 422);
    }

    private static void assertSays(Reply said, int status) {
        assertThat(said.status()).isEqualTo(status);
        assertThat(said.headers()).containsEntry("Content-Type", "application/problem+json");
        assertThat(said.body())
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(status));
        assertThat(said.headers().containsKey("Retry-After")).isEqualTo(status == 429 || status == 503);
    }
}
