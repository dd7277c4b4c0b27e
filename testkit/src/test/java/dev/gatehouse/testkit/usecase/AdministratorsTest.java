package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.ELSEWHERE;
import static dev.gatehouse.testkit.usecase.House.HOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.IdentifyAdministrator.Outcome;
import dev.gatehouse.application.port.in.IdentifyAdministrator.Shown;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.token.TokenProfile;
import dev.gatehouse.domain.token.Tokens;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.UserBuilder;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who may run the house is who holds something, shows it for this house, and comes from where they may. */
class AdministratorsTest {
    private final House house = House.open();
    private final User ann = house.ann();

    @Test
    void anAdministratorsTokenBringsTheirPermissionsAndALoginOfLateGrowsOld() { // G6
        house.change(UserBuilder.of(ann).admin().build());
        var tokens = house.annsTokens(TestEntrances.envelope());

        assertThat(known(tokens)).map(Administrator::permissions).contains(Role.ADMIN.permissions());
        assertThat(known(tokens)).map(Administrator::isRecent).contains(true);
        house.world.clock().advance(Duration.ofMinutes(15));

        assertThat(known(tokens)).map(Administrator::isRecent).contains(false);
    }

    @Test
    void whoHoldsNothingRunsNothing() { // H1
        assertThat(identify(house.annsTokens(TestEntrances.envelope()))).isEqualTo(new Outcome.NotEntitled());
    }

    @Test
    void aTokenForAnotherApiRunsNothing() { // E7
        house.change(UserBuilder.of(ann).admin().build());

        assertThat(identify(house.annsTokens(forAudience("https://other.example"))))
                .isEqualTo(new Outcome.NotEntitled());
    }

    @Test
    void aMachineHoldsWhatItWasGivenFromWhereItMayCome() { // D7
        var key = house.add(ClientBuilder.numbered(1)
                .permissions(Permission.USERS_READ)
                .ipPolicy(SourcesTest.listed("192.0.2.0/24")));

        assertThat(identify(new Shown.Key(key), House.source("192.0.2.9")))
                .isInstanceOfSatisfying(
                        Outcome.Known.class,
                        known ->
                                assertThat(known.administrator().permissions()).containsExactly(Permission.USERS_READ));
        assertThat(identify(new Shown.Key(key), House.source("203.0.113.9")))
                .isEqualTo(new Outcome.Refused(new Refusal.AddressDenied()));
    }

    @Test
    void thePolicyDecidesAtEachCallAndNotAtTheLoginAlone() { // D7, K3
        house.change(UserBuilder.of(ann).admin().build());
        var tokens = house.annsTokens(TestEntrances.envelope());
        house.change(UserBuilder.of(ann)
                .admin()
                .ipPolicy(SourcesTest.listed("203.0.113.0/24"))
                .build());

        assertThat(identify(new Shown.Token(tokens.access().text()), ELSEWHERE))
                .isEqualTo(new Outcome.Refused(new Refusal.AddressDenied()));
        assertThat(house.lastAudited())
                .isEqualTo(new AuditEvent.LoginRefused(
                        new Refusal.AddressDenied(), "the token was live, but a later check failed"));
    }

    @Test
    void whoeverMayRunAnythingIsKnownWhateverItIs() { // H1
        var own = house.annsTokens(TestEntrances.envelope()).access().text();
        var identify = house.does.administration().identify();
        assertThat(identify.identify(new Shown.Token(own), HOME)).isEqualTo(new Outcome.NotEntitled());

        var key = house.add(ClientBuilder.numbered(1).permissions(Permission.KEYS_READ));
        assertThat(identify.identify(new Shown.Key(key), HOME)).isInstanceOf(Outcome.Known.class);
        assertThat(identify.identify(new Shown.Key(key), HOME, Permission.AUDIT_READ))
                .isEqualTo(new Outcome.Lacking());
    }

    private Optional<Administrator> known(Tokens tokens) {
        return identify(tokens) instanceof Outcome.Known(var administrator)
                ? Optional.of(administrator)
                : Optional.empty();
    }

    private Outcome identify(Tokens tokens) {
        return identify(new Shown.Token(tokens.access().text()), HOME);
    }

    private Outcome identify(Shown shown, Source from) {
        return house.does.administration().identify().identify(shown, from, Permission.USERS_READ);
    }

    private static Entrance forAudience(String audience) {
        var usual = TestEntrances.envelope();
        var tokens = usual.tokens();
        var profile = new TokenProfile(
                tokens.format(), tokens.mode(), tokens.access(), tokens.idle(), tokens.absolute(), audience);
        return new Entrance(usual.dialect(), usual.kind(), profile, true, usual.forcedReset(), Optional.empty());
    }
}
