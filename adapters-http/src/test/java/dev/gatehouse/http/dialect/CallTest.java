package dev.gatehouse.http.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.http.Stage;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallTest {
    private final Call call = Stage.call("""
            {"text":"a","empty":"","null":null,"number":1,"flag":true,"list":["a"],"long":"%s"}""".formatted("x".repeat(Call.LONGEST_TEXT + 1)));

    @Test
    void aTextIsGivenAsItStands() {
        assertThat(call.text("text")).contains("a");
        assertThat(call.flaws()).isEmpty();
    }

    @Test
    void everyOtherMemberHasItsFlawInTheOrderOfAsking() {
        for (var name : new String[] {"missing", "empty", "null", "number", "flag", "list", "long"}) {
            assertThat(call.text(name)).isEmpty();
        }
        assertThat(call.flaws())
                .extracting(Flaw::kind)
                .containsExactly(
                        Flaw.Kind.MISSING,
                        Flaw.Kind.EMPTY,
                        Flaw.Kind.NULL,
                        Flaw.Kind.NOT_TEXT,
                        Flaw.Kind.NOT_TEXT,
                        Flaw.Kind.NOT_TEXT,
                        Flaw.Kind.TOO_LONG);
    }

    @Test
    void aTextWithoutTheMeaningThatItShouldHaveIsUnfit() {
        assertThat(call.meaning("text", text -> Optional.<Integer>empty())).isEmpty();
        assertThat(call.flaws()).containsExactly(new Flaw(Flaw.Place.BODY, "text", Flaw.Kind.UNFIT));
    }

    @Test
    void hasTellsWhatIsThereFromWhatIsNot() {
        assertThat(call.has("number")).isTrue();
        assertThat(call.has("text")).isTrue();
        assertThat(call.has("null")).isFalse();
        assertThat(call.has("empty")).isFalse();
        assertThat(call.has("missing")).isFalse();
    }

    // D3: whoever did not come through the gate comes from nowhere
    @Test
    void aCallWithoutFactsComesFromNowhere() {
        assertThat(call.source().text()).isEqualTo("unknown");
    }
}
