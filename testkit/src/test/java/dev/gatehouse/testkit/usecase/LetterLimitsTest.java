package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AskForLetter;
import dev.gatehouse.application.port.in.AskForLetter.Wish;
import dev.gatehouse.application.port.out.OutboxStore.Message;
import dev.gatehouse.testkit.UserBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Letters are few, whoever asks for them and whatever is typed. */
class LetterLimitsTest {
    private final House house = House.open();
    private final Post post = new Post(house);

    @Test
    void nobodyIsWrittenToTooOftenAndNoSourceAsksTooOften() { // C9
        house.ann();
        for (int n = 0; n < 5; n++) {
            assertThat(post.ask(Wish.RESET_PASSWORD, "ann")).isEqualTo(new AskForLetter.Outcome.Asked());
        }
        assertThat(post.delivered()).hasSize(3);

        for (int n = 0; n < 5; n++) {
            assertThat(post.ask(Wish.RESET_PASSWORD, "other" + n)).isEqualTo(new AskForLetter.Outcome.Asked());
        }
        assertThat(post.ask(Wish.RESET_PASSWORD, "ann")).isInstanceOf(AskForLetter.Outcome.Refused.class);
        house.world.clock().advance(Duration.ofHours(1));
        assertThat(post.ask(Wish.RESET_PASSWORD, "ann")).isEqualTo(new AskForLetter.Outcome.Asked());
    }

    @Test
    void anAddressGetsNoMoreWhetherItOrTheNameIsTyped() { // 4.7
        house.ann();
        for (int n = 0; n < 3; n++) {
            assertThat(post.ask(Wish.RESET_PASSWORD, "ann")).isEqualTo(new AskForLetter.Outcome.Asked());
            assertThat(post.ask(Wish.RESET_PASSWORD, "ann@example.com")).isEqualTo(new AskForLetter.Outcome.Asked());
        }

        assertThat(post.delivered()).hasSize(3);
    }

    @Test
    void whatIsNoNameIsNobodysHoweverItIsSpelled() {
        house.add(UserBuilder.named("-"));
        for (int n = 0; n < 5; n++) {
            assertThat(post.ask(Wish.RESET_PASSWORD, "no name " + n)).isEqualTo(new AskForLetter.Outcome.Asked());
        }

        assertThat(waiting()).hasSize(3).extracting(Message::to).containsOnly("");
        house.world.clock().advance(Duration.ofHours(1));
        assertThat(post.delivered()).isEmpty();
    }

    private List<Message> waiting() {
        return house.world
                .unitOfWork()
                .run(stores -> stores.outbox().take(house.world.clock().instant(), Duration.ofMinutes(1), 9));
    }
}
