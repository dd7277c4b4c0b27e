package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.port.in.GrantTokens.Asked;
import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.testkit.TestSettings;
import org.junit.jupiter.api.Test;

/** The audit of tokens for clients themselves is written later, in portions: each entry once, whatever becomes of a portion. */
class OwnTokensAuditTest {
    private static final Asked ALL = new Asked.ForItself(Shop.wish(""));

    private final House house = House.open();
    private final Shop shop = Shop.at(house, 7);

    @Test
    void itsAuditIsWrittenLaterAndNotLost() {
        shop.get(ALL);
        assertThat(house.audit()).noneMatch(AuditEvent.TokenGiven.class::isInstance);

        house.does.housekeep().writeTallies();

        assertThat(house.audit()).contains(new AuditEvent.TokenGiven(TestSettings.ISSUER, "orders.read"));
    }

    @Test
    void itsAuditStandsOnceWhereItsWritingWasNotAnswered() { // K3
        shop.get(ALL);
        house.world.unitOfWork().weather().loseNextAnswer();
        assertThatThrownBy(() -> house.does.housekeep().writeTallies()).isInstanceOf(StoreUnavailable.class);
        shop.get(ALL);

        house.does.housekeep().writeTallies();

        assertThat(tokensGiven()).isEqualTo(2);
        assertThat(house.world.witness().entries())
                .filteredOn(entry -> entry.event() instanceof AuditEvent.TokenGiven)
                .hasSize(2);
    }

    @Test
    void manyAtOnceWriteTheirAuditThemselves() {
        get(500);
        assertThat(tokensGiven()).isEqualTo(500);
    }

    @Test
    void whoeverCompletesAPortionDoesNotPayForTheStore() {
        get(499);
        house.world.unitOfWork().weather().loseNextAnswer();

        shop.get(ALL);

        house.does.housekeep().writeTallies();
        assertThat(tokensGiven()).isEqualTo(500);
    }

    @Test
    void noTokenIsGivenOfWhichTheAuditMayNeverTell() { // K3
        shop.get(ALL);
        house.world.unitOfWork().weather().fillUp();
        get(4_999);

        assertThatThrownBy(() -> shop.ask(ALL)).isInstanceOf(StoreUnavailable.class);

        house.world.unitOfWork().weather().comeBack();
        house.does.housekeep().writeTallies();
        assertThat(tokensGiven()).isEqualTo(5_000);
        get(1);
    }

    private void get(int tokens) {
        for (int i = 0; i < tokens; i++) {
            shop.get(ALL);
        }
    }

    private long tokensGiven() {
        return house.audit().stream()
                .filter(AuditEvent.TokenGiven.class::isInstance)
                .count();
    }
}
