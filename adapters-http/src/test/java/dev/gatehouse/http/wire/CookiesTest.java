package dev.gatehouse.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.secret.Secret;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CookiesTest {
    @Test
    void aCookieIsFoundAmongOthersAndOverLines() {
        assertThat(first("a=1; refresh_token=x.y-z; b=2")).contains("x.y-z");
        assertThat(first("a=1", "refresh_token=\"q\"")).contains("q");
    }

    @Test
    void theFirstOfTwoCounts() {
        assertThat(first("refresh_token=first; refresh_token=second")).contains("first");
    }

    @Test
    void anEmptyOneAndAnotherNameAreNone() {
        assertThat(first("refresh_token=; xrefresh_token=1; refresh_token_=2; refresh_token"))
                .isEmpty();
        assertThat(first()).isEmpty();
    }

    private static Optional<String> first(String... lines) {
        return Cookies.first(List.of(lines), "refresh_token").map(Secret::reveal);
    }
}
