package dev.gatehouse.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    private static Optional<String> canonical(String text) {
        return EmailAddress.parse(text).map(EmailAddress::canonical);
    }

    // C5, J6
    @ParameterizedTest
    @CsvSource({
        "bob@example.org, bob@example.org",
        "Bob@Example.ORG, bob@example.org",
        "\uff42\uff4f\uff42@example.org, bob@example.org",
        "bob@\uff45xample.org, bob@example.org",
        "bob@example\u3002org, bob@example.org",
        "bob@exam\u00adple.org, bob@example.org",
        "mi\u212ae@example.org, mike@example.org",
        "Jose\u0301@example.org, jos\u00e9@example.org",
        "J\u030c@example.org, \u01f0@example.org",
        "\u01f0@example.org, \u01f0@example.org",
        "bob@B\u00fccher.example, bob@xn--bcher-kva.example",
        "bob@bu\u0308cher.example, bob@xn--bcher-kva.example",
        "bob@XN--BCHER-KVA.example, bob@xn--bcher-kva.example",
        "b.o.b+tag@example.org, b.o.b+tag@example.org",
        "!#$%&'*+-/=?^_`{|}~@example.org, !#$%&'*+-/=?^_`{|}~@example.org",
        "1@localhost, 1@localhost",
        "\u0939\u093f\u0928\u094d\u0926\u0940@example.org, \u0939\u093f\u0928\u094d\u0926\u0940@example.org",
    })
    void everySpellingOfAnAddressHasOneCanonicalForm(String spelling, String canonical) {
        assertThat(canonical(spelling)).contains(canonical);
        assertThat(EmailAddress.parse(spelling).orElseThrow().display()).isEqualTo(spelling);
        assertThat(canonical(canonical)).contains(canonical);
    }

    // J6, I6
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "bob",
                "bob@",
                "@example.org",
                "bob@@example.org",
                "bob@a@example.org",
                " bob@example.org",
                "bob@example.org ",
                "b ob@example.org",
                "bob@exam ple.org",
                "bob@example.org\r\nBcc: eve@example.org",
                "bob\r\n@example.org",
                "bob\0@example.org",
                ".bob@example.org",
                "bob.@example.org",
                "b..ob@example.org",
                "bob@.example.org",
                "bob@example.org.",
                "bob@example..org",
                "bob@-example.org",
                "bob@example-.org",
                "bob@exa_mple.org",
                "bob@[192.0.2.1]",
                "bob@example.org:25",
                "bob@exam/ple.org",
                "\"bob\"@example.org",
                "bob(x)@example.org",
                "<bob@example.org>",
                "bob,eve@example.org",
                "bob;eve@example.org",
                "b\\ob@example.org",
                "b:ob@example.org",
                "bob\u200b@example.org",
                "bob\u202e@example.org",
                "bob\u034f@example.org",
                "bob\ufe0f@example.org",
                "bob\u3164@example.org",
                "bob\u115f@example.org",
                "\ufb01sh@example.org",
                "bob\u2028@example.org",
                "bob\ud83d@example.org",
                "bob@\ud83d.org",
                "\ud83d\ude00@example.org",
                "bob@\u202e.org",
                "bob@a\u05d0.org",
                "bob@exam\u0000ple.org",
                "bob@\u3002"
            })
    void whatMailCouldNotReachIsNoAddress(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void partsHaveTheLengthsThatMailAllows() {
        assertThat(canonical("a".repeat(64) + "@example.org")).isPresent();
        assertThat(canonical("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(canonical("a@" + "b".repeat(63) + ".org")).isPresent();
        assertThat(canonical("a@" + "b".repeat(64) + ".org")).isEmpty();
        var longest = "a@" + ("b".repeat(49) + ".").repeat(5);
        assertThat(canonical(longest + "cc")).get().asString().hasSize(254);
        assertThat(canonical(longest + "ccc")).isEmpty();
    }

    @Test
    void aDomainThatGrowsBeyondItsBoundInAsciiIsNone() {
        assertThat(canonical("a@" + ("\u00fc" + "b".repeat(40) + ".").repeat(5) + "org"))
                .isPresent();
        assertThat(canonical("a@" + ("\u00fc" + "b".repeat(48) + ".").repeat(5) + "o"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void foldingTwiceChangesNothingAndNoTextBreaksTheParser(long seed) {
        var random = new Random(seed);
        var pieces =
                "aZ.-@+\u0130\u212a\u00df\uff21\u0301\u0323\u200d\u05d0\u0660\u3002\uff0exn--\u01c5\u0345\u1112\u1161"
                        .codePoints()
                        .toArray();
        for (int i = 0; i < 10_000; i++) {
            var text = new StringBuilder(random.nextBoolean() ? "a" : "a@");
            for (int length = random.nextInt(10); length > 0; length--) {
                text.appendCodePoint(
                        random.nextInt(8) == 0 ? random.nextInt(0x10ffff) : pieces[random.nextInt(pieces.length)]);
            }
            canonical(text.toString())
                    .ifPresent(once -> assertThat(canonical(once)).contains(once));
        }
    }

    // J5
    @ParameterizedTest
    @ValueSource(strings = {"a", "@", ".", "a@", "a.", "\u0301", "\u3002", "xn--"})
    void endlessTextIsRefusedAtOnce(String piece) {
        var text = "a@" + piece.repeat(100_000 / piece.length());
        var begun = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            assertThat(EmailAddress.parse(text)).isEmpty();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }
}
