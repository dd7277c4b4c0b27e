package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.EndBrowserSession.Outcome;
import dev.gatehouse.application.port.in.EndBrowserSession.Request;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a browser may go after a logout, and by which client's word: both to the letter. */
class LogoutAddressesTest {
    private static final Outcome MALFORMED = new Outcome.Malformed();

    private final House house = House.open();
    private final Shop shop = Shop.at(house, 7);
    private final String clientId = shop.pair.key().value();

    private Outcome judge(Map<String, String> words) {
        return house.does.oauth().endBrowserSession().judge(new Request(words, Optional.empty(), House.HOME));
    }

    private Outcome leave(String client, String address) {
        return judge(Map.of("client_id", client, "post_logout_redirect_uri", address));
    }

    @Test
    void whatIsRegisteredIsGoneTo() {
        assertThat(leave(clientId, Shop.LEFT)).isEqualTo(new Outcome.Ended(Optional.of(Shop.LEFT), Optional.empty()));
        assertThat(leave(clientId, Shop.LEFT_AT_HOME))
                .isEqualTo(new Outcome.Ended(Optional.of(Shop.LEFT_AT_HOME), Optional.empty()));
    }

    @ParameterizedTest // F1
    @CsvSource({
        "https://shop.example/left/",
        "https://shop.example/left?a=b",
        "https://shop.example/left#",
        "https://shop.example/Left",
        "https://SHOP.example/left",
        "HTTPS://shop.example/left",
        "http://shop.example/left",
        "https://shop.example:443/left",
        "https://shop.example./left",
        "https://shop.example.evil.example/left",
        "https://shop.example@evil.example/left",
        "https://evil.example/https://shop.example/left",
        "https://shop.example/./left",
        "https://shop.example/a/../left",
        "https://shop.example/%6Ceft",
        "https://shop.example//left",
        "https://shopXexample/left",
        "https://shop.example/lef",
        "https://shop.example/back",
        "//shop.example/left",
        "/left",
        "' https://shop.example/left'",
        "'https://shop.example/left '",
        "'https://shop.example/left\t'",
        "https://shop.example\\@evil.example/left",
        "https://ｓhop.example/left",
        "javascript:alert(1)",
        "http://127.0.0.1/left",
        "http://127.0.0.1:7001/left",
        "http://localhost:7000/left",
        "''",
    })
    void anythingElseIsNot(String address) {
        assertThat(leave(clientId, address)).isEqualTo(MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s ", " %s", "%sx", "x%s", "%s/", "%s\u0000", "%s%%20", "", "nobody"})
    void anotherNameIsAnotherClient(String form) {
        house.ann();
        var idToken = shop.get(Shop.redeem(shop.code(shop.words(), shop.cookie())))
                .identity()
                .orElseThrow()
                .reveal();
        var name = form.formatted(clientId);

        assertThat(leave(name, Shop.LEFT)).isEqualTo(MALFORMED);
        assertThat(judge(Map.of("id_token_hint", idToken, "client_id", name))).isEqualTo(MALFORMED);
        assertThat(judge(Map.of("id_token_hint", idToken, "client_id", clientId)))
                .isInstanceOf(Outcome.Ended.class);
    }
}
