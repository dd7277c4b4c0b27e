package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.password;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static dev.gatehouse.testkit.usecase.Post.AT_HOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AskForLetter.Wish;
import dev.gatehouse.application.port.in.FollowLetter.Outcome;
import dev.gatehouse.application.port.out.Letters.Letter;
import dev.gatehouse.domain.letter.Errand;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.testkit.TestSettings;
import dev.gatehouse.testkit.UserBuilder;
import org.junit.jupiter.api.Test;

/** Strangers make accounts for as long as that is offered, whatever letters are out. */
class SignUpTest {
    private final House house = House.open(TestSettings.custom().signUp().build());

    @Test // I5
    void anAddressThatSomebodyTookFirstIsGoodForNeither() {
        var post = new Post(house);
        var made = house.add(UserBuilder.named("victim").unverified());
        var follow = house.does.account().follow();
        post.ask(Wish.SIGN_UP, "victim@example.org");
        post.ask(Wish.RESET_PASSWORD, "victim@example.org");
        assertThat(post.delivered())
                .as("no way into an account that somebody else made")
                .singleElement()
                .extracting(Letter::text)
                .asString()
                .doesNotContain("?token=");

        post.ask(Wish.VERIFY_EMAIL, "victim@example.org");
        var token = post.token();

        assertThat(follow.verifyEmail(token, password("what the victim thinks of"), AT_HOME))
                .as("nobody verifies it but by a password that they know")
                .isEqualTo(new Outcome.Refused(new Refusal.BadCredentials()));
        assertThat(follow.resetPassword(token, password("what the victim thinks of"), AT_HOME))
                .isEqualTo(new Outcome.Dead());
        assertThat(follow.signUp(token, password("what the victim thinks of"), AT_HOME))
                .isEqualTo(new Outcome.Dead());
        assertThat(refusal(house.logIn("victim", RIGHT, HOME))).contains(new Refusal.EmailUnverified());
        assertThat(house.world
                        .unitOfWork()
                        .read(stores -> stores.users().find(made.id()))
                        .orElseThrow()
                        .emailVerified())
                .isFalse();
    }

    @Test
    void aLinkOfBeforeMakesNoAccountOnceThatIsNotOfferedAnyMore() {
        var post = new Post(house);
        post.ask(Wish.SIGN_UP, "new@example.org");
        var token = post.token();
        var follow = house.anotherNode(TestSettings.defaults()).does.account().follow();

        assertThat(follow.whose(Errand.SIGN_UP, token)).isEmpty();
        assertThat(follow.signUp(token, password("quite another passphrase"), AT_HOME))
                .isEqualTo(new Outcome.Dead());

        assertThat(house.does.account().follow().whose(Errand.SIGN_UP, token))
                .as("where it is")
                .isPresent();
    }
}
