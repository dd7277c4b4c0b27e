package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.OwnFactors;
import dev.gatehouse.application.port.in.OwnFactors.Asking;
import dev.gatehouse.application.port.in.OwnFactors.Outcome;
import dev.gatehouse.application.port.in.Whose;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.factor.FactorStanding;
import dev.gatehouse.domain.letter.Tongue;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.Race;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.UserBuilder;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users set up their second factor themselves, soon after a login, and take it away for a code. */
class OwnFactorsTest {
    private static final Secret WRONG = Secret.of("no code");

    private final House house = House.open();
    private User ann;
    private Asking asking;

    @BeforeEach
    void annIsLoggedIn() {
        ann = house.ann();
        asking = by(house.annsTokens(TestEntrances.profile()).access().text());
    }

    @Test
    void nothingCountsBeforeItIsConfirmed() {
        begun();

        assertThat(does().look(asking)).isEqualTo(new Outcome.Standing("ann", FactorStanding.NONE, List.of()));
        assertThat(House.refusal(house.logIn("ann", House.RIGHT, HOME))).isEmpty();
    }

    @Test
    void theCodeOfTheAppConfirmsItAndGivesTenRecoveryCodes() {
        var seed = begun();
        assertThat(does().confirm(asking, WRONG)).isEqualTo(new Outcome.Refused(new Refusal.BadCredentials()));

        var given = does().confirm(asking, Phone.code(seed, house));

        assertThat(((Outcome.Given) given).recoveryCodes()).hasSize(10);
        assertThat(does().look(asking))
                .isEqualTo(new Outcome.Standing(
                        "ann",
                        new FactorStanding(Optional.of(house.world.clock().instant()), List.of(), 10, false),
                        List.of()));
        assertThat(house.audit()).contains(new AuditEvent.Administered("second factor of u-ann", "set up"));
        assertThat(does().begin(asking)).isEqualTo(new Outcome.AlreadySetUp());
        assertThat(does().confirm(asking, Phone.code(seed, house))).isEqualTo(new Outcome.AlreadySetUp());
    }

    @Test
    void thereIsNothingToConfirmToRenewOrToRemoveWhereThereIsNothing() {
        assertThat(does().confirm(asking, WRONG)).isEqualTo(new Outcome.NothingSetUp());
        assertThat(does().renewRecoveryCodes(asking, WRONG)).isEqualTo(new Outcome.NothingSetUp());
        assertThat(does().remove(asking, WRONG)).isEqualTo(new Outcome.NothingSetUp());
    }

    @Test
    void aRecoveryCodeIsNoProofOfTheApp() {
        begun();

        assertThat(does().confirm(asking, house.world.secrets().recoveryCode()))
                .isEqualTo(new Outcome.Refused(new Refusal.BadCredentials()));
    }

    @Test
    void newRecoveryCodesEndTheOldOnes() {
        var phone = phone();

        var given = does().renewRecoveryCodes(asking, phone.recoveryCodes().get(0));

        assertThat(does().remove(asking, phone.recoveryCodes().get(1)))
                .isEqualTo(new Outcome.Refused(new Refusal.BadCredentials()));
        assertThat(does().remove(asking, ((Outcome.Given) given).recoveryCodes().get(1)))
                .isEqualTo(new Outcome.Done());
        assertThat(House.refusal(house.logIn("ann", House.RIGHT, HOME))).isEmpty();
    }

    @Test
    void ofManyRemovalsByOneCodeOneIsDone() {
        var phone = phone();
        var code = phone.code();

        var answers = Race.of(4, n -> does().remove(asking, code) instanceof Outcome.Done);

        assertThat(Collections.frequency(answers, true)).isEqualTo(1);
    }

    @Test
    void guessingHereDrawsOnTheBudgetOfLogins() { // C9
        var phone = phone();

        for (int n = 0; n < 40; n++) {
            does().remove(asking, WRONG);
        }

        assertThat(does().remove(asking, phone.code()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(Refusal.Throttled.class));
        assertThat(does().look(asking)).isInstanceOf(Outcome.Standing.class);
    }

    @Test
    void whateverChangesSomethingNeedsALoginOfLate() { // G6
        var phone = phone();
        house.world.clock().advance(Duration.ofMinutes(15));

        assertThat(does().begin(asking)).isEqualTo(new Outcome.LoginTooOld());
        assertThat(does().confirm(asking, phone.code())).isEqualTo(new Outcome.LoginTooOld());
        assertThat(does().renewRecoveryCodes(asking, phone.code())).isEqualTo(new Outcome.LoginTooOld());
        assertThat(does().remove(asking, phone.code())).isEqualTo(new Outcome.LoginTooOld());
        assertThat(does().look(asking)).isInstanceOf(Outcome.Standing.class);
    }

    @Test
    void aBrowserAsksByItsCookie() {
        var shop = new Asking(new Whose.Browser(Secret.of("garbage")), HOME, Tongue.ENGLISH);

        assertThat(does().look(shop)).isEqualTo(new Outcome.UnknownBearer());
    }

    @Test
    void nobodyElseHasASecondFactorHere() {
        var client = house.tokens(house.add(ClientBuilder.numbered(42)), TestEntrances.apikey());
        house.add(UserBuilder.named("bob").mustReset());

        assertThat(does().look(by(client.access().text()))).isEqualTo(new Outcome.UnknownBearer());
        assertThat(does().begin(by(Secret.of("garbage")))).isEqualTo(new Outcome.UnknownBearer());
    }

    @Test
    void theAddressListBindsThisUseOfATokenToo() { // D7
        var entry = new IpPolicy.Entry(CidrBlock.parse("10.0.0.0/8").orElseThrow(), "", Optional.empty());
        house.change(
                ann.withIpPolicy(new IpPolicy(IpPolicy.Mode.LISTED, IpPolicy.Enforcement.ENFORCE, List.of(entry))));

        assertThat(does().look(asking)).isEqualTo(new Outcome.Refused(new Refusal.AddressDenied()));
    }

    private OwnFactors does() {
        return house.does.account().factors();
    }

    private static Asking by(Secret token) {
        return new Asking(new Whose.Bearer(token), HOME, Tongue.ENGLISH);
    }

    private Secret begun() {
        return does().begin(asking) instanceof Outcome.Begun(var user, var seed) ? seed : Secret.of("");
    }

    private Phone phone() {
        var phone = new Phone(house);
        phone.setUp(ann);
        return phone;
    }
}
