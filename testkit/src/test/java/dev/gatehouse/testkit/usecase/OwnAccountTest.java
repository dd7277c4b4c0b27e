package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.WRONG;
import static dev.gatehouse.testkit.usecase.House.password;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static dev.gatehouse.testkit.usecase.Post.AT_HOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ChangeEmail;
import dev.gatehouse.application.port.in.ChangePassword;
import dev.gatehouse.application.port.in.DeleteAccount;
import dev.gatehouse.application.port.in.DownloadData;
import dev.gatehouse.application.port.in.FollowLetter;
import dev.gatehouse.application.port.in.OwnSessions;
import dev.gatehouse.application.port.in.OwnSessions.Ended;
import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.application.port.in.Whose;
import dev.gatehouse.application.port.out.Letters.Letter;
import dev.gatehouse.domain.letter.Tongue;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.PasswordRules.Verdict;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.UserBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Users see what there is of their accounts, change it and end it, by token and by cookie alike. */
class OwnAccountTest {
    private static final int PAGE = 3;
    private static final String NEW = "quite another passphrase";

    private final House house = House.open();
    private final UseCases.Account account = house.does.account();
    private final Post post = new Post(house);

    @Test
    void aUserSeesAndEndsSessions() { // G6
        house.ann();
        var here = bearer();
        var shop = Shop.at(house, 7);
        var browser = new Whose.Browser(shop.cookie());
        house.add(UserBuilder.named("bob"));
        var bobs = new Whose.Browser(shop.cookieOf("bob"));

        assertThat(sessions(here)).hasSize(2);
        assertThat(sessions(here)).filteredOn(OwnSessions.Seen::isThisOne).hasSize(1);
        var bobsSession = sessions(bobs).getFirst().session().id();
        assertThat(account.sessions().end(here, bobsSession, HOME)).as("H2").isEqualTo(Ended.NONE);
        assertThat(account.sessions().end(here, new SessionId("none"), HOME)).isEqualTo(Ended.NONE);
        assertThat(account.sessions().endOthers(here, HOME)).isEqualTo(Ended.DONE);

        assertThat(sessions(here)).hasSize(1);
        assertThat(account.sessions().list(browser, HOME, Optional.empty(), PAGE))
                .isEqualTo(new OwnSessions.Listing.UnknownBearer());
        assertThat(sessions(bobs)).hasSize(1);
        var own = sessions(here).getFirst().session().id();
        assertThat(account.sessions().end(here, own, HOME)).isEqualTo(Ended.DONE);
        assertThat(account.sessions().end(here, own, HOME)).isEqualTo(Ended.UNKNOWN_BEARER);
        assertThat(account.sessions().endOthers(here, HOME)).isEqualTo(Ended.UNKNOWN_BEARER);
    }

    @Test
    void anotherAddressAndOnesDataNeedALoginOfLate() { // G6
        house.ann();
        var here = bearer();

        assertThat(account.download().download(here, HOME))
                .isInstanceOfSatisfying(
                        DownloadData.Outcome.Given.class,
                        given -> assertThat(given.data().sessions()).hasSize(1));
        house.world.clock().advance(Duration.ofMinutes(15));

        assertThat(account.download().download(here, HOME)).isEqualTo(new DownloadData.Outcome.LoginTooOld());
        assertThat(wish(here, "new@example.org")).isEqualTo(new ChangeEmail.Outcome.LoginTooOld());
        assertThat(account.download().download(nobody(), HOME)).isEqualTo(new DownloadData.Outcome.UnknownBearer());
        assertThat(wish(nobody(), "new@example.org")).isEqualTo(new ChangeEmail.Outcome.UnknownBearer());
    }

    @Test
    void aNewAddressIsConfirmedByItsHolderAndToldToTheOneBefore() { // I6
        house.ann();
        house.add(UserBuilder.named("bob"));
        var here = bearer();

        assertThat(wish(here, "bob@example.org"))
                .as("the same for one that is taken")
                .isEqualTo(new ChangeEmail.Outcome.Asked());
        assertThat(post.delivered()).isEmpty();
        assertThat(wish(here, "new@example.org")).isEqualTo(new ChangeEmail.Outcome.Asked());
        var token = post.token();
        assertThat(refusal(house.logIn("new@example.org", RIGHT, HOME))).isPresent();

        assertThat(account.follow().changeEmail(token, AT_HOME)).isEqualTo(new FollowLetter.Outcome.Done());

        assertThat(refusal(house.logIn("new@example.org", RIGHT, HOME))).isEmpty();
        assertThat(post.delivered())
                .last()
                .extracting(letter -> letter.to().canonical())
                .isEqualTo("ann@example.org");
        for (int n = 0; n < 8; n++) {
            wish(here, "other" + n + "@example.org");
        }
        assertThat(wish(here, "last@example.org")).isInstanceOf(ChangeEmail.Outcome.Refused.class);
    }

