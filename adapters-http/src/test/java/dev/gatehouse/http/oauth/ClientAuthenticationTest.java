package dev.gatehouse.http.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.http.oauth.ClientAuthentication.Ambiguous;
import dev.gatehouse.http.oauth.ClientAuthentication.Anonymous;
import dev.gatehouse.http.oauth.ClientAuthentication.Named;
import dev.gatehouse.http.oauth.ClientAuthentication.Shown;
import dev.gatehouse.http.oauth.ClientAuthentication.Unreadable;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAuthenticationTest {

    @ParameterizedTest
    @ValueSource(strings = {"Basic ", "basic ", "BASIC   "})
    void httpBasicIsReadWhateverTheCaseOfItsName(String scheme) {
        assertShows(read("", scheme + encoded("key:se:cret")), "key", "se:cret");
    }

    @Test
    void bothHalvesOfHttpBasicAreFormEncoded() {
        assertShows(read("", "Basic " + encoded("k%3Ay:s%25+%C3%A9")), "k:y", "s% é");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a+b/c==", "sure + sound", "s\u00e9cr\u00e9t+", "a+b&c", "%", "100%+", "5%2", "a%20b%zz", "%ff"})
    void aSecretThatCannotHaveBeenEncodedIsTakenAsItIs(String secret) {
        assertShows(read("", "Basic " + encoded("key:" + secret)), "key", secret);
    }

    @Test
    void aSecretThatWasEncodedByHalfIsDecoded() {
        assertShows(read("", "Basic " + encoded("key:a%2Bb/c==")), "key", "a+b/c==");
        assertShows(read("", "Basic " + encoded("key:a+b")), "key", "a b");
    }

    @Test
    void thePairMayStandInTheForm() {
        assertShows(read("client_id=key&client_secret=s%2B"), "key", "s+");
    }

    // F10
    @Test
    void twoMethodsAtOnceAreOneTooMany() {
        var basic = "Basic " + encoded("key:secret");

        assertThat(read("client_id=key&client_secret=secret", basic)).isInstanceOf(Ambiguous.class);
        assertThat(read("client_secret=secret", "Bearer x")).isInstanceOf(Ambiguous.class);
        assertThat(read("", basic, basic)).isInstanceOf(Ambiguous.class);
        assertThat(read("client_id=another", basic)).isInstanceOf(Ambiguous.class);
        assertThat(read("client_secret=secret")).isInstanceOf(Ambiguous.class);
    }

    @Test
    void theSameIdBesideHttpBasicIsNoSecondMethod() {
        assertShows(read("client_id=key", "Basic " + encoded("key:secret")), "key", "secret");
    }

    @Test
    void anEmptySecretIsNoneAndTheNameStands() {
        var basic = "Basic " + encoded("k%2Bey:");

        assertThat(read("", basic)).isEqualTo(new Named(ApiKey.parse("k+ey").orElseThrow()));
        assertThat(read("client_id=k%2Bey&client_secret=", basic)).isInstanceOf(Named.class);
        assertThat(read("client_id=another", basic)).isInstanceOf(Ambiguous.class);
        assertThat(read("client_secret=secret", basic)).isInstanceOf(Ambiguous.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "client_id=key", "token=x"})
    void withoutASecretNobodyInParticularAsks(String form) {
        assertThat(read(form)).isInstanceOf(Anonymous.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Basic", "Basic ", "Basic %%%", "Basic a2V5", "Basic OnNlY3JldA==", "Bearer abc", "", "Digest x"
            })
    void whatCannotBeAPairIsUnreadable(String header) {
        assertThat(read("", header)).isInstanceOf(Unreadable.class);
    }

    @Test
    void aNameThatNoStoreCouldKeepIsUnreadable() {
        assertThat(read("client_id=a%00b&client_secret=s")).isInstanceOf(Unreadable.class);
        assertThat(read("", "Basic " + encoded("a%00b:s"))).isInstanceOf(Unreadable.class);
    }

    private static ClientAuthentication read(String form, String... headers) {
        return ClientAuthentication.of(List.of(headers), Form.parse(form).orElseThrow());
    }

    private static String encoded(String pair) {
        return Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }

    private static void assertShows(ClientAuthentication read, String key, String secret) {
        assertThat(read).isInstanceOfSatisfying(Shown.class, shown -> {
            assertThat(shown.pair().key().value()).isEqualTo(key);
            assertThat(shown.pair().secret().reveal()).isEqualTo(secret);
        });
    }
}
