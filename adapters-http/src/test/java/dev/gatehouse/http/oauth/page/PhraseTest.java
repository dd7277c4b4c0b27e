package dev.gatehouse.http.oauth.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever pages say is said in every language, about the same things. */
class PhraseTest {
    private static final String WORD = "[^ ]+";

    /** Every word of every kind of text that there is in this room, whoever may see it. */
    private static List<Phrase> phrases() throws IOException, URISyntaxException {
        var room = Path.of(
                Phrase.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(room)) {
            return files.map(file -> room.relativize(file).toString())
                    .filter(name -> name.endsWith("Text.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .flatMap(PhraseTest::constants)
                    .toList();
        }
    }

    private static Stream<Phrase> constants(String name) {
        try {
            var constants = Class.forName(name).getEnumConstants();
            return constants == null
                    ? Stream.empty()
                    : Arrays.stream(constants).filter(Phrase.class::isInstance).map(Phrase.class::cast);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static int gaps(String text) {
        return text.split("\\{}", -1).length - 1;
    }

    @Test
    void everyPhraseIsSaidInEveryLanguageAboutTheSame() throws IOException, URISyntaxException {
        var phrases = phrases();

        assertThat(phrases).hasSizeGreaterThan(400).allSatisfy(phrase -> {
            assertThat(phrase.english())
                    .as(phrase.toString())
                    .isNotBlank()
                    .isEqualTo(phrase.english().strip());
            assertThat(phrase.german())
                    .as(phrase.toString())
                    .isNotBlank()
                    .isEqualTo(phrase.german().strip());
            assertThat(gaps(phrase.german())).as(phrase.german()).isEqualTo(gaps(phrase.english()));
        });
    }

    @Test
    void noSentenceWasLeftInTheOtherLanguage() throws IOException, URISyntaxException {
        assertThat(phrases())
                .filteredOn(phrase -> !phrase.english().matches(WORD))
                .allSatisfy(phrase -> assertThat(phrase.german()).isNotEqualTo(phrase.english()));
    }

    @Test
    void aSentenceEndsAlikeInEveryLanguage() throws IOException, URISyntaxException {
        assertThat(phrases())
                .allSatisfy(phrase ->
                        assertThat(end(phrase.german())).as(phrase.german()).isEqualTo(end(phrase.english())));
    }

    private static String end(String text) {
        return text.substring(text.length() - 1).replaceAll("[^.:?!]", "");
    }
}
