package dev.gatehouse.http.oauth.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.oauth.ScopeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People are told what they agree to in their language. */
class ScopeRightTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                ScopeText.OPENID,
                ScopeText.PROFILE,
                ScopeText.EMAIL,
                ScopeText.OFFLINE,
                ScopeText.ROLES,
                ScopeText.ACCOUNT
            })
    void eachWordOfTheHouseHasASentenceOfItsOwn(String word) {
        var english = ScopeRight.of(word).in(Language.ENGLISH);

        assertThat(english).contains(" ");
        assertThat(ScopeRight.of(word).in(Language.GERMAN)).contains(" ").isNotEqualTo(english);
    }

    @Test
    void aWordOfAClientIsSaidAsItIs() {
        assertThat(ScopeRight.of("invoices:read").in(Language.GERMAN)).isEqualTo("invoices:read");
    }
}
