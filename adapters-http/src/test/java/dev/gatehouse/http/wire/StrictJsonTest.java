package dev.gatehouse.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StrictJsonTest {
    // J1
    @ParameterizedTest
    @MethodSource("notOneObject")
    void whatIsNotExactlyOneModestObjectIsNotRead(byte[] body) {
        assertThat(StrictJson.read(body)).isEmpty();
    }

    static Stream<byte[]> notOneObject() {
        var texts = Stream.of(
                " ",
                "[]",
                "null",
                "\"a\"",
                "1",
                "{",
                "{}{}",
                "{} x",
                "{'a':1}",
                "{a:1}",
                "{\"a\":1,}",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "{\"a\":\"\n\"}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1,\"\\u0061\":2}",
                "{\"x\":{\"a\":1,\"a\":2}}",
                "/**/{}",
                "\ufeff{}",
                "{\"a\":" + "9".repeat(65) + "}",
                "{\"a\":" + "[".repeat(16) + "]".repeat(16) + "}",
                "{\"a\":" + "[".repeat(30_000),
                "{\"" + "a".repeat(1025) + "\":1}");
        return Stream.concat(
                texts.map(text -> text.getBytes(StandardCharsets.UTF_8)),
                Stream.of(
                        new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'},
                        new byte[] {'{', '"', (byte) 0xc0, (byte) 0x80, '"', ':', '1', '}'},
                        new byte[] {'{', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', ':', '1', '}'},
                        "{}".getBytes(StandardCharsets.UTF_16)));
    }

    @Test
    void noBodyIsAnObjectWithoutMembers() {
        assertThat(StrictJson.read(new byte[0]))
                .hasValueSatisfying(object -> assertThat(object.isEmpty()).isTrue());
    }

    @Test
    void anObjectIsReadWithAllThatIsIgnoredLater() {
        var body = "{\"a\":\"\u00e9\",\"b\":{\"c\":[1,2.5,true,null]},\"d\":\"%s\"}".formatted("x".repeat(20_000));
        assertThat(StrictJson.read(body.getBytes(StandardCharsets.UTF_8)))
                .hasValueSatisfying(
                        object -> assertThat(object.get("a").textValue()).isEqualTo("\u00e9"));
    }

    @Test
    void fifteenDeepIsStillShallow() {
        var body = "{\"a\":" + "[".repeat(15) + "]".repeat(15) + "}";
        assertThat(StrictJson.read(body.getBytes(StandardCharsets.UTF_8))).isPresent();
    }
}
