package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.ELSEWHERE;
import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.WRONG;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerThrottles;
import dev.gatehouse.application.port.in.AdministerThrottles.Throttled;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.login.ThrottleRule;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.testkit.UserBuilder;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever was locked out by strangers is seen and let in again. */
class AdministerThrottlesTest {
    private static final int FREE = ThrottleRule.DEFAULT.freeFailures();

    private final House house = House.open();
    private final AdministerThrottles throttles = house.does.administration().throttles();

    @Test
    void anAccountIsToldOnceStrangersMustWaitAndUntilWhen() {
        var ann = house.ann();
        guess("ann", FREE - 1);
        guess("nobody", FREE);
        assertThat(throttles.list(Optional.empty(), 9).items()).isEmpty();

        guess("ann", 1);

        var now = house.world.clock().instant();
        assertThat(throttles.list(Optional.empty(), 9).items())
                .containsExactly(new Throttled(House.of(ann), FREE, now, now.plus(Duration.ofSeconds(1))));
    }

    @Test
    void aClearedAccountLetsItsOwnerInAndThatIsAudited() { // K3
        var ann = house.ann();
        guess("ann", FREE);

        assertThat(throttles.clear(Administrator.machine(), House.of(ann))).isTrue();

        assertThat(house.lastAudited()).isEqualTo(new AuditEvent.Administered("throttle", "cleared"));
        assertThat(throttles.list(Optional.empty(), 9).items()).isEmpty();
        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).isEmpty();
    }

    @Test
    void thereIsNothingToClearOfNobodyOrOfThoseWhoHoldMore() { // H2, H4
        var root = house.add(UserBuilder.named("root").admin());
        guess("root", FREE);
        var support = new Administrator("u-help", Role.SUPPORT.permissions(), ELSEWHERE, true);

        assertThat(throttles.clear(support, House.of(root))).isFalse();
        assertThat(throttles.clear(Administrator.machine(), new Subject.OfUser(new UserId("u-gone"))))
                .isFalse();
        assertThat(throttles.list(Optional.empty(), 9).items()).hasSize(1);
    }

    private void guess(String who, int times) {
        for (int n = 0; n < times; n++) {
            house.logIn(who, WRONG, ELSEWHERE);
        }
    }
}
