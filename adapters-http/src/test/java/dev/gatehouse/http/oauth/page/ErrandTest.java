package dev.gatehouse.http.oauth.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.http.oauth.Form;
import dev.gatehouse.http.oauth.page.Errand.Place;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser comes back to after a login, and where a browser is sent back. */
class ErrandTest {
    private static Errand of(String query) {
        return Errand.of(Place.AUTHORIZE, Form.parse(query).orElseThrow());
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var errand = of(
                "state=a+b%26c%C3%A4&client_id=shop&resource=https%3A%2F%2Fa.example&resource=https%3A%2F%2Fb.example");

        assertThat(errand.text()).startsWith("authorize?client_id=shop&state=a+b%26c%C3%A4&resource=");
        assertThat(Errand.parse(errand.text())).contains(errand);
        assertThat(Errand.parse(errand.after("1.2").text())).contains(errand.after("1.2"));
        assertThat(errand.after("1.2").afresh()).isEqualTo(errand);
        assertThat(errand.resources()).isEqualTo(List.of("https://a.example", "https://b.example"));
    }

    @Test
    void aSealOfALoginIsNoneOfTheClientsWords() {
        assertThat(of("state=s&gatehouse_login=1.2").parameters()).isEqualTo(Map.of("state", "s"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://evil.example/",
                "//evil.example",
                "token?a=b",
                "../authorize",
                "authorize/../x",
                "authorize?a=%zz",
                "authorize?a=1&a=2"
            })
    void whatLeadsNowhereHereIsNoErrand(String text) {
        assertThat(Errand.parse(text)).isEmpty();
    }
}
