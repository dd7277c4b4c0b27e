package dev.gatehouse.http.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.oauth.AuthorizationError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuthorizationWordsTest {

    /** RFC 6749 section 4.1.2.1: {@code %x20-21 / %x23-5B / %x5D-7E}. */
    @ParameterizedTest
    @EnumSource
    void everyErrorHasASentenceOfTheCharactersThatItMayHave(AuthorizationError error) {
        assertThat(AuthorizationWords.sentence(error)).matches("[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]{10,80}");
        assertThat(error.word()).matches("[a-z_]+");
    }
}
