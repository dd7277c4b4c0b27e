package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.OwnFactors;
import dev.gatehouse.application.port.in.OwnFactors.Asking;
import dev.gatehouse.application.port.in.OwnFactors.Outcome;
import dev.gatehouse.application.port.in.Whose;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.factor.FactorStanding;
import dev.gatehouse.domain.factor.Passkey;
import dev.gatehouse.domain.letter.Tongue;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.Race;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.fake.PlainPasskeys;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users set up passkeys themselves; whoever has a second factor changes them only where it was shown. */
class OwnPasskeysTest {
    private static final Outcome WRONG = new Outcome.Refused(new Refusal.BadCredentials());

    private final House house = House.open();
    private User ann;
    private Asking asking;

    @BeforeEach
    void annIsLoggedIn() {
        ann = house.ann();
        asking = new Asking(
                new Whose.Bearer(
                        house.annsTokens(TestEntrances.profile()).access().text()),
                HOME,
                Tongue.ENGLISH);
    }

    @Test
    void theFirstFactorGivesRecoveryCodes() {
        var given = add(asking, "k-1");

        assertThat(((Outcome.Given) given).recoveryCodes()).hasSize(10);
        assertThat(standing().passkeys()).extracting(Passkey::name).containsExactly("phone");
        assertThat(standing().recoveryCodesLeft()).isEqualTo(10);
        assertThat(house.audit()).contains(new AuditEvent.Administered("second factor of u-ann", "passkey added"));
    }

    @Test
    void whoHasOneChangesNothingInASessionThatWasOpenedWithoutIt() {
        add(asking, "k-1");

        assertThat(does().beginPasskey(asking)).isEqualTo(new Outcome.FactorWanted());
        assertThat(does().addPasskey(asking, PlainPasskeys.make("k-2", "", 0), "other"))
                .isEqualTo(new Outcome.FactorWanted());
        assertThat(does().removePasskey(asking, "k-1")).isEqualTo(new Outcome.FactorWanted());
        assertThat(does().begin(asking)).isEqualTo(new Outcome.FactorWanted());
        assertThat(standing().passkeys()).hasSize(1);
    }

    @Test
    void inASessionThatShowedItMoreAreAddedAndAnyIsRemoved() {
        add(asking, "k-1");
        var shown = shown();

        assertThat(add(shown, "k-2")).isEqualTo(new Outcome.Done());
        assertThat(add(shown, "k-2")).isEqualTo(new Outcome.AlreadySetUp());
        assertThat(does().removePasskey(shown, "k-3")).isEqualTo(new Outcome.NotThere());
        assertThat(does().removePasskey(shown, "k-1")).isEqualTo(new Outcome.Done());
        assertThat(standing().recoveryCodesLeft()).isEqualTo(10);
        assertThat(does().removePasskey(shown, "k-2")).isEqualTo(new Outcome.Done());
        assertThat(standing()).isEqualTo(FactorStanding.NONE);
        assertThat(House.refusal(house.logIn("ann", RIGHT, HOME))).isEmpty();
    }

    @Test
    void whoHasPasskeysAloneRenewsTheRecoveryCodesByOneOfThem() {
        var codes = ((Outcome.Given) add(asking, "k-1")).recoveryCodes();

        assertThat(does().remove(asking, codes.get(0))).isEqualTo(new Outcome.NothingSetUp());
        assertThat(does().renewRecoveryCodes(asking, codes.get(0))).isInstanceOf(Outcome.Given.class);
        assertThat(does().renewRecoveryCodes(asking, codes.get(1))).isEqualTo(WRONG);
    }

    @Test
    void whoHasPasskeysAloneAndNoCodesLeftRenewsThemInASessionThatShowedOne() {
        add(asking, "k-1");
        assertThat(does().renewRecoveryCodes(asking)).isEqualTo(new Outcome.FactorWanted());
        var shown = shown();
        house.world.unitOfWork().run(stores -> {
            stores.factors().replaceRecoveryCodes(ann.id(), List.of());
            return ann;
        });

        assertThat(((Outcome.Given) does().renewRecoveryCodes(shown)).recoveryCodes())
                .hasSize(10);
        assertThat(standing().recoveryCodesLeft()).isEqualTo(10);
        assertThat(house.audit()).contains(new AuditEvent.Administered("second factor of u-ann", "new recovery codes"));
    }

