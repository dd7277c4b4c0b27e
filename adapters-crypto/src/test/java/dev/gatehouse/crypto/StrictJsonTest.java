package dev.gatehouse.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
    @Test
    void itReadsWhatTokensHold() {
        var json =
                " { \"t\" : \"x\" ,\"n\":-12,\"z\":0, \"a\":[ 1 , \"b\",[ ] ],\"o\":{ },\"w\":[true,false,null]}\t\r\n";

        assertThat(read(json).values())
                .isEqualTo(Map.of(
                        "t", new Json.Text("x"),
                        "n", new Json.Whole(-12),
                        "z", new Json.Whole(0),
                        "a", new Json.Items(List.of(new Json.Whole(1), new Json.Text("b"), new Json.Items(List.of()))),
                        "o", new Json.Members(Map.of()),
                        "w",
                                new Json.Items(List.of(
                                        new Json.Word("true"), new Json.Word("false"), new Json.Word("null")))));
        assertThat(read("{}").values()).isEmpty();
    }

    @Test
    void everyEscapeIsRead() {
        assertThat(read("{\"\\u0061\\uD83D\\uDE00\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9é😀\"}")
                        .values())
                .isEqualTo(Map.of("a😀", new Json.Text("\"\\/\b\f\n\r\téé😀")));
    }

    // E8
    @Test
    void depthIsBounded() {
        assertThat(read("{\"a\":" + "[".repeat(7) + "]".repeat(7) + "}").values())
                .hasSize(1);
        assertThat(read("{\"a\":".repeat(7) + "{}" + "}".repeat(7)).values()).hasSize(1);
        assertRefused("{\"a\":" + "[".repeat(8) + "]".repeat(8) + "}");
        assertRefused("{\"a\":".repeat(8) + "{}" + "}".repeat(8));
        assertRefused("{\"a\":" + "[".repeat(100_000));
    }

    // E8
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,\"\\u0061\":2}",
                "{\"o\":{\"a\":1,\"b\":2,\"a\":3}}",
                "{\"o\":[{\"a\":1,\"a\":2}]}"
            })
    void aMemberThatStandsTwiceIsRefusedHoweverItIsSpelt(String json) {
        assertRefused(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "1",
                "\"a\"",
                "[]",
                "{",
                "}",
                "{}{}",
                "{} x",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{,}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":1 \"b\":2}",
                "{\"a\":[1,]}",
                "{\"a\":[1 2]}",
                "{\"a\":tru}",
                "{\"a\":TRUE}",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "{\"a\":-}",
                "{\"a\":+1}",
                "{\"a\":1.}",
                "{\"a\":1.-5}",
                "{\"a\":1.5.5}",
                "{\"a\":1.5e3}",
                "{\"a\":1.0000000000000000000}",
                "{\"a\":01.5}",
                "{\"a\":1e3}",
                "{\"a\":.5}",
                "{\"a\":1234567890123456789}",
                "{\"a\":\"x}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12g4\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":\"\\udfff\"}",
                "{\"a\":-1234567890123456789}",
                "{\"a\":\"\\udc00\\ud800\"}",
                "{\"a\":\"\u0000\"}",
                "{\"a\":\"\n\"}",
                "{\"a\":\"\t\"}",
                "\uFEFF{}",
                "{}\u0000",
                "{\"a\":\"\\u００６１\"}",
                "{\"a\":１}",
                "{\u00a0}",
                "/**/{}"
            })
    void whatIsNoJsonOfATokenIsRefused(String json) {
        assertRefused(json);
    }

    @Test
    void whatIsBehindThePointOfANumberIsCutOff() {
        assertThat(read("{\"a\":[1.0,-12.5,0.999999999999999999]}").values())
                .containsValue(
                        new Json.Items(List.of(new Json.Fraction(1), new Json.Fraction(-12), new Json.Fraction(0))));
    }

    @Test
    void theLongestNumberIsRead() {
        assertThat(read("{\"a\":999999999999999999}").values()).containsValue(new Json.Whole(999_999_999_999_999_999L));
    }

    @Test
    void brokenUtf8IsRefused() {
        for (var broken :
                List.of(new byte[] {(byte) 0xC0, (byte) 0x80}, new byte[] {(byte) 0xFF}, new byte[] {(byte) 0xC3})) {
            var json = new byte[] {'{', '"', 'a', '"', ':', '"', 0, 0, '"', '}'};
            System.arraycopy(broken, 0, json, 6, broken.length);
            assertThatThrownBy(() -> StrictJson.read(json)).isInstanceOf(TokenRefused.class);
        }
    }

    @Test
    void whatIsWrittenIsReadAsItWas() {
        var text = "quote \" backslash \\ control \u0001\n letter é emoji 😀";

        assertThat(read("{\"a\":" + JsonText.quote(text) + "}").values()).containsValue(new Json.Text(text));
    }

    private static Json.Members read(String json) {
        return StrictJson.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(TokenRefused.class).hasNoCause();
    }
}
