package dev.gatehouse.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A beginning is folded as what it begins is. */
class NamePrefixTest {
    @ParameterizedTest
    @ValueSource(strings = {"ann", "ANN", "\uFF21nn", "a"})
    void everySpellingBeginsTheName(String spelling) { // C5
        assertThat(NamePrefix.parse(spelling)).hasValueSatisfying(prefix -> {
            assertThat(prefix.begins("annie")).isTrue();
            assertThat(prefix.begins("joann")).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb", "\uD800", "a\u0000"})
    void whatBeginsNoNameAndNoAddressIsNone(String text) {
        assertThat(NamePrefix.parse(text)).isEmpty();
    }

    @Test
    void itIsNoLongerThanTheLongestAddress() {
        assertThat(NamePrefix.parse("a".repeat(254))).isPresent();
        assertThat(NamePrefix.parse("a".repeat(255))).isEmpty();
    }
}