    @Test // I2
    void whatAThiefAskedForGoesWithThePassword() {
        var ann = house.ann();
        wish(bearer(), "thief@example.org");

        house.change(ann.withNextVersion());

        assertThat(post.delivered()).isEmpty();
    }

    @Test
    void whoeverKnowsThePasswordDeletesTheAccount() {
        house.ann();
        var here = bearer();

        assertThat(delete(here, WRONG)).isEqualTo(new DeleteAccount.Outcome.Refused(new Refusal.BadCredentials()));
        assertThat(delete(here, RIGHT)).isEqualTo(new DeleteAccount.Outcome.Gone());

        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).isPresent();
        assertThat(delete(here, RIGHT)).isEqualTo(new DeleteAccount.Outcome.UnknownBearer());
        assertThat(post.delivered()).extracting(Letter::subject).containsExactly("Gatehouse: your account is deleted");
    }

    @Test
    void theLastAdministratorStays() {
        var alone = House.withoutAdministrator();
        alone.add(UserBuilder.named("ann").admin());
        var token = alone.annsTokens(TestEntrances.profile()).access().text();
        var command = new DeleteAccount.Command(new Whose.Bearer(token), password(RIGHT), HOME, Tongue.ENGLISH);

        assertThat(alone.does.account().delete().delete(command))
                .isEqualTo(new DeleteAccount.Outcome.LastAdministrator());
        assertThat(refusal(alone.logIn("ann", RIGHT, HOME))).isEmpty();
    }

    @Test
    void whoMustChangeThePasswordDoesSoByName() { // C1, C9
        house.add(UserBuilder.named("ann").mustReset());
        house.add(UserBuilder.named("eve").disabled());

        assertThat(changeByName("ann", WRONG))
                .isEqualTo(new ChangePassword.Outcome.Refused(new Refusal.BadCredentials()));
        assertThat(changeByName("nobody", WRONG))
                .isEqualTo(new ChangePassword.Outcome.Refused(new Refusal.BadCredentials()));
        assertThat(changeByName("eve", RIGHT))
                .isEqualTo(new ChangePassword.Outcome.Refused(new Refusal.AccountDisabled()));
        assertThat(changeByName("ann", RIGHT, "short"))
                .isEqualTo(new ChangePassword.Outcome.Unfit(Verdict.TOO_SHORT, 15));
        assertThat(changeByName("ann", RIGHT)).isEqualTo(new ChangePassword.Outcome.Changed());

        assertThat(refusal(house.logIn("ann", NEW, HOME))).isEmpty();
    }

    @Test
    void aPasswordAloneLocksNobodyOutWhoHasASecondFactor() {
        new Phone(house).setUp(house.ann());
        var bob = house.add(UserBuilder.named("bob").mustReset());
        new Phone(house).setUp(bob);

        assertThat(changeByName("ann", RIGHT))
                .isEqualTo(new ChangePassword.Outcome.Refused(new Refusal.AccountDisabled()));
        assertThat(changeByName("bob", RIGHT)).isEqualTo(new ChangePassword.Outcome.Changed());
    }

    private List<OwnSessions.Seen> sessions(Whose whose) {
        return switch (account.sessions().list(whose, HOME, Optional.empty(), PAGE)) {
            case OwnSessions.Listing.Listed(var page) -> page.items();
            case OwnSessions.Listing other -> throw new AssertionError("no sessions: " + other);
        };
    }

    private ChangePassword.Outcome changeByName(String name, String current) {
        return changeByName(name, current, NEW);
    }

    private ChangePassword.Outcome changeByName(String name, String current, String wanted) {
        var by = new ChangePassword.By.Named(LoginIdentifier.parse(name));
        return house.does
                .changePassword()
                .change(new ChangePassword.Command(by, password(current), password(wanted), HOME, Tongue.GERMAN));
    }

    private ChangeEmail.Outcome wish(Whose whose, String wanted) {
        var address = EmailAddress.parse(wanted).orElseThrow();
        return account.changeEmail().ask(new ChangeEmail.Request(whose, address, HOME, Tongue.ENGLISH));
    }

    private DeleteAccount.Outcome delete(Whose whose, String current) {
        return account.delete().delete(new DeleteAccount.Command(whose, password(current), HOME, Tongue.ENGLISH));
    }

    private Whose bearer() {
        return new Whose.Bearer(
                house.annsTokens(TestEntrances.profile()).access().text());
    }

    private static Whose nobody() {
        return new Whose.Bearer(Secret.of("nothing"));
    }
}
