package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.password;
import static dev.gatehouse.testkit.usecase.Post.AT_HOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AskForLetter.Wish;
import dev.gatehouse.application.port.in.FollowLetter.Outcome;
import dev.gatehouse.domain.letter.Errand;
import dev.gatehouse.testkit.TestSettings;
import org.junit.jupiter.api.Test;

/** Strangers make accounts for as long as that is offered, whatever letters are out. */
class SignUpTest {
    private final House house = House.open(TestSettings.custom().signUp().build());

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
