package dev.gatehouse.domain.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.UserId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, 60",
        "0.001, 59",
        "0.999, 59",
        "1, 59",
        "59, 1",
        "59.001, 0",
        "60, 0",
        "61, 0",
        "100000, 0",
        "-1, 61",
        "-0.5, 60"
    })
    void whatIsAnnouncedIsNeverMoreThanIsLeft(double elapsed, long left) {
        var token = new IssuedToken(Secret.of("text"), NOON, NOON.plusSeconds(60));
        assertThat(token.secondsLeft(NOON.plusNanos((long) (elapsed * 1e9)))).isEqualTo(left);
    }

    @Test
    void tokensAreAsOldAsTheAccessToken() {
        var access = new IssuedToken(Secret.of("text"), NOON, NOON.plusSeconds(60));
        var refresh = new IssuedToken(Secret.of("text"), NOON.minusSeconds(9), NOON.plusSeconds(99));
        assertThat(new Tokens(access, Optional.of(refresh)).issuedAt()).isEqualTo(NOON);
    }

    // A6
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"'',''", "'   ',''", "a,a", "b a,a b", " b  a ,a b", "a a b a,a b", "A a,A a"})
    void scopesAreASetOfWords(String text, String written) {
        assertThat(Scopes.parse(text).text()).isEqualTo(written);
        assertThat(Scopes.parse(written)).isEqualTo(Scopes.parse(text));
    }

    @Test
    void theOrderInWhichWordsAreGivenSaysNothing() {
        assertThat(new Scopes(List.of("b", "a", "b"))).isEqualTo(new Scopes(List.of("a", "b")));
        assertThat(Scopes.parse("")).isEqualTo(Scopes.NONE);
    }

    @Test
    void onlyTheOneWordAloneRestricts() {
        assertThat(Scopes.parse("change_password").isRestricted()).isTrue();
        assertThat(Scopes.CHANGE_PASSWORD.isRestricted()).isTrue();
        assertThat(Scopes.NONE.isRestricted()).isFalse();
        assertThat(Scopes.parse("change_password other").isRestricted()).isFalse();
        assertThat(Scopes.parse("Change_Password").isRestricted()).isFalse();
    }

    @Test
    void claimsKeepTheirOwnCopyOfTheRoles() {
        var roles = new HashSet<String>();
        var claims = new AccessClaims(
                "issuer",
                new Subject.OfUser(new UserId("u1")),
                "audience",
                "dialect:envelope",
                Scopes.NONE,
                roles,
                Optional.empty(),
                "t1",
                NOON,
                NOON.plusSeconds(60));
        roles.add("admin");
        assertThat(claims.roles()).isEmpty();
    }

    @Test
    void aKeyChangesItsStateAndNothingElse() {
        var pending = new SigningKey("k1", "ES256", "{}", "sealed", SigningKey.State.PENDING, NOON);
        assertThat(pending.as(SigningKey.State.ACTIVE, NOON.plusSeconds(1)))
                .isEqualTo(new SigningKey("k1", "ES256", "{}", "sealed", SigningKey.State.ACTIVE, NOON.plusSeconds(1)));
    }
}
