package dev.gatehouse.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {
    // B4
    @Test
    void threeThousandOfThemSatisfyTheLengthThatIsAskedByDefault() {
        var list = CommonPasswords.load();
        assertThat(list.stream().filter(one -> one.codePointCount(0, one.length()) >= 15))
                .hasSizeGreaterThanOrEqualTo(3_000);
        assertThat(list.stream().filter(one -> one.length() < 15)).hasSizeGreaterThanOrEqualTo(2_000);
    }

    // B4
    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "passwordpassword123",
                "password12345678",
                "qwertyuiopasdfghjkl",
                "123456789012345",
                "1234567890123456",
                "correcthorsebatterystaple",
                "correct horse battery staple",
                "1qaz2wsx3edc4rfv",
                "abcdefghijklmnop",
                "iloveyouiloveyou",
                "qwertyqwertyqwerty",
                "footballfootball",
                "superman12345678",
                "welcome123456789",
                "summersummersummer",
                "p@ssw0rdp@ssw0rd",
                "adminadminadmin",
                "password",
                "12345678",
                "baseball",
                "sunshine",
                "1234567890",
                "iloveyou",
                "football",
                "trustno1"
            })
    void whatEverybodyTriesFirstIsListed(String common) {
        assertThat(CommonPasswords.load()).contains(common);
    }

    @Test
    void eachIsInLowerCaseAndNoneIsShorterThanTheFloor() {
        assertThat(CommonPasswords.load())
                .allMatch(one -> one.equals(one.toLowerCase(Locale.ROOT)))
                .allMatch(one -> one.length() >= PasswordRules.FLOOR);
    }

    /** When the composer changes: run its main with the path of the list. */
    @Test
    void theListIsWhatItsSourceComposes() throws IOException {
        try (var list = CommonPasswords.class.getResourceAsStream("common-passwords.txt")) {
            assertThat(new String(list.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(CommonPasswordsComposer.text());
        }
    }

    @Test
    void theNoticeOfTheSourceIsShippedBesideTheList() throws IOException {
        try (var notice = CommonPasswords.class.getResourceAsStream("common-passwords.notice")) {
            assertThat(new String(notice.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("nbvcxz", "MIT", "Adam Brusselback");
        }
    }
}
