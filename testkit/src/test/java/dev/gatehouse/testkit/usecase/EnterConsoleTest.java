package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.ELSEWHERE;
import static dev.gatehouse.testkit.usecase.House.HOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.EnterConsole;
import dev.gatehouse.application.port.in.IdentifyAdministrator.Outcome;
import dev.gatehouse.application.port.in.IdentifyAdministrator.Shown;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.UserBuilder;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Administrators get into the console for as long as they use it, and nobody else does. */
class EnterConsoleTest {
    private final House house = House.open();
    private final User ann = house.ann();
    private final EnterConsole console = house.does.administration().console();

    private EnterConsole.Outcome enter(Optional<Secret> before) {
        return console.enter(House.shown("ann", House.RIGHT), Shop.browser(before));
    }

    private Secret entered(Optional<Secret> before) {
        return ((EnterConsole.Outcome.Entered) enter(before)).cookie();
    }

    private Outcome identify(Secret cookie, Source from) {
        return house.does.administration().identify().identify(new Shown.Cookie(cookie), from, Permission.USERS_READ);
    }

    private Optional<Administrator> known(Secret cookie) {
        return identify(cookie, HOME) instanceof Outcome.Known(Administrator who) ? Optional.of(who) : Optional.empty();
    }

    @Test // G6
    void anAdministratorHoldsAtTheConsoleWhatTheyHoldElsewhere() {
        house.change(UserBuilder.of(ann).admin().build());
        var cookie = entered(Optional.empty());

        assertThat(known(cookie)).map(Administrator::permissions).contains(Role.ADMIN.permissions());
        assertThat(known(cookie)).map(Administrator::isRecent).contains(true);
        house.world.clock().advance(Duration.ofMinutes(15));
        assertThat(known(cookie)).map(Administrator::isRecent).contains(false);
        assertThat(console.whoIs(cookie)).map(seen -> seen.user()).contains("ann");
    }

    @Test
    void whoHoldsNothingHasNoSession() {
        assertThat(enter(Optional.empty())).isEqualTo(new EnterConsole.Outcome.NotEntitled());
        assertThat(house.liveSessions(new Subject.OfUser(ann.id()))).isEmpty();
    }

    @Test // C9
    void whoHasASecondFactorComesInWithItAlone() {
        house.change(UserBuilder.of(ann).admin().build());
        var phone = new Phone(house);
        phone.setUp(ann);

        var pending = ((EnterConsole.Outcome.CodeWanted) enter(Optional.empty())).pending();
        assertThat(house.liveSessions(new Subject.OfUser(ann.id()))).isEmpty();
        assertThat(goOn("made up", phone.code())).isEqualTo(new EnterConsole.Outcome.PasswordWanted());
        assertThat(goOn(pending, Secret.of("wrong")))
                .isEqualTo(new EnterConsole.Outcome.Refused(new Refusal.BadCredentials()));
        assertThat(known(((EnterConsole.Outcome.Entered) goOn(pending, phone.code())).cookie()))
                .isPresent();
    }

    private EnterConsole.Outcome goOn(String pending, Secret code) {
        return console.goOn(pending, code, Shop.browser(Optional.empty()));
    }

    @Test // G2
    void aNewCookieAtEachLoginAndTheOneBeforeIsDead() {
        house.change(UserBuilder.of(ann).admin().build());
        var first = entered(Optional.empty());
        var second = entered(Optional.of(first));

        assertThat(known(first)).isEmpty();
        assertThat(known(second)).isPresent();
        console.leave(second, HOME);
        assertThat(identify(second, HOME)).isEqualTo(new Outcome.Refused(new Refusal.InvalidToken()));
        assertThat(console.whoIs(second)).isEmpty();
    }

    @Test // G5
    void itEndsUnusedAfterHalfAnHourAndUsedAfterHalfADay() {
        house.change(UserBuilder.of(ann).admin().build());
        var unused = entered(Optional.empty());
        house.world.clock().advance(Duration.ofMinutes(30));
        assertThat(known(unused)).isEmpty();

        var used = entered(Optional.empty());
        var twentyMinutes = Duration.ofMinutes(20);
        for (var passed = twentyMinutes;
                passed.compareTo(Duration.ofHours(12)) < 0;
                passed = passed.plus(twentyMinutes)) {
            house.world.clock().advance(twentyMinutes);
            assertThat(known(used)).as("after %s", passed).isPresent();
        }
        house.world.clock().advance(twentyMinutes);
        assertThat(known(used)).isEmpty();
    }

    @Test // D7
    void thePolicyAndTheRolesOfTheHolderDecideAtEachCall() {
        house.change(UserBuilder.of(ann)
                .admin()
                .ipPolicy(SourcesTest.listed("192.0.2.0/24"))
                .build());
        var cookie = entered(Optional.empty());

        assertThat(identify(cookie, ELSEWHERE)).isEqualTo(new Outcome.Refused(new Refusal.AddressDenied()));
        assertThat(identify(Secret.of("made up"), HOME)).isEqualTo(new Outcome.Refused(new Refusal.InvalidToken()));
    }
}
