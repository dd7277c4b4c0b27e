package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.port.out.OutboxStore.Message;
import dev.gatehouse.testkit.Race;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A message is given to one who sends at a time, longest due first, until it is removed. */
public abstract class OutboxStoreContract extends StoreContract {
    private static final Duration HOLD = Duration.ofSeconds(60);

    @Test
    void everyMemberComesBackAndTheTryIsCounted() {
        add(new Message(
                "m-1", "logout", "https://b.example/ü", "{\"a\":\"\uD83D\uDD11 '\"}", at(1).plusNanos(1_000), 4));

        assertThat(take(2, 9))
                .containsExactly(new Message(
                        "m-1",
                        "logout",
                        "https://b.example/ü",
                        "{\"a\":\"\uD83D\uDD11 '\"}",
                        at(1).plusNanos(1_000),
                        5));
    }

    @Test
    void whatWasTakenIsHeldBackUntilItsTime() {
        add(message("m-1", 1));

        assertThat(take(0, 9)).as("before it is due").isEmpty();
        assertThat(ids(take(1, 9))).containsExactly("m-1");
        assertThat(take(60, 9)).isEmpty();
        assertThat(take(61, 9)).extracting(Message::tries).containsExactly(2);
    }

    @Test
    void thoseThatAreDueLongestAreTakenFirst() {
        add(message("m-3", 3));
        add(message("m-1", 1));
        add(message("m-2", 2));

        assertThat(ids(take(9, 2))).containsExactlyInAnyOrder("m-1", "m-2");
        assertThat(ids(take(9, 2))).containsExactly("m-3");
    }

    @Test
    void whatIsPutOffWaits() {
        add(message("m-1", 1));
        add(message("m-2", 1));

        write(stores -> {
            stores.outbox().putOff("m-1", at(500));
            stores.outbox().putOff("none", at(500));
        });

        assertThat(ids(take(499, 9))).containsExactly("m-2");
        assertThat(ids(take(500, 1))).containsExactly("m-1");
    }

    @Test
    void thoseThatWereTriedOftenAreCounted() {
        add(message("m-1", 1));
        add(message("m-2", 1));
        add(message("m-3", 900));
        take(1, 9);
        take(61, 9);

        assertThat(countTried(1, 9)).isEqualTo(2);
        assertThat(countTried(2, 9)).isEqualTo(2);
        assertThat(countTried(2, 1)).isEqualTo(1);
        assertThat(countTried(3, 9)).isZero();
    }

    @Test
    void aMessageIsRemovedOnce() {
        add(message("m-1", 1));

        assertThat(remove("m-1")).isTrue();
        assertThat(remove("m-1")).isFalse();

        assertThat(take(9, 9)).isEmpty();
    }

    @Test
    void ofManyWhoAddTheSameMessageOneDoes() {
        Race.of(
                4,
                n -> insist(stores -> {
                    stores.outbox().add(message("m-1", 1));
                    return n;
                }));

        assertThat(ids(take(9, 9))).containsExactly("m-1");
    }

    @Test
    void aUnitThatFailsLeavesNoMessage() {
        assertThatThrownBy(() -> write(stores -> {
                    stores.outbox().add(message("m-1", 1));
                    throw new IllegalStateException("what it tells of did not happen");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(take(9, 9)).isEmpty();
    }

    @Test
    void manyWhoTakeNeverGetTheSame() {
        for (int n = 0; n < 60; n++) {
            add(message("m-%02d".formatted(n), n % 7));
        }

        var taken = Race.of(4, n -> untilNothingIsLeft()).stream()
                .flatMap(List::stream)
                .toList();

        assertThat(taken).hasSize(60).doesNotHaveDuplicates();
    }

    private List<String> untilNothingIsLeft() {
        var all = new ArrayList<String>();
        List<String> some;
        do {
            some = ids(insist(stores -> stores.outbox().take(at(9), HOLD, 7)));
            assertThat(some).hasSizeLessThanOrEqualTo(7);
            all.addAll(some);
        } while (!some.isEmpty());
        return all;
    }

    private static Message message(String id, long due) {
        return new Message(id, "logout", "https://b.example", "{}", at(due), 0);
    }

    private static List<String> ids(List<Message> messages) {
        return messages.stream().map(Message::id).toList();
    }

    private void add(Message message) {
        write(stores -> stores.outbox().add(message));
    }

    private List<Message> take(long second, int limit) {
        return run(stores -> stores.outbox().take(at(second), HOLD, limit));
    }

    private int countTried(int times, int limit) {
        return run(stores -> stores.outbox().countTried(times, limit));
    }

    private boolean remove(String id) {
        return run(stores -> stores.outbox().remove(id));
    }
}
