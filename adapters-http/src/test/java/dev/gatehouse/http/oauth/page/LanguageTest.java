package dev.gatehouse.http.oauth.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** In which language a page speaks. */
class LanguageTest {
    private static Language accepting(String... lines) {
        return Language.of(Optional.empty(), List.of(lines));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | GERMAN",
                "de-AT | GERMAN",
                "DE | GERMAN",
                "en, de | ENGLISH",
                "en;q=0.5, de | GERMAN",
                "en;q=0.5, de;q=0.4 | ENGLISH",
                "fr, de;q=0.1 | GERMAN",
                "de;q=0, en;q=0.1 | ENGLISH",
                "den | ENGLISH",
                "* | ENGLISH",
                "de;q=x | ENGLISH",
                ";;;,,, | ENGLISH"
            })
    void theDearestThatIsSpokenIsTaken(String header, Language expected) {
        assertThat(accepting(header)).isEqualTo(expected);
    }

    @Test
    void whatTheClientWishesForGoesFirst() {
        assertThat(Language.of(Optional.of("fr de"), List.of("en"))).isEqualTo(Language.GERMAN);
        assertThat(Language.of(Optional.of("fr"), List.of("de"))).isEqualTo(Language.GERMAN);
    }

    @Test
    void ofAnEndlessWishNothingIsRead() {
        assertThat(accepting("fr,".repeat(1000) + "de")).isEqualTo(Language.ENGLISH);
        assertThat(accepting("fr,".repeat(17) + "de")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of(Optional.of("x ".repeat(1000) + "de"), List.of()))
                .isEqualTo(Language.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource(Text.class)
    void everyTextIsThereInEveryLanguage(Text text) {
        assertThat(Arrays.stream(Language.values()).map(text::in)).doesNotContain("");
        assertThat(text.in(Language.GERMAN).contains("{}"))
                .isEqualTo(text.in(Language.ENGLISH).contains("{}"));
    }
}
