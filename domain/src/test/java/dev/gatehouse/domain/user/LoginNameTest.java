package dev.gatehouse.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rocks.xmpp.precis.PrecisProfiles;

/** Names, with another library's UsernameCaseMapped (RFC 8265) as second opinion. */
class LoginNameTest {
    private static final int[] PIECES =
            ("aZbM._-+019\u0130\u0131\u212a\u212b\u00df\u1e9e\uff21\uff41\ufb01\u0301\u0300\u0323\u200b\u200d\u202e\u2066\u0644\u05d0\u05b4"
                            + "\u0660\u06f0\u0430\u03a3\u03c2\u03c3\u0345\u0390\u1fb3\u01c5\u30ab\u3099\uff76\uff9e\u0e33\ufe0f\u034f\u1160\u3164"
                            + "\uffa0\u0640\u00ad\ud835\udc00\ud83d\ude00 @")
                    .codePoints()
                    .toArray();

    private static Optional<String> canonical(String text) {
        return LoginName.parse(text).map(LoginName::canonical);
    }

    // C5, J6
    @ParameterizedTest
    @CsvSource({
        "bob, bob",
        "Bob, bob",
        "BOB, bob",
        "\uff22\uff4f\uff42, bob",
        "\uff42ob, bob",
        "mi\u212ae, mike",
        "MIKE, mike",
        "Jos\u00e9, jos\u00e9",
        "Jose\u0301, jos\u00e9",
        "JOSE\u0301, jos\u00e9",
        "\u212bsa, \u00e5sa",
        "A\u030asa, \u00e5sa",
        "a\u0323\u0301, \u1ea1\u0301",
        "a\u0301\u0323, \u1ea1\u0301",
        "J\u030c, \u01f0",
        "STRA\u1e9eE, stra\u00dfe",
        "stra\u00dfe, stra\u00dfe",
        "strasse, strasse",
        "\u0130lk, i\u0307lk",
        "i\u0307lk, i\u0307lk",
        "\u0131lk, \u0131lk",
        "ilk, ilk",
        "\uff76\uff9e, \u30ac",
        "\u30ab\u3099, \u30ac",
        "\uff11\uff12, 12",
        "a.b_c-d+e9, a.b_c-d+e9",
        "\uff41\uff0e\uff42, a.b",
        "\u05d0\u05d1, \u05d0\u05d1",
        "\u05d01, \u05d01",
        "\u05d0-\u05d1, \u05d0-\u05d1",
        "\u05d0\u05b4, \u05d0\u05b4",
        "\u0628\u0661, \u0628\u0661",
        "\u0928\u093f, \u0928\u093f",
        "\ud55c\uae00, \ud55c\uae00",
        "\u1112\u1161\u11ab, \ud55c",
    })
    void everySpellingOfANameHasOneCanonicalForm(String spelling, String canonical) {
        assertThat(canonical(spelling)).contains(canonical);
        assertThat(LoginName.parse(spelling).orElseThrow().display()).isEqualTo(spelling);
        assertThat(canonical(canonical)).contains(canonical);
    }