    @Test
    void withoutACodeNothingIsRenewedOfWhoHasAnAppOrNothing() {
        assertThat(does().renewRecoveryCodes(asking)).isEqualTo(new Outcome.NothingSetUp());
        add(asking, "k-1");
        var shown = shown();
        new Phone(house).setUp(ann);

        assertThat(does().renewRecoveryCodes(shown)).isEqualTo(WRONG);
    }

    @Test
    void whoSetsUpAnAppBesideAPasskeyKeepsTheRecoveryCodes() {
        var codes = ((Outcome.Given) add(asking, "k-1")).recoveryCodes();
        var shown = shown();
        var seed = ((Outcome.Begun) does().begin(shown)).seed();

        assertThat(does().confirm(shown, Phone.code(seed, house))).isEqualTo(new Outcome.Done());
        assertThat(does().renewRecoveryCodes(shown, codes.getFirst())).isInstanceOf(Outcome.Given.class);
    }

    @Test
    void theAppGoesAndThePasskeyStays() {
        var phone = new Phone(house);
        phone.setUp(ann);
        house.world
                .unitOfWork()
                .run(stores -> stores.passkeys()
                        .add(new Passkey("k-1", ann.id(), "public", 0, "phone", ann.createdAt(), Optional.empty())));

        assertThat(does().remove(asking, phone.code())).isEqualTo(new Outcome.Done());

        assertThat(standing().since()).isEmpty();
        assertThat(standing().passkeys()).hasSize(1);
        assertThat(standing().recoveryCodesLeft()).isEqualTo(10);
    }

    @Test
    void aChallengeIsAnsweredOnceAndInItsOwnLogin() {
        var challenge = ((Outcome.Challenged) does().beginPasskey(asking)).challenge();
        assertThat(does().addPasskey(asking, PlainPasskeys.make("k-1", "made.up", 0), "phone"))
                .isEqualTo(WRONG);
        var login = house.does.oauth().browserLogin().challenge(Shop.MARK);
        assertThat(does().addPasskey(asking, PlainPasskeys.make("k-1", login, 0), "phone"))
                .isEqualTo(WRONG);

        var answers = Race.of(
                4,
                n -> does().addPasskey(asking, PlainPasskeys.make("k-" + n, challenge, 0), "phone")
                        instanceof Outcome.Given);

        assertThat(Collections.frequency(answers, true)).isEqualTo(1);
        assertThat(standing().passkeys()).hasSize(1);
    }

    @Test
    void thereAreTenAtTheMost() {
        add(asking, "k-0");
        var shown = shown();
        for (int n = 1; n < Passkey.MOST; n++) {
            assertThat(add(shown, "k-" + n)).isEqualTo(new Outcome.Done());
        }

        assertThat(does().beginPasskey(shown)).isEqualTo(new Outcome.TooMany());
        assertThat(standing().passkeys()).hasSize(Passkey.MOST);
    }

    @Test
    void allOfItNeedsALoginOfLate() { // G6
        var challenge = ((Outcome.Challenged) does().beginPasskey(asking)).challenge();
        house.world.clock().advance(Duration.ofMinutes(15));

        assertThat(does().beginPasskey(asking)).isEqualTo(new Outcome.LoginTooOld());
        assertThat(does().addPasskey(asking, PlainPasskeys.make("k-1", challenge, 0), "phone"))
                .isEqualTo(new Outcome.LoginTooOld());
        assertThat(does().removePasskey(asking, "k-1")).isEqualTo(new Outcome.LoginTooOld());
    }

    private OwnFactors does() {
        return house.does.account().factors();
    }

    private FactorStanding standing() {
        return does().look(asking) instanceof Outcome.Standing standing ? standing.factors() : FactorStanding.NONE;
    }

    private Outcome add(Asking who, String id) {
        return does().beginPasskey(who) instanceof Outcome.Challenged asked
                ? does().addPasskey(who, PlainPasskeys.make(id, asked.challenge(), 0), "phone")
                : WRONG;
    }

    /** A session that the first passkey opened. */
    private Asking shown() {
        var login = house.does.oauth().browserLogin();
        var challenge = login.challenge(Shop.MARK);
        var key = standing().passkeys().getFirst().id();
        var cookie = Shop.cookie(
                login.logIn(PlainPasskeys.show(key, ann.id(), challenge, 0), Shop.browser(Optional.empty())));
        return new Asking(new Whose.Browser(cookie), HOME, Tongue.ENGLISH);
    }
}
