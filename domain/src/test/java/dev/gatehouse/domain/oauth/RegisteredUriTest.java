package dev.gatehouse.domain.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.registration.RedirectUri;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where nobody may be sent cannot be registered, so that no request ever finds it. */
class RegisteredUriTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.example/callback",
                "https://app.example",
                "https://app.example:8443/cb?tenant=7",
                "http://127.0.0.1/cb",
                "http://127.0.0.1:8080/cb",
                "http://[::1]/cb",
                "http://localhost:3000/cb",
            })
    void aPlainAddressCanBe(String text) { // F2
        assertThat(RedirectUri.parse(text)).map(RedirectUri::value).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java\tscript:alert(1)",
                "data:text/html,hello",
                "vbscript:x",
                "file:///etc/passwd",
                "ftp://app.example/cb",
                "app.example:/cb",
                "com.example.app:/cb",
                "blob:https://app.example/1",
                "about:blank",
                "https:app.example/cb",
                "https:///cb",
                "https://",
                "//app.example/cb",
                "/cb",
                "cb",
                "?code=1",
                "https://app.example/cb#",
                "https://app.example/cb#frag",
                "https://user@app.example/cb",
                "https://user:secret@app.example/cb",
                "https://app.example@evil.example/cb",
                "https://*.example/cb",
                "https://app.example/*",
                "https://app.example:*/cb",
                "https://app.example/cb?code=1",
                "https://app.example/cb?a=b&state=1",
                "https://app.example/cb?iss=x",
                "https://app.example/cb?error=x",
                "https://app.example/cb?state",
                "https://app.example/cb?%63ode=1",
                "https://app.example/cb?a=b&%73tate=1",
                "http://app.example/cb",
                "http://10.0.0.1/cb",
                "http://127.0.0.2/cb",
                "http://localhost.evil.example/cb",
                "http://127.0.0.1.evil.example/cb",
                "http://0.0.0.0/cb",
                "HTTPS://app.example/cb",
                "https://APP.example/cb",
                "https://app.example:99999/cb",
                "https://app.example:/cb",
                "https://app.example/a/../cb",
                "https://app.example/./cb",
                "https://app.example/%2e%2e/cb",
                "https://app.example/a%2Fb",
                "https://app.example/a%5cb",
                "https://app.example\\evil.example/cb",
                "https://app.example/;jsessionid=1",
                "https://app.example//evil.example",
                "https://app.example/cb\r\nX: y",
                "https://app.example/cb ",
                " https://app.example/cb",
                "https://app.example/ü",
                "https://äpp.example/cb",
                "https://app.example/<script>",
                "https://app.example/\"",
                "https://app.example/%zz",
                "https://[::1/cb",
            })
    void whateverElseCannot(String text) { // F2
        assertThat(RedirectUri.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "[::1]", "localhost"})
    void onTheUsersOwnMachineThePortMayBeAnother(String host) { // F1
        var registered = new RedirectUri("http://" + host + "/cb");

        assertThat(registered.admits("http://" + host + ":53127/cb")).isTrue();
        assertThat(registered.admits("http://" + host + ":53127/other")).isFalse();
        assertThat(registered.admits("https://" + host + ":53127/cb")).isFalse();
        assertThat(registered.admits("http://" + (host.equals("localhost") ? "127.0.0.1" : "localhost") + "/cb"))
                .isFalse();
    }

    @Test
    void elsewhereItMayNot() { // F1
        assertThat(new RedirectUri("https://app.example/cb").admits("https://app.example:8443/cb"))
                .isFalse();
        assertThat(new RedirectUri("https://localhost/cb").admits("https://localhost:8443/cb"))
                .isFalse();
    }
}
