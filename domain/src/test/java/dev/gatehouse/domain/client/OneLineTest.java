package dev.gatehouse.domain.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a thing may be called. */
class OneLineTest {
    @ParameterizedTest
    @ValueSource(strings = {"billing", "Émile's \"billing\"", "a b", "\ud83d\udd11"})
    void aVisibleLineIsOne(String text) {
        assertThat(OneLine.parse(text)).contains(text);
    }

    // K2
    @ParameterizedTest
    @ValueSource(strings = {"", " ", " a", "a ", "a\nb", "a\u001b[1m", "a\u2028b", "a\u202eb", "a\0", "a\ud800"})
    void whatWouldNotStayOneLineIsNone(String text) {
        assertThat(OneLine.parse(text)).isEmpty();
    }

    @Test
    void aLineIsShort() {
        assertThat(OneLine.parse("x".repeat(200))).isPresent();
        assertThat(OneLine.parse("x".repeat(201))).isEmpty();
    }
}
