package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.refreshOf;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static dev.gatehouse.testkit.usecase.House.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.RefreshSession;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.Tokens;
import dev.gatehouse.testkit.TestEntrances;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A token that was used before betrays a copy, and ends its session. */
class RefreshReuseTest {
    private static final Optional<Refusal> INVALID = Optional.of(new Refusal.InvalidToken());

    private final House house = House.open();
    private final Tokens first = house.annsFirstTokens();

    @Test
    void anOldTokenEndsItsSessionWithEverythingThatIsOfIt() { // A2
        var chain = new ArrayList<>(List.of(first));
        for (int n = 0; n < 5; n++) {
            house.world.clock().advance(Duration.ofMinutes(1));
            chain.add(house.refreshed(chain.getLast()));
        }

        assertThat(refusal(refresh(chain.get(1)))).isEqualTo(INVALID);

        assertThat(chain).allSatisfy(tokens -> {
            assertThat(refusal(refresh(tokens))).isEqualTo(INVALID);
            assertThat(house.isKnown(tokens)).isFalse();
        });
        assertThat(house.audit()).anyMatch(AuditEvent.RefreshReused.class::isInstance);
    }

    @Test
    void theParentIsTheftAfterTheWindow() { // A2
        var second = house.refreshed(first);
        house.world.clock().advance(Duration.ofSeconds(31));

        assertThat(refusal(refresh(first))).isEqualTo(INVALID);

        assertThat(refusal(refresh(second))).isEqualTo(INVALID);
        assertThat(end()).isEqualTo(EndReason.REFRESH_REUSED);
    }

    @Test
    void theGrandparentIsTheftInsideTheWindow() { // A4
        var second = house.refreshed(first);
        house.refreshed(second);

        assertThat(refusal(refresh(first))).isEqualTo(INVALID);

        assertThat(end()).isEqualTo(EndReason.REFRESH_REUSED);
    }

    @Test
    void anExtendingClientThatRotatesIsHeldToIt() { // A2
        var entrance = TestEntrances.resultcode();
        var zero = house.tokens(shown("ann", House.RIGHT), entrance);
        var one = house.refreshed(refreshOf(zero), entrance);
        var two = house.refreshed(refreshOf(one), entrance);
        house.world.clock().advance(Duration.ofSeconds(31));

        assertThat(refusal(house.refresh(refreshOf(one), entrance))).isEqualTo(INVALID);
        assertThat(refusal(house.refresh(refreshOf(two), entrance))).isEqualTo(INVALID);
    }

    @Test
    void anExtendingClientMayIgnoreItsNewTokens() {
        var entrance = TestEntrances.resultcode();
        var tokens = house.tokens(shown("ann", House.RIGHT), entrance);
        for (int n = 0; n < 7; n++) {
            house.world.clock().advance(Duration.ofMinutes(30));
            assertThat(refusal(house.refresh(refreshOf(tokens), entrance))).isEmpty();
        }

        house.world.clock().advance(Duration.ofMinutes(30));
        assertThat(refusal(house.refresh(refreshOf(tokens), entrance))).isEqualTo(INVALID);
    }

    @Test
    void anOldTokenFromWhereItsOwnerMayNotComeEndsNothing() { // D7
        var second = house.refreshed(first);
        house.world.clock().advance(Duration.ofSeconds(31));
        var ann = house.does.manageUsers().find(LoginIdentifier.parse("ann")).orElseThrow();

        house.change(ann.withIpPolicy(SourcesTest.listed("198.51.100.0/24")));
        assertThat(refusal(refresh(first))).contains(new Refusal.AddressDenied());

        house.change(ann);
        assertThat(refusal(refresh(second))).isEmpty();
    }

    private RefreshSession.Outcome refresh(Tokens tokens) {
        return house.refresh(refreshOf(tokens), TestEntrances.envelope());
    }

    private EndReason end() {
        return house.world
                .unitOfWork()
                .read(stores -> house.world
                        .refreshTokens()
                        .open(refreshOf(first))
                        .flatMap(claims -> stores.sessions().find(claims.session()))
                        .flatMap(Session::end))
                .map(Session.End::why)
                .orElseThrow();
    }
}
