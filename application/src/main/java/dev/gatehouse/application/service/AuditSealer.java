package dev.gatehouse.application.service;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.gatehouse.application.port.out.SealStore;
import dev.gatehouse.application.port.out.SealStore.Line;
import dev.gatehouse.application.port.out.SealStore.Mark;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.audit.Checkpoint;
import dev.gatehouse.domain.audit.Seal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Seals the audit behind the back of those who write it: nobody waits for a seal. Any node may; the store takes one seal of
 * a number.
 */
final class AuditSealer {
    private static final int STRETCH = 500;
    private static final int MOST_STRETCHES = 100;

    private final UnitOfWork unitOfWork;
    private final SealHashes hashes;
    private Optional<Mark> waiting = Optional.empty();

    AuditSealer(UnitOfWork unitOfWork, SealHashes hashes) {
        this.unitOfWork = unitOfWork;
        this.hashes = hashes;
    }

    /** Seals what is settled, stretch by stretch; the newest seal of this call. */
    synchronized Optional<Checkpoint> seal(Instant now) {
        var upTo = settled(unitOfWork.read(stores -> stores.seals().mark()));
        Optional<Seal> newest = Optional.empty();
        for (int stretches = 0; stretches < MOST_STRETCHES; stretches++) {
            var next = unitOfWork.read(stores -> next(stores.seals(), upTo, now));
            if (next.isEmpty() || !append(next.get())) {
                break;
            }
            newest = next;
        }
        return newest.map(Seal::checkpoint);
    }

    /**
     * The ordinal below which nothing can come to light any more. An ordinal is drawn before its unit commits, so a smaller
     * one may appear after a greater; but only from a unit that was under way when the greater one was seen.
     */
    private long settled(Mark now) {
        if (now.writers().isEmpty()) {
            waiting = Optional.empty();
            return now.ordinal();
        }
        var before = waiting.filter(mark -> Collections.disjoint(mark.writers(), now.writers()));
        if (waiting.isEmpty() || before.isPresent()) {
            waiting = Optional.of(now);
        }
        return before.map(Mark::ordinal).orElse(0L);
    }

    private Optional<Seal> next(SealStore seals, long upTo, Instant now) {
        var last = seals.last();
        var from = last.map(seal -> seal.to() + 1).orElse(1L);
        var lines = seals.lines(from, upTo, STRETCH);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var to = lines.size() == STRETCH ? lines.getLast().ordinal() : upTo;
        var number = last.map(seal -> seal.number() + 1).orElse(1L);
        var before = last.map(Seal::hash).orElse("");
        return Optional.of(hashes.sealed(number, from, to, now, parts(lines), before));
    }

    private List<Seal.Part> parts(List<Line> lines) {
        return lines.stream().collect(groupingBy(Line::kind, TreeMap::new, toList())).entrySet().stream()
                .map(one -> new Seal.Part(one.getKey(), one.getValue().size(), hashes.ofLines(one.getValue())))
                .toList();
    }

    private boolean append(Seal seal) {
        return unitOfWork.run(stores -> stores.seals().append(seal));
    }
}
