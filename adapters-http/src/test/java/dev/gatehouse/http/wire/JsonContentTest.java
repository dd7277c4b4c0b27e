package dev.gatehouse.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonContentTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "APPLICATION/JSON",
                "application/json;charset=UTF-8",
                "application/json ; charset=\"utf-8\"",
                "application/json; charset=utf8",
                "application/json;charset=\"UTF8\";",
                "application/json; charset=utf-8; charset=UTF8",
                "application/json;",
                "application/json; v=1"
            })
    void jsonIsJsonHoweverItIsWritten(String contentType) {
        assertThat(JsonContent.isJson(List.of(contentType))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text/plain",
                "text/json",
                "application/jsonx",
                "application/problem+json",
                "application/json, text/plain",
                "application/json;charset=utf-16",
                "application/json;charset=",
                "application/json; charset=utf8; charset=utf-16",
                "application/json; charset=utf-88",
                "application/json;nonsense",
                "application/x-www-form-urlencoded"
            })
    void everythingElseIsNot(String contentType) {
        assertThat(JsonContent.isJson(List.of(contentType))).isFalse();
    }

    @Test
    void noneOrTwoContentTypesAreNone() {
        assertThat(JsonContent.isJson(List.of())).isFalse();
        assertThat(JsonContent.isJson(List.of("application/json", "application/json")))
                .isFalse();
    }

    @Test
    void onlyIdentityIsUnencoded() {
        assertThat(JsonContent.isUnencoded(List.of())).isTrue();
        assertThat(JsonContent.isUnencoded(List.of("Identity"))).isTrue();
        assertThat(JsonContent.isUnencoded(List.of("", "identity, ,"))).isTrue();
        assertThat(JsonContent.isUnencoded(List.of("identity, gzip"))).isFalse();
        assertThat(JsonContent.isUnencoded(List.of("identity", "gzip"))).isFalse();
        assertThat(JsonContent.isUnencoded(List.of("br"))).isFalse();
    }
}
