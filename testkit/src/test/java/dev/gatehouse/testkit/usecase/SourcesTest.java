package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.ELSEWHERE;
import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.RateLimit;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.UserBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From where a login comes decides whether it may come at all, and how often. */
class SourcesTest {
    private final House house = House.open();

    @Test
    void anEmptyListLetsNobodyIn() { // D8
        house.add(UserBuilder.named("ann")
                .ipPolicy(new IpPolicy(IpPolicy.Mode.LISTED, IpPolicy.Enforcement.ENFORCE, List.of())));

        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).contains(new Refusal.AddressDenied());
        assertThat(refusal(house.logIn("ann", RIGHT, new Source.Unreadable()))).contains(new Refusal.AddressDenied());
    }

    @Test
    void aListLetsInFromWhereItSays() { // D7
        house.add(UserBuilder.named("ann").ipPolicy(listed("192.0.2.0/24")));

        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).isEmpty();
        assertThat(refusal(house.logIn("ann", RIGHT, ELSEWHERE))).contains(new Refusal.AddressDenied());
        assertThat(refusal(house.logIn("ann", RIGHT, new Source.Unreadable()))).contains(new Refusal.AddressDenied());
    }

    @Test
    void anEntranceMayLimitItsSources() {
        var envelope = TestEntrances.envelope();
        var limited = new Entrance(
                envelope.dialect(),
                envelope.kind(),
                envelope.tokens(),
                true,
                envelope.forcedReset(),
                Optional.of(new RateLimit(2, 0.1)));
        var door = house.does.admitRequest();

        assertThat(door.admit(HOME, limited)).isEmpty();
        assertThat(door.admit(HOME, limited)).isEmpty();
        assertThat(door.admit(HOME, limited)).contains(new Refusal.Throttled(Duration.ofSeconds(10)));
        assertThat(door.admit(ELSEWHERE, limited)).isEmpty();
        assertThat(door.admit(HOME, envelope)).isEmpty();

        house.world.clock().advance(Duration.ofSeconds(10));
        assertThat(door.admit(HOME, limited)).isEmpty();
    }

    static IpPolicy listed(String block) {
        return new IpPolicy(
                IpPolicy.Mode.LISTED,
                IpPolicy.Enforcement.ENFORCE,
                List.of(new IpPolicy.Entry(CidrBlock.parse(block).orElseThrow(), "", Optional.empty())));
    }
}
