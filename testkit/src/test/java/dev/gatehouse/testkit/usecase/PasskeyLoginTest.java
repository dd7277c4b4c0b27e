package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.BrowserLogin;
import dev.gatehouse.application.port.in.BrowserLogin.Browser;
import dev.gatehouse.application.port.in.BrowserLogin.Outcome;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.factor.Passkey;
import dev.gatehouse.domain.factor.PasskeyAnswer;
import dev.gatehouse.domain.login.Credentials.UserPassword;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserStatus;
import dev.gatehouse.testkit.Race;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.UserBuilder;
import dev.gatehouse.testkit.fake.PlainPasskeys;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Passkeys let in after a password, and in its place; each answer once, and only its own user. */
class PasskeyLoginTest {
    private static final Outcome WRONG = new Outcome.Refused(new Refusal.BadCredentials());
    private static final Browser OTHER = new Browser(Secret.of("the mark of another browser"), Optional.empty(), HOME);

    private final House house = House.open();
    private User ann;

    @BeforeEach
    void annHasAPasskey() {
        ann = house.ann();
        give(ann, "k-ann");
    }

    @Test
    void aPasskeyAloneLetsInAndTheSessionTellsByWhat() {
        var cookie = Shop.cookie(alone(answer("k-ann", ann, 1)));

        assertThat(login().whoIs(cookie)).contains(new BrowserLogin.Seen("ann", false));
        assertThat(sessions()).singleElement().extracting(Session::amr).isEqualTo("pop user mfa");
        assertThat(key().counter()).isEqualTo(1);
        assertThat(key().usedAt()).contains(house.world.clock().instant());
    }

    @Test
    void afterThePasswordItIsTheSecondFactor() {
        var half = half();
        assertThat(half.passkeys()).containsExactly("k-ann");
        assertThat(sessions()).isEmpty();

        Shop.cookie(login().goOn(half.pending(), answer("k-ann", ann, 1), browser()));

        assertThat(sessions()).singleElement().extracting(Session::amr).isEqualTo("pwd pop user mfa");
    }

    @Test
    void noAnswerIsTakenTwiceAtWhateverNode() {
        var answer = answer("k-ann", ann, 0);
        Shop.cookie(alone(answer));

        assertThat(alone(answer)).isEqualTo(WRONG);
        assertThat(house.anotherNode().does.oauth().browserLogin().logIn(answer, browser()))
                .isEqualTo(WRONG);
        assertThat(house.lastAudited())
                .isEqualTo(new AuditEvent.LoginRefused(
                        new Refusal.BadCredentials(), "answer of a passkey that was shown before"));
    }

    @Test
    void ofManyWhoShowOneAnswerOneComesIn() {
        var answer = answer("k-ann", ann, 0);

        var came = Race.of(8, n -> alone(answer) instanceof Outcome.LoggedIn);

        assertThat(Collections.frequency(came, true)).isEqualTo(1);
        assertThat(sessions()).hasSize(1);
    }

    @Test
    void aCounterThatGoesBackIsRefusedAndWrittenDown() {
        Shop.cookie(alone(answer("k-ann", ann, 7)));

        assertThat(alone(answer("k-ann", ann, 6))).isEqualTo(WRONG);
        assertThat(house.lastAudited())
                .isEqualTo(new AuditEvent.LoginRefused(
                        new Refusal.BadCredentials(),
                        "the counter of the passkey went back: there may be a copy of it"));
    }

    @Test
    void aChallengeIsForOneBrowserOnePurposeAndFiveMinutes() {
        var answer = answer("k-ann", ann, 1);

        assertThat(login().logIn(answer, OTHER)).isEqualTo(WRONG);
        assertThat(alone(PlainPasskeys.show("k-ann", ann.id(), "made.up", 1))).isEqualTo(WRONG);
        house.world.clock().advance(Duration.ofMinutes(5));
        assertThat(alone(answer)).isEqualTo(WRONG);
        assertThat(sessions()).isEmpty();
    }

    @Test
    void anotherUsersKeyIsNoSecondFactor() { // C9
        var bob = house.add(UserBuilder.named("bob"));
        give(bob, "k-bob");

        assertThat(login().goOn(half().pending(), answer("k-bob", bob, 1), browser()))
                .isEqualTo(WRONG);
        assertThat(alone(answer("k-ann", bob, 1))).isEqualTo(WRONG);
        assertThat(alone(answer("k-nobody", ann, 1))).isEqualTo(WRONG);
        assertThat(alone(new PasskeyAnswer("", ""))).isEqualTo(WRONG);
    }

    @Test
    void everyCheckOfALoginIsMade() { // C9
        house.change(ann.withStatus(UserStatus.DISABLED));
        assertThat(alone(answer("k-ann", ann, 1))).isEqualTo(new Outcome.Refused(new Refusal.AccountDisabled()));
        house.change(ann.withMustReset(true));
        assertThat(alone(answer("k-ann", ann, 2))).isEqualTo(new Outcome.Refused(new Refusal.ResetRequired()));
        var entry = new IpPolicy.Entry(CidrBlock.parse("10.0.0.0/8").orElseThrow(), "", Optional.empty());
        house.change(
                ann.withIpPolicy(new IpPolicy(IpPolicy.Mode.LISTED, IpPolicy.Enforcement.ENFORCE, List.of(entry))));
        assertThat(alone(answer("k-ann", ann, 3))).isEqualTo(new Outcome.Refused(new Refusal.AddressDenied()));
        assertThat(sessions()).isEmpty();
    }

    @Test
    void whatIsPendingIsForTheCredentialVersion() { // C9
        var half = half();
        house.change(ann.withNextVersion());

        assertThat(login().goOn(half.pending(), answer("k-ann", ann, 1), browser()))
                .isEqualTo(new Outcome.PasswordWanted());
    }

    @Test
    void wrongAnswersDrawOnTheBudgetOfTheAccount() { // C6
        Race.of(40, n -> alone(PlainPasskeys.show("k-ann", ann.id(), "made.up", 1)));

        assertThat(alone(answer("k-ann", ann, 1)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(Refusal.Throttled.class));
    }

    @Test
    void dialectsThatHaveNoPlaceForItLetNobodyInWhoHasOne() { // B8
        assertThat(House.refusal(house.logIn(House.shown("ann", RIGHT), HOME, TestEntrances.profile())))
                .contains(new Refusal.AccountDisabled());
    }

    private BrowserLogin login() {
        return house.does.oauth().browserLogin();
    }

    private static Browser browser() {
        return Shop.browser(Optional.empty());
    }

    private void give(User user, String id) {
        var key = new Passkey(id, user.id(), "public " + id, 0, "phone", Instant.EPOCH, Optional.empty());
        house.world.unitOfWork().run(stores -> stores.passkeys().add(key));
    }

    private Passkey key() {
        return house.world
                .unitOfWork()
                .read(stores -> stores.passkeys().find("k-ann"))
                .orElseThrow();
    }

    private PasskeyAnswer answer(String id, User user, long counter) {
        return PlainPasskeys.show(id, user.id(), login().challenge(Shop.MARK), counter);
    }

    private Outcome alone(PasskeyAnswer answer) {
        return login().logIn(answer, browser());
    }

    private Outcome.CodeWanted half() {
        var credentials = new UserPassword(LoginIdentifier.parse("ann"), House.password(RIGHT));
        return login().logIn(credentials, browser()) instanceof Outcome.CodeWanted half
                ? half
                : new Outcome.CodeWanted("", List.of());
    }

    private List<Session> sessions() {
        return house.liveSessions(House.of(ann));
    }
}
