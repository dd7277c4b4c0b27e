package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.LogOut;
import dev.gatehouse.application.port.in.OwnFactors;
import dev.gatehouse.application.port.in.OwnFactors.Asking;
import dev.gatehouse.application.port.in.OwnFactors.Outcome;
import dev.gatehouse.application.port.in.Whose;
import dev.gatehouse.domain.factor.FactorStanding;
import dev.gatehouse.domain.letter.Tongue;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.TestSettings;
import dev.gatehouse.testkit.fake.PlainPasskeys;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose session was ended changes no factor, however lately it was seen here; what is set up so would outlive the session. */
class OvertakenFactorsTest { // A12
    private static final Outcome NOBODY = new Outcome.UnknownBearer();

    private final House house =
            House.open(TestSettings.custom().staleness(Duration.ofSeconds(5)).build());
    private final OwnFactors factors = house.does.account().factors();
    private User ann;
    private Secret token;
    private Asking thief;

    @BeforeEach
    void aSessionOfAnnThatIsKnownHere() {
        ann = house.ann();
        token = house.annsTokens(TestEntrances.envelope()).access().text();
        thief = new Asking(new Whose.Bearer(token), HOME, Tongue.ENGLISH);
        factors.look(thief);
    }

    @Test
    void noPasskeyIsAdded() {
        var challenge = ((Outcome.Challenged) factors.beginPasskey(thief)).challenge();
        endElsewhere();

        assertThat(factors.addPasskey(thief, PlainPasskeys.make("k-1", challenge, 0), "his"))
                .isEqualTo(NOBODY);

        assertNothingChanged(FactorStanding.NONE);
    }

    @Test
    void noPasskeyIsRemoved() {
        endElsewhere();

        assertThat(factors.removePasskey(thief, "k-1")).isEqualTo(NOBODY);
    }

    @Test
    void noAppIsSetUp() {
        var begun = (Outcome.Begun) factors.begin(thief);
        endElsewhere();

        assertThat(factors.confirm(thief, Phone.code(begun.seed(), house))).isEqualTo(NOBODY);
        assertThat(factors.begin(thief)).isEqualTo(NOBODY);

        assertNothingChanged(FactorStanding.NONE);
    }

    @Test
    void noAppIsRemovedAndNoCodeUsedUp() {
        var phone = new Phone(house);
        phone.setUp(ann);
        var before = standing();
        endElsewhere();

        assertThat(factors.remove(thief, phone.code())).isEqualTo(NOBODY);
        assertThat(factors.renewRecoveryCodes(thief, phone.recoveryCodes().getFirst()))
                .isEqualTo(NOBODY);

        assertNothingChanged(before);
    }

    private void endElsewhere() {
        house.anotherNode().does.logOut().logOut(new LogOut.Command(token, false, HOME));
    }

    private void assertNothingChanged(FactorStanding before) {
        assertThat(standing()).isEqualTo(before);
        assertThat(house.audit()).noneMatch(event -> event.toString().contains("second factor"));
    }

    private FactorStanding standing() {
        return house.does.administration().users().factors(ann.id()).orElseThrow();
    }
}
