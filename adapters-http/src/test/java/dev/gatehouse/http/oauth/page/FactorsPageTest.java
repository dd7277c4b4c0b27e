package dev.gatehouse.http.oauth.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The page about second factors, as it is printed. */
class FactorsPageTest {
    private static final View.Carried NOTHING = new View.Carried(Map.of());

    private static String page(int codesLeft, Language language) {
        var act = new View.Act(FactorText.PASSKEY_REMOVE, "factors", NOTHING);
        var keys = List.of(
                new View.Row("phone", List.of(), Optional.of(act)),
                new View.Row("key <1>", List.of(), Optional.of(act)));
        var view =
                new View.Factors("ann", true, keys, List.of(), codesLeft, false, Optional.empty(), NOTHING, List.of());
        var press = new Press(Branding.PLAIN, "/oauth2/", () -> false);
        var entity = press.page(200, view, language).toResponse().getEntity();
        return new String((byte[]) entity, StandardCharsets.UTF_8);
    }

    @Test
    void whoeverHasUsedUpTheRecoveryCodesIsToldToMakeNewOnes() {
        assertThat(page(0, Language.ENGLISH)).contains("Recovery codes left: 0", "Make new ones");
        assertThat(page(0, Language.GERMAN)).contains("Erstellen Sie neue");
        assertThat(page(1, Language.ENGLISH)).doesNotContain("Make new ones");
    }

    @Test
    void aWordThatIsWiderThanAPhoneIsPartedWhereItMayBe() {
        assertThat(page(9, Language.GERMAN)).contains("Neue Wiederherstellungs\u00adcodes erstellen");
    }

    @Test
    void aButtonSaysWhatItRemovesToWhoeverHearsItAlone() {
        assertThat(page(9, Language.ENGLISH))
                .contains("aria-label=\"Remove: phone\"", "aria-label=\"Remove: key &lt;1>\"");
    }
}
