package dev.gatehouse.domain.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebOriginTest {
    @ParameterizedTest // F13
    @ValueSource(
            strings = {
                "https://app.example",
                "https://app.example:8443",
                "https://192.0.2.1",
                "https://[2001:db8::1]:8443",
                "http://localhost:3000",
                "http://127.0.0.1",
                "http://[::1]:5173",
            })
    void whatABrowserSendsIsAnOrigin(String text) {
        assertThat(WebOrigin.parse(text)).map(WebOrigin::value).contains(text);
    }

    @ParameterizedTest // F13
    @ValueSource(
            strings = {
                "",
                "*",
                "null",
                "app.example",
                "//app.example",
                "https:app.example",
                "https://",
                "https://app.example/",
                "https://app.example/cb",
                "https://app.example?x",
                "https://app.example#x",
                "https://user@app.example",
                "https://app.example:443",
                "https://app.example:",
                "https://app.example:0",
                "https://app.example:08443",
                "https://app.example:65536",
                "https://*.example",
                "https://APP.example",
                "HTTPS://app.example",
                "https://app.example https://b.example",
                "https://app.example,https://b.example",
                "https://\u00e4pp.example",
                "http://app.example",
                "http://localhost:80",
                "http://localhost.evil.example",
                "ws://localhost",
                "file://",
                "javascript:alert(1)",
            })
    void whatNoBrowserSendsAndNobodyShouldBelieveIsNone(String text) {
        assertThat(WebOrigin.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new WebOrigin(text));
    }
}
