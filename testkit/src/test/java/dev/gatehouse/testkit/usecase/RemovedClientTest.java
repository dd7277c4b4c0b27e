package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ApplyState.Report;
import org.junit.jupiter.api.Test;

/** Tokens and audits of the past name a client by its number, so nobody else ever gets it. */
class RemovedClientTest {
    private final House house = House.open();

    @Test
    void theNumberOfARemovedClientIsGivenToNobody() { // E11
        apply(StateBuilder.client("billing").number(42));
        apply(StateBuilder.client("billing").number(42).absent());

        assertThat(apply(StateBuilder.client("meter").number(42)).problems())
                .containsExactly("client meter: a client of that number was removed, and no number is given twice");
        assertThat(apply(StateBuilder.client("billing").number(42).absent()).problems())
                .isEmpty();
        assertThat(apply(StateBuilder.client("billing").withKey()).secrets())
                .singleElement()
                .satisfies(made -> assertThat(made.clientNumber()).isNotEqualTo(42));
    }

    private Report apply(ClientWish wish) {
        return house.does.applyState().apply(wish.state(), false, "cli");
    }
}
