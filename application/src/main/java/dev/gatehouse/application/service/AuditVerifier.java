package dev.gatehouse.application.service;

import static java.util.stream.Collectors.groupingBy;

import dev.gatehouse.application.port.in.AdministerAudit.Verification;
import dev.gatehouse.application.port.out.SealStore;
import dev.gatehouse.application.port.out.SealStore.Line;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.audit.Checkpoint;
import dev.gatehouse.domain.audit.Flaw;
import dev.gatehouse.domain.audit.Horizon;
import dev.gatehouse.domain.audit.Seal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One walk over the seals from the oldest that is kept, with the entries of one stretch in memory at a time; while it goes,
 * the house may seal and remove. For one use.
 */
final class AuditVerifier {
    private static final int SEALS = 100;
    private static final int MOST_FLAWS = 100;
    /** Of a stretch, so many entries more than were sealed are looked at. */
    private static final int MOST_LINES = 10_000;

    private final UnitOfWork unitOfWork;
    private final SealHashes hashes;
    private final Optional<Checkpoint> noted;
    private final List<Flaw> flaws = new ArrayList<>();
    private long first;
    private long next;
    private String head = "";
    private long end;
    private long seals;
    private long entries;
    private Optional<Checkpoint> newest = Optional.empty();

    AuditVerifier(UnitOfWork unitOfWork, SealHashes hashes, Optional<Checkpoint> noted) {
        this.unitOfWork = unitOfWork;
        this.hashes = hashes;
        this.noted = noted;
    }

    Verification verify() {
        begin();
        horizons().stream()
                .filter(horizon -> !hashes.isOurs(horizon))
                .forEach(forged -> found(new Flaw.HorizonChanged(forged.of())));
        for (var some = look(this::page); !some.isEmpty(); some = look(this::page)) {
            some.forEach(this::check);
        }
        noted.ifPresent(this::checkEnd);
        return new Verification(seals, entries, look(store -> store.countAfter(end)), newest, flaws);
    }

    private List<Seal> page(SealStore store) {
        return store.after(next - 1, SEALS);
    }

    /** Where the seals begin that were not removed by age. */
    private void begin() {
        var horizon = horizon(Horizon.SEALS);
        next = horizon.map(Horizon::upTo).orElse(0L) + 1;
        head = horizon.map(Horizon::head).orElse("");
        first = next;
    }

    /** Seals may be removed by age while we walk. */
    private void skipRemoved(Seal seal) {
        horizon(Horizon.SEALS)
                .filter(horizon -> horizon.upTo() + 1 == seal.number())
                .ifPresent(horizon -> {
                    next = seal.number();
                    head = horizon.head();
                });
    }

    private void check(Seal seal) {
        if (seal.number() != next) {
            skipRemoved(seal);
        }
        if (seal.number() != next) {
            found(new Flaw.SealMissing(next));
        } else if (!hashes.isOurs(seal, head)) {
            found(new Flaw.SealChanged(seal.number()));
        }
        if (seals == 0) {
            look(store -> store.lines(Long.MIN_VALUE, seal.from() - 1, 1))
                    .forEach(line -> found(new Flaw.EntriesBefore(line.ordinal())));
        }
        checkEntries(seal);
        noted.filter(one -> one.number() == seal.number() && !one.equals(seal.checkpoint()))
                .ifPresent(one -> found(new Flaw.OtherThanNoted(one)));
        next = seal.number() + 1;
        head = seal.hash();
        end = seal.to();
        seals++;
        newest = Optional.of(seal.checkpoint());
    }

    /** Looks at the entries before it looks at the horizons: whatever is removed is said to be from then on. */
    private void checkEntries(Seal seal) {
        var most = (int) Math.min(2 * seal.entries() + 1, MOST_LINES);
        var kept = look(store -> store.lines(seal.from(), seal.to(), most)).stream()
                .collect(groupingBy(Line::kind));
        var sealed = new TreeSet<>(kept.keySet());
        seal.parts().forEach(part -> sealed.add(part.kind()));
        sealed.forEach(kind -> check(seal, kind, kept));
    }

    private void check(Seal seal, String kind, Map<String, List<Line>> kept) {
        var part = seal.parts().stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElse(new Seal.Part(kind, 0, hashes.ofLines(List.of())));
        var lines = kept.getOrDefault(kind, List.of());
        entries += lines.size();
        if (hashes.ofLines(lines).equals(part.hash()) || (lines.isEmpty() && isRemoved(seal, kind))) {
            return;
        }
        var surplus = lines.size() - part.entries();
        if (surplus > 0) {
            found(new Flaw.EntriesAdded(seal, kind, surplus));
        } else if (surplus < 0) {
            found(new Flaw.EntriesMissing(seal, kind, -surplus));
        } else {
            found(new Flaw.EntriesChanged(seal, kind));
        }
    }

    private boolean isRemoved(Seal seal, String kind) {
        return horizon(kind).filter(horizon -> horizon.upTo() >= seal.to()).isPresent();
    }

    private void checkEnd(Checkpoint last) {
        if (last.number() >= next) {
            found(new Flaw.EndMissing(last));
        } else if (last.number() < first) {
            found(new Flaw.NotedTooLongAgo(last));
        }
    }

    private Optional<Horizon> horizon(String of) {
        return horizons().stream()
                .filter(one -> one.of().equals(of) && hashes.isOurs(one))
                .findFirst();
    }

    private List<Horizon> horizons() {
        return look(SealStore::horizons);
    }

    private <R> R look(Function<SealStore, R> at) {
        return unitOfWork.read(stores -> at.apply(stores.seals()));
    }

    private void found(Flaw flaw) {
        if (flaws.size() < MOST_FLAWS) {
            flaws.add(flaw);
        }
    }
}
