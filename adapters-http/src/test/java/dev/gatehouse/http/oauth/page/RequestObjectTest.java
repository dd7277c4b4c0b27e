package dev.gatehouse.http.oauth.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.http.oauth.page.Errand.Place;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a request in a JWT, and what is not. */
class RequestObjectTest {
    private static Errand errand(Map<String, String> parameters) {
        return new Errand(Place.AUTHORIZE, parameters, List.of(), Optional.empty());
    }

    private static String jwt(String claims) {
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8)) + ".";
    }

    @Test
    void theWayBackIsFoundWhereNothingElseSaysIt() {
        var jwt = jwt(
                "{\"state\":\"s\",\"response_mode\":\"form_post\",\"redirect_uri\":\"https://a\",\"scope\":\"openid\"}");

        assertThat(RequestObject.opened(errand(Map.of("request", jwt, "redirect_uri", "https://b")))
                        .parameters())
                .isEqualTo(Map.of(
                        "request", jwt, "redirect_uri", "https://b", "state", "s", "response_mode", "form_post"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "a.b",
                "a.!.c",
                "a.bm8.c",
                "a.eyJzdGF0ZSI6MX0.c",
                "a.eyJzdGF0ZSI6InMifQ",
                "a.eyJzdGF0ZSI6InMifQ.c.d.e"
            })
    void whatCannotBeReadSaysNothing(String request) {
        var errand = errand(Map.of("request", request));

        assertThat(RequestObject.opened(errand)).isEqualTo(errand);
    }

    @Test
    void anErrandWithoutOneStaysAsItIs() {
        var errand = errand(Map.of("state", "s"));

        assertThat(RequestObject.opened(errand)).isSameAs(errand);
    }
}
