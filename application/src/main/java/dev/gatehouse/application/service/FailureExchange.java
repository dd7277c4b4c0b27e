package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.SourceFailures;
import dev.gatehouse.domain.login.SprayRule;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Shares failures with the other nodes: what a network got wrong there empties its bucket here, and a network that sprays is
 * told of by one node, once in a window.
 */
final class FailureExchange {
    private static final int PORTION = 200;
    private static final int MOST_NETWORKS = 1_000;
    private static final String STRANGERS = "strangers";
    private static final String EVERYWHERE = "*";

    private final UnitOfWork unitOfWork;
    private final FailureCounter counter;
    private final FailureLimit limit;
    private final SprayRule rule;
    private final SecretSource secrets;
    private final InstantSource clock;
    private final Recorder recorder;

    private Instant followed = Instant.EPOCH;
    private Map<String, Long> failuresOfOthers = Map.of();
    private final Set<String> told = new HashSet<>();

    FailureExchange(
            UnitOfWork unitOfWork,
            FailureCounter counter,
            FailureLimit limit,
            SprayRule rule,
            SecretSource secrets,
            InstantSource clock,
            Recorder recorder) {
        this.unitOfWork = unitOfWork;
        this.counter = counter;
        this.limit = limit;
        this.rule = rule;
        this.secrets = secrets;
        this.clock = clock;
        this.recorder = recorder;
    }

    /** Adds what failed here, reads what failed everywhere, and draws the conclusions. */
    synchronized void exchange() {
        var now = clock.instant();
        var window = rule.windowOf(now);
        share(counter.drain(window));
        var sums = unitOfWork.read(stores -> stores.sourceFailures().most(window, MOST_NETWORKS));
        follow(window, sums);
        sums.stream()
                .filter(rule::isSpraying)
                .filter(sum -> !told.contains(sum.network()))
                .forEach(sum -> tell(sum, now));
    }

    /**
     * In portions, so that nobody waits long for the writer. One of which nobody knows whether it was kept is not shared again: counted
     * twice it would hold failures against a network that it never had.
     */
    private void share(List<SourceFailures> mine) {
        for (int begin = 0; begin < mine.size(); begin += PORTION) {
            int end = Math.min(begin + PORTION, mine.size());
            var portion = mine.subList(begin, end);
            try {
                unitOfWork.run(stores -> {
                    portion.forEach(stores.sourceFailures()::add);
                    return portion;
                });
            } catch (RuntimeException away) {
                counter.putBack(mine.subList(StoreUnavailable.leavesOpen(away) ? end : begin, mine.size()));
                throw away;
            }
        }
    }

    /** What others had got wrong when this node began is past; from then on all that is added counts here too. */
    private void follow(Instant window, List<SourceFailures> sums) {
        boolean isBeginning = followed.equals(Instant.EPOCH);
        if (!followed.equals(window)) {
            followed = window;
            failuresOfOthers = Map.of();
            told.clear();
        }
        var before = failuresOfOthers;
        failuresOfOthers = sums.stream()
                .collect(Collectors.toMap(
                        SourceFailures::network, sum -> sum.failures() - counter.sharedOf(sum.network())));
        if (!isBeginning) {
            failuresOfOthers.forEach(
                    (network, theirs) -> limit.othersFailed(network, theirs - before.getOrDefault(network, 0L)));
        }
    }

    private void tell(SourceFailures sum, Instant now) {
        var event = new AuditEvent.SprayingSeen(sum.network(), sum.failures(), sum.accounts());
        var entries = List.of(new AuditEntry(
                secrets.decisionId(), now, STRANGERS, Optional.empty(), sum.network(), EVERYWHERE, event, Trace.EMPTY));
        boolean isFirst = unitOfWork.run(stores -> {
            boolean isUntold = stores.sourceFailures().tell(sum.window(), sum.network());
            if (isUntold) {
                Recorder.write(stores, entries);
            }
            return isUntold;
        });
        told.add(sum.network());
        if (isFirst) {
            recorder.kept(entries);
        }
    }
}
