package dev.gatehouse.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.secret.Secret;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rocks.xmpp.precis.PrecisProfiles;

/** Passwords, with another library's OpaqueString (RFC 8265) as second opinion. */
class PasswordTest {
    private static Optional<String> normalized(String text) {
        return Password.parse(Secret.of(text))
                .map(password -> password.normalized().reveal());
    }

    private static Password password(String text) {
        return Password.parse(Secret.of(text)).orElseThrow();
    }

    // B5
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "caf\u00e9,caf\u00e9",
                "cafe\u0301,caf\u00e9",
                "a\u0323\u0301,\u1ea1\u0301",
                "a\u0301\u0323,\u1ea1\u0301",
                "\u1112\u1161\u11ab,\ud55c",
                " a ,' a '",
                "A b\u00a0c,A b c",
                "a\u3000b\u2003c\u1680d,a b c d",
                "\uff21\ufb01\u00df\u212a,\uff21\ufb01\u00dfK",
                "\ud83d\ude00\u200d,\ud83d\ude00\u200d",
                "A,A",
                "a,a",
            })
    void nothingIsChangedButCompositionAndForeignSpaces(String typed, String hashed) {
        assertThat(normalized(typed)).contains(hashed);
    }

    // B5
    @Test
    void composedAndDecomposedAreTheSamePassword() {
        assertThat(password("cr\u00e8me br\u00fbl\u00e9e").sameAs(password("cre\u0300me bru\u0302le\u0301e")))
                .isTrue();
        assertThat(password("Secret").sameAs(password("secret"))).isFalse();
        assertThat(password("secret ").sameAs(password("secret"))).isFalse();
    }

    // B5
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a\0b",
                "\0",
                "a\tb",
                "a\nb",
                "a\rb",
                "a\u001bb",
                "a\u007fb",
                "a\u0085b",
                "a\u2028b",
                "a\u2029b",
                "a\ud83d",
                "\ude00a",
                "\ude00\ud83d",
                "a\u0378b",
                "a\uffffb",
                "a\ufdd0b",
                "\udb3f\udfff"
            })
    void controlsLoneSurrogatesAndUnassignedCodePointsAreRefused(String typed) {
        assertThat(normalized(typed)).isEmpty();
    }

    // B1, B2
    @ParameterizedTest
    @CsvSource({
        "a, 64, true",
        "a, 128, true",
        "a, 1024, true",
        "a, 1025, false",
        "a, 1000000, false",
        "\u00e9, 512, true",
        "\u00e9, 513, false",
        "\u20ac, 341, true",
        "\u20ac, 342, false",
        "\ud83d\ude00, 256, true",
        "\ud83d\ude00, 257, false",
        "e\u0301, 512, true",
    })
    void upTo1024BytesAreTakenWhole(String piece, int count, boolean fits) {
        assertThat(normalized(piece.repeat(count)).isPresent()).isEqualTo(fits);
    }

    // B1
    @Test
    void theLastOfManyCharactersCounts() {
        assertThat(password("a".repeat(72) + "b").sameAs(password("a".repeat(72) + "c")))
                .isFalse();
        assertThat(password("a".repeat(127) + "b").sameAs(password("a".repeat(127) + "c")))
                .isFalse();
        assertThat(password("a".repeat(1_023) + "b").sameAs(password("a".repeat(1_023) + "c")))
                .isFalse();
        assertThat(password("a".repeat(1_023) + "b").sameAs(password("a".repeat(1_023) + "b")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42})
    void whatTheOtherLibraryTakesWeReadTheSame(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            var text = Character.toString(random.nextInt(0x3000))
                    + Character.toString(0x300 + random.nextInt(0x70))
                    + Character.toString(random.nextInt(0x110000));
            try {
                assertThat(normalized(text)).contains(PrecisProfiles.OPAQUE_STRING.enforce(text));
            } catch (IllegalArgumentException theyRefuseIt) {
                normalized(text).ifPresent(once -> assertThat(normalized(once)).contains(once));
            }
        }
    }

    // J5
    @ParameterizedTest
    @ValueSource(strings = {"a", "\u0301", "a\u0301\u0323", "\u1100\u1161", "\ufdfa", "\0"})
    void endlessTextIsRefusedAtOnce(String piece) {
        var typed = Secret.of(piece.repeat(100_000 / piece.length()));
        var begun = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            assertThat(Password.parse(typed)).isEmpty();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }
}
