package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.SealForms;
import dev.gatehouse.domain.secret.Secret;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page brings back was made here, for that browser, and not long ago. */
class SealFormsTest {
    private static final Secret MARK = Secret.of("a browser");

    private final House house = House.open();
    private final SealForms seals = house.does.oauth().sealForms();

    @Test
    void aSealSaysWhenTheFormWasMadeForItsOwnBrowserAndText() {
        var made = house.world.clock().instant();
        var seal = seals.seal(MARK, "login");
        house.world.clock().advance(Duration.ofMinutes(29));

        assertThat(seals.sealedAt(MARK, "login", seal))
                .hasValueSatisfying(at -> assertThat(at.toEpochMilli()).isEqualTo(made.toEpochMilli()));
        assertThat(seals.sealedAt(Secret.of("another browser"), "login", seal)).isEmpty();
        assertThat(seals.sealedAt(MARK, "consent", seal)).isEmpty();
    }

    @Test
    void afterHalfAnHourItIsOver() {
        var seal = seals.seal(MARK, "login");
        house.world.clock().advance(Duration.ofMinutes(30));

        assertThat(seals.sealedAt(MARK, "login", seal)).isEmpty();
    }

    @Test
    void theClockOfAnotherNodeMayBeSecondsAhead() {
        var seal = seals.seal(MARK, "login");
        house.world.clock().advance(Duration.ofSeconds(-5));
        assertThat(seals.sealedAt(MARK, "login", seal)).isPresent();

        house.world.clock().advance(Duration.ofSeconds(-1));
        assertThat(seals.sealedAt(MARK, "login", seal)).isEmpty();
    }

    @Test
    void nobodyMovesItsTime() {
        var seal = seals.seal(MARK, "login");
        house.world.clock().advance(Duration.ofSeconds(1));
        var later = seals.seal(MARK, "login");

        assertThat(seals.sealedAt(MARK, "login", later.substring(0, 14) + seal.substring(14)))
                .isEmpty();
        assertThat(seals.sealedAt(MARK, "login", "9999999999999" + seal.substring(13)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1700000000000.", "x700000000000.", "1700000000000"})
    void whatIsNoSealIsNone(String shown) {
        assertThat(seals.sealedAt(MARK, "login", shown)).isEmpty();
        assertThat(seals.sealedAt(MARK, "login", shown + "Z".repeat(64))).isEmpty();
        assertThat(seals.sealedAt(MARK, "login", shown + "f".repeat(64))).isEmpty();
    }

    @Test
    void eachBrowserGetsAMarkOfItsOwn() {
        assertThat(seals.mark().reveal()).isNotEqualTo(seals.mark().reveal());
    }
}
