package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.port.in.AskForLetter;
import dev.gatehouse.application.port.in.AskForLetter.Wish;
import dev.gatehouse.application.port.out.Letters.Letter;
import dev.gatehouse.application.port.out.OutboxStore.Message;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.letter.LetterKind;
import dev.gatehouse.domain.letter.Tongue;
import dev.gatehouse.testkit.TestSettings;
import dev.gatehouse.testkit.UserBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is left to be told is told to whom it may be, by a node that knows how. */
class LetterCourierTest {
    private final House house = House.open(TestSettings.custom().signUp().build());
    private final Post post = new Post(house);

    @ParameterizedTest
    @CsvSource({"ENGLISH, ask for a new one here:", "GERMAN, hier ein neues anfordern:"})
    void whoSignsUpWithAnAddressThatHasAnAccountIsShownTheWayToANewPassword(Tongue tongue, String said) {
        house.ann();
        house.does.account().ask().ask(new AskForLetter.Request(Wish.SIGN_UP, "ann@example.org", tongue, House.HOME));

        var letter = post.delivered().getLast();
        var link = TestSettings.ISSUER + "/account/forgot";
        assertThat(letter.text()).contains(said + "\n\n" + link + "\n\n");
        assertThat(letter.html()).contains("<a href=\"" + link + "\">" + link + "</a>");
    }

    @ParameterizedTest
    @EnumSource
    void everyLetterIsWholeInEveryLanguage(LetterKind kind) {
        var english = letter(kind, Tongue.ENGLISH);
        var german = letter(kind, Tongue.GERMAN);

        for (var letter : List.of(english, german)) {
            assertThat(letter.subject()).startsWith("Gatehouse: ").doesNotContain("{}", "null");
            assertThat(letter.text()).contains("Gatehouse").doesNotContain("{}", "null");
            assertThat(letter.html()).contains("Gatehouse").doesNotContain("{}", "null");
            assertThat(letter.text().contains("?token="))
                    .as("a link where there is an errand")
                    .isEqualTo(kind.errand().isPresent());
        }
        assertThat(german.subject()).isNotEqualTo(english.subject());
        assertThat(german.html()).contains("<html lang=\"de\">");
        assertThat(english.html()).contains("<html lang=\"en\">");
        assertThat(sentences(german)).isNotEmpty().doesNotContainAnyElementsOf(sentences(english));
    }

    /** A letter of that kind to somebody who may have one. */
    private static Letter letter(LetterKind kind, Tongue tongue) {
        var house = House.open(TestSettings.custom().signUp().build());
        var builder = UserBuilder.named("ann");
        var ann = house.add(kind == LetterKind.VERIFY_EMAIL ? builder.unverified() : builder);
        var to = kind == LetterKind.CHANGE_EMAIL || kind == LetterKind.SIGN_UP ? "new@example.org" : "ann@example.org";
        var whose = kind == LetterKind.CHANGE_EMAIL ? ann.id().value() + " " + ann.credentialVersion() : "-";
        var now = house.world.clock().instant();
        house.world.unitOfWork().run(stores -> {
            stores.outbox().add(new Message("m-0", "letter", to, kind + " " + tongue + " " + whose, now, 0));
            return whose;
        });
        return new Post(house).delivered().getLast();
    }

    private static List<String> sentences(Letter letter) {
        return letter.text()
                .lines()
                .filter(line -> line.contains(" "))
                .filter(line -> !line.contains("://"))
                .toList();
    }

    @Test
    void aLetterIsDarkWhereItsReaderLikesThatAndNoWiderThanEyesFollow() {
        house.ann();
        post.ask(Wish.RESET_PASSWORD, "ann");

        assertThat(post.delivered().getLast().html())
                .contains("<meta name=\"color-scheme\" content=\"light dark\">")
                .contains("<body style=\"max-width: 36rem;");
    }

    @ParameterizedTest
    @CsvSource({
        "letter, MOVED_HOUSE ENGLISH -",
        "letter, PASSWORD_CHANGED ENGLISH+KLINGON -",
        "letter, PASSWORD_CHANGED",
        "letter, PASSWORD_CHANGED ENGLISH org:7",
        "letter, CHANGE_EMAIL ENGLISH u-7 next -",
        "logout, 7 u-7",
        "logout, seven u-7 s-7 ES256 shop",
        "logout, 7 u-7 s-7 ES999 shop",
        "logout, 7 u-7 s-7 ES256 shop",
        "logouts, 9999999999999999999 s-7"
    })
    void aMessageOfALaterVersionWaitsForItsNodesAndHoldsNoOtherUp(String kind, String body) {
        house.ann();
        leave(kind, body);
        post.ask(Wish.RESET_PASSWORD, "ann");

        assertThat(subjects()).containsExactly("Gatehouse: choose a new password");
        house.world.clock().advance(Duration.ofHours(23));
        assertThat(subjects()).hasSize(1);
        assertThat(givenUp()).isEmpty();
        assertThat(waiting()).extracting(Message::body).containsExactly(body);
    }

    @ParameterizedTest
    @CsvSource({"letter, MOVED_HOUSE ENGLISH -", "parcel, anything"})
    void whatNobodyUnderstandsForADayIsGivenUpAndWrittenDown(String kind, String body) {
        leave(kind, body);
        house.world.clock().advance(Duration.ofHours(25));
        subjects();

        assertThat(waiting()).isEmpty();
        assertThat(givenUp()).containsExactly(kind + " of another version: given up after a day");
    }

    @Test
    void lettersAreSentWhereClientsCannotBeToldOfLogouts() {
        house.ann();
        var now = house.world.clock().instant();
        house.world.unitOfWork().run(stores -> {
            var body = "7 u-7 s-7 ES256 shop";
            stores.outbox().add(new Message("m-0", "logout", "https://shop.example/logout", body, now, 0));
            return body;
        });
        house.world.callbacks().breakDown();
        post.ask(Wish.RESET_PASSWORD, "ann");

        assertThatThrownBy(post::delivered).hasMessage("clients cannot be told");
        assertThat(house.world.letters().sent()).hasSize(1);
        assertThat(waiting()).extracting(Message::kind).containsExactly("logout");
    }

    private void leave(String kind, String body) {
        var now = house.world.clock().instant();
        house.world.unitOfWork().run(stores -> {
            stores.outbox().add(new Message("m-0", kind, "ann@example.org", body, now, 0));
            return body;
        });
    }

    private List<String> subjects() {
        return post.delivered().stream().map(Letter::subject).toList();
    }

    private List<Message> waiting() {
        house.world.clock().advance(Duration.ofMinutes(1));
        return house.world
                .unitOfWork()
                .run(stores -> stores.outbox().take(house.world.clock().instant(), Duration.ofMinutes(1), 9));
    }

    private List<String> givenUp() {
        return house.audit().stream()
                .filter(AuditEvent.Administered.class::isInstance)
                .map(AuditEvent::detail)
                .filter(detail -> detail.contains("of another version"))
                .toList();
    }
}
