package dev.gatehouse.domain.barrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.IpAddress;
import dev.gatehouse.domain.network.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands closed, told by exactly what it is. */
class BarriersTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "network:192.0.2.0/24",
                "network:192.0.2.1/32",
                "network:2001:db8::/32",
                "network:0.0.0.0/0",
                "dialect:profile",
                "client:42",
                "passwords"
            })
    void whatIsBarredIsReadAsItIsWritten(String text) {
        assertThat(Barred.parse(text).map(Barred::text)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                ":passwords",
                "passwords:",
                "Passwords",
                "network:",
                "network:192.0.2.1/24",
                "network:example.com",
                "dialect:",
                "dialect:Profile",
                "dialect:a b",
                "client:",
                "client:x",
                "client:042",
                "user:42",
                "u-ann"
            })
    void whatIsNothingOfTheseIsNotBarred(String text) {
        assertThat(Barred.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.77, true",
        "192.0.3.1, false",
        "203.0.113.9, true",
        "203.0.113.10, false",
        "2001:db8:1::1, true",
        "2001:db9::1, false",
        "::ffff:192.0.2.77, true"
    })
    void anAddressIsBannedIfAnyBannedNetworkHoldsIt(String address, boolean banned) { // D4
        var barriers = new Barriers(List.of(
                standing("network:192.0.2.0/24"),
                standing("network:203.0.113.9/32"),
                standing("network:2001:db8::/32"),
                standing("passwords")));

        assertThat(barriers.around(source(address), NOW).isPresent()).isEqualTo(banned);
    }

    @Test
    void aSourceThatCannotBeReadIsInEveryList() { // D3
        assertThat(new Barriers(List.of(standing("passwords"))).around(new Source.Unreadable(), NOW))
                .isEmpty();
        assertThat(new Barriers(List.of(standing("network:192.0.2.0/24"))).around(new Source.Unreadable(), NOW))
                .isPresent();
    }

    @Test
    void aBarrierEndsAtItsTimeAndAnotherAroundItStays() {
        var brief = barrier("network:192.0.2.0/24", Optional.of(NOW.plusSeconds(5)));
        var wide = standing("network:192.0.0.0/16");
        var inside = source("192.0.2.1");

        assertThat(new Barriers(List.of(brief)).around(inside, NOW.plusSeconds(4)))
                .contains(brief);
        assertThat(new Barriers(List.of(brief)).around(inside, NOW.plusSeconds(5)))
                .isEmpty();
        assertThat(new Barriers(List.of(brief, wide)).around(inside, NOW.plusSeconds(5)))
                .contains(wide);
    }

    @Test
    void whatIsFrozenIsThatVeryThing() {
        var frozen = standing("dialect:profile");
        var barriers = new Barriers(List.of(frozen));

        assertThat(barriers.before(frozen.what(), NOW)).contains(frozen);
        assertThat(barriers.before(what("dialect:envelope"), NOW)).isEmpty();
        assertThat(barriers.before(new Barred.Passwords(), NOW)).isEmpty();
    }

    @Test
    void aBanIsAskedTooMuchAndAFreezeIsOurTrouble() {
        assertThat(standing("network:192.0.2.0/24").refusal(NOW)).isEqualTo(new Refusal.Throttled(Duration.ofHours(1)));
        assertThat(List.of("dialect:profile", "client:42", "passwords"))
                .allSatisfy(text -> assertThat(
                                barrier(text, Optional.of(NOW.plusSeconds(90))).refusal(NOW))
                        .isEqualTo(new Refusal.Overloaded(Duration.ofSeconds(90))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two\nlines", "\u001b[2J", "\u202egnp", "\u2028"})
    void aReasonIsOneLineThatSaysSomething(String reason) { // K2
        assertThat(Barrier.isReason(reason)).isFalse();
        assertThatThrownBy(() -> new Barrier(new Barred.Passwords(), reason, "cli", NOW, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReasonIsNotTooLong() {
        assertThat(Barrier.isReason("é".repeat(Barrier.LONGEST_REASON))).isTrue();
        assertThat(Barrier.isReason("é".repeat(Barrier.LONGEST_REASON + 1))).isFalse();
    }

    private static Barred what(String text) {
        return Barred.parse(text).orElseThrow();
    }

    private static Barrier standing(String what) {
        return barrier(what, Optional.empty());
    }

    private static Barrier barrier(String what, Optional<Instant> until) {
        return new Barrier(what(what), "an attack", "cli", NOW, until);
    }

    private static Source source(String address) {
        return new Source.Known(IpAddress.parse(address).orElseThrow());
    }

    @Test
    void theKindIsTheFirstWord() {
        assertThat(what("network:192.0.2.0/24").kind()).isEqualTo("network");
        assertThat(what("passwords").kind()).isEqualTo("passwords");
        assertThat(new Barred.Network(CidrBlock.parse("192.0.2.1").orElseThrow()).isBan())
                .isTrue();
    }
}
