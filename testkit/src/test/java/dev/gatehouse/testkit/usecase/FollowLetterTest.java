package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.WRONG;
import static dev.gatehouse.testkit.usecase.House.password;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static dev.gatehouse.testkit.usecase.Post.AT_HOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AskForLetter;
import dev.gatehouse.application.port.in.AskForLetter.Wish;
import dev.gatehouse.application.port.in.FollowLetter;
import dev.gatehouse.application.port.in.FollowLetter.Outcome;
import dev.gatehouse.application.port.out.Delivery;
import dev.gatehouse.application.port.out.Letters.Letter;
import dev.gatehouse.application.port.out.SecretSource.Ticket;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.letter.Errand;
import dev.gatehouse.domain.letter.Tongue;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.PasswordRules.Verdict;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserStatus;
import dev.gatehouse.testkit.Race;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.TestSettings;
import dev.gatehouse.testkit.UserBuilder;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The link of a letter is good for one thing, once, for a while, and only as long as nothing changes meanwhile. */
class FollowLetterTest {
    private static final String NEW = "quite another passphrase";

    private final House house = House.open(TestSettings.custom().signUp().build());
    private final FollowLetter follow = house.does.account().follow();
    private final Post post = new Post(house);

    @Test
    void whoForgotThePasswordChoosesAnother() {
        house.ann();
        var before = house.annsTokens(TestEntrances.profile());
        var token = resetToken("ANN@example.org");

        assertThat(follow.whose(Errand.RESET_PASSWORD, token)).isPresent();
        assertThat(reset(token, NEW)).isEqualTo(new Outcome.Done());

        assertThat(house.isKnown(before)).isFalse();
        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).contains(new Refusal.BadCredentials());
        assertThat(refusal(house.logIn("ann", NEW, HOME))).isEmpty();
        assertThat(reset(token, RIGHT)).isEqualTo(new Outcome.Dead());
        assertThat(follow.whose(Errand.RESET_PASSWORD, token)).isEmpty();
        assertThat(post.delivered())
                .last()
                .extracting(Letter::subject)
                .asString()
                .contains("was changed");
    }

    @Test // I2
    void ofThirtyTwoWhoFollowALinkOneDoes() {
        house.ann();
        var token = resetToken("ann");

        var outcomes = Race.of(32, n -> reset(token, NEW + n));

        assertThat(Collections.frequency(outcomes, new Outcome.Done())).isEqualTo(1);
        assertThat(outcomes).filteredOn(new Outcome.Dead()::equals).hasSize(31);
        assertThat(refusal(house.logIn("ann", NEW + outcomes.indexOf(new Outcome.Done()), HOME)))
                .isEmpty();
    }

    @Test // D7
    void aLinkIsFollowedFromWhereItsUserMayBeAndIsNotUsedUpElsewhere() {
        var ann = house.ann();
        var token = resetToken("ann");
        house.change(ann.withIpPolicy(SourcesTest.listed("198.51.100.0/24")));
        var denied = new Refusal.AddressDenied();

        assertThat(reset(token, NEW)).isEqualTo(new Outcome.Refused(denied));
        assertThat(house.lastAudited())
                .isEqualTo(new AuditEvent.LoginRefused(denied, "the token was live, but a later check failed"));

        var there = new FollowLetter.Visit(House.ELSEWHERE, Tongue.ENGLISH);
        assertThat(follow.resetPassword(token, password(NEW), there)).isEqualTo(new Outcome.Done());
    }

    @Test // I2
    void theNewestLinkIsGoodAlone() {
        house.ann();
        var older = resetToken("ann");
        var newer = resetToken("ann@example.org");

        assertThat(reset(older, NEW)).isEqualTo(new Outcome.Dead());
        assertThat(reset(newer, NEW)).isEqualTo(new Outcome.Done());
    }

    @Test // I2, I3
    void aLinkIsGoodForItsOwnErrandAlone() {
        house.ann();
        var reset = resetToken("ann");

        assertThat(follow.signUp(reset, password(NEW), AT_HOME)).isEqualTo(new Outcome.Dead());
        assertThat(follow.changeEmail(reset, AT_HOME)).isEqualTo(new Outcome.Dead());
        assertThat(follow.verifyEmail(reset, password(RIGHT), AT_HOME)).isEqualTo(new Outcome.Dead());
        assertThat(reset(Secret.of(""), NEW)).isEqualTo(new Outcome.Dead());
        assertThat(reset(house.world.secrets().ticket(Ticket.ACTION), NEW)).isEqualTo(new Outcome.Dead());
        assertThat(reset(reset, NEW)).as("it is still good").isEqualTo(new Outcome.Done());
    }

    @Test // I4
    void aLinkIsGoodForItsTime() {
        house.ann();
        var token = resetToken("ann");
        house.world.clock().advance(Duration.ofMinutes(10));
        assertThat(reset(token, NEW)).isEqualTo(new Outcome.Dead());

        house.add(UserBuilder.named("bob").unverified());
        post.ask(Wish.VERIFY_EMAIL, "bob");
        var verify = post.token();
        house.world.clock().advance(Duration.ofHours(24).minusSeconds(1));
        assertThat(follow.whose(Errand.VERIFY_EMAIL, verify)).isPresent();
        house.world.clock().advance(Duration.ofSeconds(1));
        assertThat(follow.whose(Errand.VERIFY_EMAIL, verify)).isEmpty();
    }

    @Test // I2
    void aLinkIsBoundToTheAddressAndTheCredentials() {
        var ann = house.ann();
        var token = resetToken("ann");
        house.change(ann.withNextVersion());
        assertThat(reset(token, NEW)).isEqualTo(new Outcome.Dead());

        var bob = house.add(UserBuilder.named("bob"));
        var bobs = resetToken("bob");
        house.change(bob.withStatus(UserStatus.DISABLED));
        assertThat(reset(bobs, NEW)).as("a lock ends what was begun before it").isEqualTo(new Outcome.Dead());
    }

    @Test // B1, B4
    void aPasswordThatIsUnfitUsesNothingUp() {
        house.ann();
        var token = resetToken("ann");

        assertThat(reset(token, "too short")).isEqualTo(new Outcome.Unfit(Verdict.TOO_SHORT, 15));
        assertThat(reset(token, "ann@example.org1")).isEqualTo(new Outcome.Unfit(Verdict.GUESSABLE, 15));
        assertThat(reset(token, NEW)).isEqualTo(new Outcome.Done());
    }

    @Test // C3, I5
    void theSameIsSaidToEverybodyAndOnlyOwnersAreWrittenTo() {
        house.ann();
        house.add(UserBuilder.named("bob").unverified());
        house.change(house.add(UserBuilder.named("eve")).withStatus(UserStatus.DISABLED));

        for (var typed :
                List.of("bob", "bob@example.org", "eve", "nobody", "nobody@example.org", "", "a\u0000b", "ann")) {
            assertThat(post.ask(Wish.RESET_PASSWORD, typed)).isEqualTo(new AskForLetter.Outcome.Asked());
        }
        assertThat(house.world.letters().sent()).as("none in the request").isEmpty();
        assertThat(post.delivered())
                .extracting(letter -> letter.to().canonical())
                .containsExactly("ann@example.org");
    }

    @Test // I5
    void anAddressIsVerifiedForWhoeverKnowsThePasswordToo() {
        var ann = house.add(UserBuilder.named("ann").unverified());
        post.ask(Wish.VERIFY_EMAIL, "ann");
        var token = post.token();

        assertThat(follow.verifyEmail(token, password(WRONG), AT_HOME))
                .isEqualTo(new Outcome.Refused(new Refusal.BadCredentials()));
        assertThat(stored(ann).emailVerified()).isFalse();
        assertThat(follow.verifyEmail(token, password(RIGHT), AT_HOME)).isEqualTo(new Outcome.Done());

        assertThat(stored(ann).emailVerified()).isTrue();
        assertThat(follow.verifyEmail(token, password(RIGHT), AT_HOME)).isEqualTo(new Outcome.Dead());
    }

    @Test
    void aStrangerMakesAnAccountWithAnAddressAlone() {
        post.ask(Wish.SIGN_UP, "New@example.org");
        var token = post.token();
        assertThat(refusal(house.logIn("new@example.org", NEW, HOME))).isPresent();

        assertThat(follow.signUp(token, password("new@example.org"), AT_HOME))
                .isEqualTo(new Outcome.Unfit(Verdict.GUESSABLE, 15));
        assertThat(follow.signUp(token, password(NEW), AT_HOME)).isEqualTo(new Outcome.Done());
        assertThat(follow.signUp(token, password(NEW), AT_HOME)).isEqualTo(new Outcome.Dead());

        assertThat(refusal(house.logIn("new@example.org", NEW, HOME))).isEmpty();
        post.ask(Wish.SIGN_UP, "new@example.org");
        assertThat(post.delivered()).last().extracting(Letter::text).asString().doesNotContain("token=");
    }

    @Test
    void strangersMakeNoAccountsWhereThatIsNotOffered() {
        assertThat(new Post(House.open()).ask(Wish.SIGN_UP, "new@example.org"))
                .isEqualTo(new AskForLetter.Outcome.NotOffered());
    }

    @Test // I1, I2
    void noRowHoldsWhatALinkCarriesAndLinksLeadToOurPublicUrl() {
        house.ann();
        post.ask(Wish.RESET_PASSWORD, "ann");
        house.world.letters().answer(Delivery.FAILED);
        var first = post.delivered().getFirst();
        house.world.letters().answer(Delivery.DONE);
        house.world.clock().advance(Duration.ofSeconds(2));
        var second = post.delivered().getLast();

        assertThat(first.text()).contains("\n" + TestSettings.ISSUER + "/account/reset?token=gh_le_");
        assertThat(second.html()).contains("where\"><a href=\"" + TestSettings.ISSUER + "/account/reset?token=gh_le_");
        assertThat(reset(Post.token(first), NEW)).as("each try makes its own").isEqualTo(new Outcome.Dead());
        assertThat(reset(Post.token(second), NEW)).isEqualTo(new Outcome.Done());
    }

    @Test
    void aLetterThatTheServerRefusesIsWrittenDownWithoutItsAddress() {
        house.ann();
        house.world.letters().answer(Delivery.REFUSED);
        post.ask(Wish.RESET_PASSWORD, "ann");
        post.delivered();

        assertThat(house.audit())
                .filteredOn(AuditEvent.Administered.class::isInstance)
                .extracting(AuditEvent::detail)
                .contains("letter RESET_PASSWORD: refused by the mail server");
    }

    private Secret resetToken(String typed) {
        post.ask(Wish.RESET_PASSWORD, typed);
        return post.token();
    }

    private Outcome reset(Secret token, String wanted) {
        return follow.resetPassword(token, password(wanted), AT_HOME);
    }

    private User stored(User user) {
        return house.world
                .unitOfWork()
                .read(stores -> stores.users().find(user.id()).orElseThrow());
    }
}
