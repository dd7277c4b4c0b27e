package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.Administrators.CHIEF;
import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.Post.AT_HOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerUsers;
import dev.gatehouse.application.port.in.AskForLetter.Wish;
import dev.gatehouse.application.port.in.ChangeEmail;
import dev.gatehouse.application.port.in.FollowLetter.Outcome;
import dev.gatehouse.application.port.in.Whose;
import dev.gatehouse.application.port.out.Letters.Letter;
import dev.gatehouse.domain.admin.Edit;
import dev.gatehouse.domain.letter.Errand;
import dev.gatehouse.domain.letter.Tongue;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserChange;
import dev.gatehouse.testkit.TestEntrances;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** I2: what was asked for while a user had another address comes to nothing, whoever changed that. */
class ChangedAddressTest {
    private final House house = House.open();
    private final Post post = new Post(house);
    private final User ann = house.ann();

    @Test
    void aLinkForAnotherAddressGoesWithTheAddressOfBefore() {
        var token = wished("thief@example.org");

        administrated("ann@example.net");

        assertThat(followed(token)).isEqualTo(new Outcome.Dead());
        assertThat(administrated("ann@example.org")).isTrue();
        assertThat(followed(token)).as("nor is it good once more").isEqualTo(new Outcome.Dead());
    }

    @Test
    void soItDoesWhereTheAddressIsDeclared() {
        var token = wished("thief@example.org");

        var state = StateBuilder.user("ann").email("ann@example.net").state();
        assertThat(house.does.applyState().apply(state, false, "cli").problems())
                .isEmpty();

        assertThat(followed(token)).isEqualTo(new Outcome.Dead());
    }

    @Test
    void aLetterForAnotherAddressThatIsNotSentYetIsNotSent() {
        wish("thief@example.org");

        administrated("ann@example.net");

        assertThat(post.delivered())
                .extracting(Letter::to)
                .extracting(EmailAddress::canonical)
                .containsExactly("ann@example.org");
    }

    @Test
    void aLinkForAPasswordIsNotGoodOnceMoreWhenTheAddressComesBack() {
        post.ask(Wish.RESET_PASSWORD, "ann");
        var token = post.token();
        assertThat(house.does.account().follow().whose(Errand.RESET_PASSWORD, token))
                .isPresent();

        administrated("ann@example.net");
        administrated("ann@example.org");

        assertThat(house.does.account().follow().whose(Errand.RESET_PASSWORD, token))
                .isEmpty();
    }

    @Test
    void anotherSpellingOfTheAddressEndsNothing() {
        var token = wished("ann@example.net");

        administrated("Ann@example.org");

        assertThat(followed(token)).isEqualTo(new Outcome.Done());
    }

    private Secret wished(String wanted) {
        wish(wanted);
        return post.token();
    }

    private void wish(String wanted) {
        var bearer = new Whose.Bearer(
                house.annsTokens(TestEntrances.profile()).access().text());
        var request = new ChangeEmail.Request(bearer, address(wanted), HOME, Tongue.ENGLISH);
        assertThat(house.does.account().changeEmail().ask(request)).isEqualTo(new ChangeEmail.Outcome.Asked());
    }

    private Outcome followed(Secret token) {
        return house.does.account().follow().changeEmail(token, AT_HOME);
    }

    private boolean administrated(String wanted) {
        var change = new UserChange.Identity(
                new Edit.Kept<>(), new Edit.To<>(Optional.of(address(wanted))), Optional.of(true));
        return house.does.administration().users().change(CHIEF, ann.id(), Optional.empty(), change)
                instanceof AdministerUsers.Outcome.Done;
    }

    private static EmailAddress address(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }
}
