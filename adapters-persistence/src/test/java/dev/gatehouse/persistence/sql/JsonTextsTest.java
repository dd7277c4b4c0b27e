package dev.gatehouse.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of texts survive as JSON, whatever is in them. */
class JsonTextsTest {
    static Stream<List<String>> lists() {
        var random = new Random(7);
        return Stream.concat(
                Stream.of(List.of(), List.of(""), List.of("\"", "\\", "\n\t\u0000", "], [", "\ud800", "äß漢😀")),
                IntStream.range(0, 200)
                        .mapToObj(round -> IntStream.range(0, random.nextInt(4))
                                .mapToObj(n -> text(random))
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void whatIsWrittenIsRead(List<String> texts) {
        assertThat(JsonTexts.read(JsonTexts.write(texts))).isEqualTo(texts);
        assertThat(JsonTexts.readRows(JsonTexts.writeRows(List.of(texts, texts))))
                .isEqualTo(List.of(texts, texts));
    }

    @Test
    void whatIsWrittenIsJson() {
        assertThat(JsonTexts.writeRows(List.of(List.of("a\"b", "c\\d", "e\nf"), List.of())))
                .isEqualTo("[[\"a\\\"b\",\"c\\\\d\",\"e\\u000af\"],[]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "[\"a\"", "[\"a\"]x", "{}", "[1]", "[\"a\" \"b\"]"})
    void whatNobodyWroteIsRefused(String text) {
        assertThatThrownBy(() -> JsonTexts.read(text)).isInstanceOf(RuntimeException.class);
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(n -> Character.toString((char) random.nextInt(0x10000)))
                .collect(Collectors.joining());
    }
}
