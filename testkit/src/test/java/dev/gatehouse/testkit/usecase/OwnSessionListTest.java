package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.OwnSessions;
import dev.gatehouse.application.port.in.OwnSessions.Ended;
import dev.gatehouse.application.port.in.Whose;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.testkit.TestEntrances;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Users see all of their sessions, however many there are, and end them in few units. */
class OwnSessionListTest {
    private static final int PAGE = 3;

    private final House house = House.open();
    private final OwnSessions sessions = house.does.account().sessions();

    @Test
    void aSessionThatWasGrantedToAClientIsCalledByItsName() {
        house.ann();
        var here = bearer();
        var shop = Shop.at(house, 7);
        shop.get(Shop.redeem(shop.code(shop.words(), shop.cookie())));

        var granted = page(here, Optional.empty()).items();

        assertThat(granted).hasSize(3);
        assertThat(granted.stream().flatMap(seen -> seen.client().stream())).containsExactly("shop 7");
    }

    @Test
    void whatIsOnNoPageIsOnTheNextOne() {
        house.ann();
        var here = bearer();
        for (int n = 0; n < PAGE; n++) {
            house.world.clock().advance(Duration.ofSeconds(1));
            bearer();
        }

        var first = page(here, Optional.empty());
        var second = page(here, first.next());

        assertThat(first.items()).hasSize(PAGE).noneMatch(OwnSessions.Seen::isThisOne);
        assertThat(second.items()).hasSize(1).allMatch(OwnSessions.Seen::isThisOne);
        assertThat(second.next()).isEmpty();
    }

    @Test
    void manyOthersAreEndedInFewUnits() {
        var ann = house.ann();
        var here = bearer();
        for (int n = 0; n < 40; n++) {
            house.annsTokens(TestEntrances.profile());
        }
        house.world.unitOfWork().weather().goAwayAfter(10);

        assertThat(sessions.endOthers(here, HOME)).isEqualTo(Ended.DONE);

        house.world.unitOfWork().weather().comeBack();
        assertThat(house.liveSessions(House.of(ann))).hasSize(1);
        assertThat(house.audit())
                .filteredOn(AuditEvent.SessionEnded.class::isInstance)
                .hasSize(40);
    }

    private Page<OwnSessions.Seen> page(Whose whose, Optional<Page.Cursor> after) {
        return switch (sessions.list(whose, HOME, after, PAGE)) {
            case OwnSessions.Listing.Listed(var page) -> page;
            case OwnSessions.Listing other -> throw new AssertionError("no sessions: " + other);
        };
    }

    private Whose bearer() {
        return new Whose.Bearer(
                house.annsTokens(TestEntrances.profile()).access().text());
    }
}