    // J6, K2
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "bob ",
                " bob",
                "b ob",
                "b\tob",
                "b\nob",
                "bob\0",
                "bob\u007f",
                "bob\u0085",
                "bob\u00a0",
                "bob\u3000",
                "bob\u2028",
                "bob\u2029",
                "bob@example.org",
                "@",
                "b/ob",
                "b:ob",
                "b|ob",
                "b'ob",
                "b\"ob",
                "b\\ob",
                "b%ob",
                "b<ob",
                "b,ob",
                "b*ob",
                "b~ob",
                "bob\u200b",
                "bob\u200c",
                "bob\u200d",
                "bob\u2060",
                "bob\ufeff",
                "bob\u00ad",
                "bob\u034f",
                "bob\ufe0f",
                "bob\ufe00",
                "bob\udb40\uddef",
                "bob\udb40\udd00",
                "bob\u180b",
                "bob\u180c",
                "bob\u180d",
                "bob\u180f",
                "bob\u17b4",
                "bob\u17b5",
                "bob\u1160",
                "bob\u115f",
                "bob\u3164",
                "bob\uffa0",
                "bob\u202e",
                "bob\u200f",
                "bob\u200e",
                "bob\u2066",
                "bob\u2069",
                "bob\u061c",
                "\ufb01sh",
                "bob\u00aa",
                "bob\u00b2",
                "\u2167",
                "\u2460",
                "\ud835\udc00",
                "\u01c5",
                "\u1e9a",
                "\u0149",
                "\u0675",
                "\u0e33",
                "bob\u20ac",
                "bob\u2019",
                "bob\u00b7",
                "\ud83d\ude00",
                "bob\u2013",
                "bob\uff20",
                "bob\uff0f",
                "\u30fb",
                "bob\u0640",
                "\u0628\u0640",
                "\u07ca\u07fa",
                "\u3042\u3031",
                "\u3042\u3035",
                "\u3042\u303b",
                "\u3042\u302e",
                "\u3042\u302f",
                "\u1100",
                "\u11ff",
                "\ua960",
                "\ua97c",
                "\ud7b0",
                "\ud7fb",
                "bob\ue000",
                "bob\u0378",
                "bob\uffff",
                "bob\ufffd",
                "bob\ud83d",
                "\udc00bob",
                "a\u05d0",
                "\u05d0a",
                "\u05d0a\u05d1",
                "1\u05d0",
                "-\u05d0",
                "\u05d0-",
                "\u05d0.",
                "\u05b4\u05d0",
                "\u0661\u0628",
                "\u0661",
                "a\u0661",
                "\u0628\u06611",
                "\u0628\u06f1\u0661"
            })
    void aTextThatOthersCouldMistakeIsNobodysName(String text) {
        assertThat(LoginName.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a, 64, true", "a, 65, false", "\u00e9, 64, true", "\ud840\udc00, 64, true", "\ud840\udc00, 65, false"})
    void aNameHasUpToSixtyFourCodePoints(String piece, int count, boolean fits) {
        assertThat(LoginName.parse(piece.repeat(count)).isPresent()).isEqualTo(fits);
    }

    @Test
    void lengthCountsAfterMapping() {
        assertThat(canonical("e\u0301".repeat(64))).contains("\u00e9".repeat(64));
        assertThat(LoginName.parse("a\u0323\u0301".repeat(33))).isEmpty();
        assertThat(LoginName.parse("\u1100\u1161\u11a8".repeat(64)))
                .hasValueSatisfying(name -> assertThat(name.canonical()).hasSize(64));
        assertThat(LoginName.parse("\ud834\udd57".repeat(200))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void whatWeTakeForANameTheOtherLibraryReadsTheSame(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            var text = new StringBuilder();
            for (int length = 1 + random.nextInt(5); length > 0; length--) {
                text.appendCodePoint(
                        random.nextInt(8) == 0 ? 1 + random.nextInt(0x2fff) : PIECES[random.nextInt(PIECES.length)]);
            }
            canonical(text.toString()).ifPresent(ours -> {
                assertThat(PrecisProfiles.USERNAME_CASE_MAPPED.enforce(text)).isEqualTo(ours);
                assertThat(canonical(ours)).contains(ours);
            });
        }
    }

    /** Halfwidth jamo apart: that library judges them one by one, before they meet in a syllable. */
    @Test
    void noCodePointIsTakenThatTheOtherLibraryRefuses() {
        for (int c = 0x80; c <= 0x10ffff; c++) {
            var text = "\u3042" + Character.toString(c);
            canonical(text)
                    .ifPresent(ours -> assertThat(PrecisProfiles.USERNAME_CASE_MAPPED.enforce(text))
                            .isEqualTo(ours));
        }
    }

    // J5
    @ParameterizedTest
    @ValueSource(strings = {"a", "\u0301", "a\u0301\u0323", "\u1100\u1161", "\ufdfa", "\ud834\udd57", "\u05d0", "\0"})
    void endlessTextIsRefusedAtOnce(String piece) {
        var text = piece.repeat(100_000 / piece.length());
        var begun = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            assertThat(LoginName.parse(text)).isEmpty();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }
}
