package dev.gatehouse.launcher.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.Housekeep;
import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.domain.audit.Checkpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A node that ends in order leaves behind what it had counted. */
class OrderlyEndTest {
    @Test
    void whatWasCountedLastIsWrittenAtTheEnd() throws InterruptedException {
        var jobs = new Jobs(true);

        housekeeping(jobs).stop();

        assertThat(jobs.done).containsExactly("tallies", "failures");
    }

    @Test
    void aStoreThatIsAwayIsWaitedForOnce() throws InterruptedException {
        var jobs = new Jobs(false);

        housekeeping(jobs).stop();

        assertThat(jobs.done).containsExactly("tallies");
    }

    private static Housekeeping housekeeping(Housekeep jobs) {
        return new Housekeeping(jobs, () -> true, new Readiness(() -> Duration.ZERO));
    }

    /** Remembers which jobs were begun. */
    private static final class Jobs implements Housekeep {
        private final List<String> done = new ArrayList<>();
        private final boolean isStoreThere;

        Jobs(boolean isStoreThere) {
            this.isStoreThere = isStoreThere;
        }

        @Override
        public void writeTallies() {
            begin("tallies");
        }

        @Override
        public void shareFailures() {
            begin("failures");
        }

        @Override
        public void tendKeys() {
            begin("keys");
        }

        @Override
        public boolean purgeSome() {
            begin("purge");
            return false;
        }

        @Override
        public Optional<Checkpoint> sealAudit() {
            begin("seals");
            return Optional.empty();
        }

        private void begin(String job) {
            done.add(job);
            if (!isStoreThere) {
                throw new StoreUnavailable("away");
            }
        }
    }
}
