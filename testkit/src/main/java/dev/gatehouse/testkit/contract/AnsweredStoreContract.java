package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.AnsweredStore.Answered;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The name of a request is taken once, and keeps its answer until it is old. */
public abstract class AnsweredStoreContract extends StoreContract {
    private static final Answered REQUEST = new Answered("user:1", "one", "f", Optional.empty(), at(1));

    @Test
    void aNameIsTakenOnceByEachCaller() {
        assertThat(claim(REQUEST)).isTrue();

        assertThat(claim(REQUEST)).isFalse();
        assertThat(claim(new Answered("user:2", "one", "f", Optional.empty(), at(1))))
                .isTrue();
        assertThat(find("one")).contains(REQUEST);
    }

    @Test
    void ofManyAtOnceOneTakesTheName() {
        var taken =
                IntStream.range(0, 16).parallel().filter(any -> claim(REQUEST)).count();

        assertThat(taken).isEqualTo(1);
    }

    @Test
    void theAnswerComesBackAndANameThatIsGivenBackIsFree() {
        claim(REQUEST);
        write(stores -> stores.answered().answer("user:1", "one", "sealed"));
        assertThat(find("one")).contains(new Answered("user:1", "one", "f", Optional.of("sealed"), at(1)));

        write(stores -> stores.answered().release("user:1", "one"));

        assertThat(find("one")).isEmpty();
        assertThat(claim(REQUEST)).isTrue();
    }

    @Test
    void aNameThatWasNeverAnsweredMayBeTakenAnew() {
        var again = new Answered("user:1", "one", "g", Optional.empty(), at(5));
        claim(REQUEST);
        assertThat(claim(again, at(1))).isFalse();

        assertThat(claim(again, at(2))).isTrue();

        assertThat(find("one")).contains(again);
        write(stores -> stores.answered().answer("user:1", "one", "sealed"));
        assertThat(claim(again, at(9))).isFalse();
    }

    @Test
    void whatIsOldIsForgottenInPortions() {
        for (int second = 1; second <= 3; second++) {
            claim(new Answered("user:1", "of " + second, "f", Optional.empty(), at(second)));
        }

        assertThat(counts(stores -> stores.answered().purge(at(3), 1))).isEqualTo(1);
        assertThat(counts(stores -> stores.answered().purge(at(3), 9))).isEqualTo(1);
        assertThat(find("of 3")).isPresent();
    }

    private boolean claim(Answered request) {
        return claim(request, at(0));
    }

    private boolean claim(Answered request, Instant lapsed) {
        return run(stores -> stores.answered().claim(request, lapsed));
    }

    private Optional<Answered> find(String name) {
        return read(stores -> stores.answered().find("user:1", name));
    }
}
