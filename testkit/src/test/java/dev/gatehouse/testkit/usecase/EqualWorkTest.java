package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.WRONG;
import static dev.gatehouse.testkit.usecase.House.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.LogIn;
import dev.gatehouse.application.service.Wiring;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.TestSettings;
import dev.gatehouse.testkit.UserBuilder;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of the world before a password is compared tells nobody who is known. */
class EqualWorkTest {
    private static final int NEVER = 0;

    private final House house = House.open();

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "nobody@example.org", "no body", "off", "unverified", "without"})
    void aLoginThatFailsAsksAsMuchWhoeverItIs(String who) { // C4
        house.ann();
        house.add(UserBuilder.named("off").disabled());
        house.add(UserBuilder.named("unverified").unverified());
        house.world
                .unitOfWork()
                .run(stores ->
                        stores.users().insert(UserBuilder.named("without").build()));

        assertThat(callsBeforeTheHash(who)).isNotEmpty().isEqualTo(callsBeforeTheHash("ann"));
    }

    private List<String> callsBeforeTheHash(String who) {
        var watched = new BreakingPorts(NEVER);
        var useCases = Wiring.assemble(watched.around(house.world.ports()), TestSettings.defaults());
        useCases.logIn().logIn(new LogIn.Attempt(shown(who, WRONG), HOME, TestEntrances.envelope()));
        Predicate<String> isHash = call -> call.startsWith("PasswordHasher.");
        assertThat(watched.calls()).anyMatch(isHash);
        return watched.calls().stream().takeWhile(isHash.negate()).toList();
    }
}
