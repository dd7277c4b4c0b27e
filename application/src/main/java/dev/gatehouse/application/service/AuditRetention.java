package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.SealStore;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.audit.AuditKind;
import dev.gatehouse.domain.audit.AuditTopic;
import dev.gatehouse.domain.audit.Horizon;
import dev.gatehouse.domain.audit.Seal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Removes sealed entries when they are older than their topic is kept: of each kind one stretch at a time, and with it the
 * horizon that says so. What is left can be verified as before.
 */
final class AuditRetention {
    private static final int SEALS = 200;

    private final UnitOfWork unitOfWork;
    private final SealHashes hashes;
    private final Map<AuditTopic, Duration> life;

    AuditRetention(UnitOfWork unitOfWork, SealHashes hashes, Map<AuditTopic, Duration> life) {
        this.unitOfWork = unitOfWork;
        this.hashes = hashes;
        this.life = life;
    }

    /** One stretch of a kind that may be removed: everything of it behind one ordinal up to another. */
    private record Old(AuditKind kind, long behind, long upTo) {}

    /** Removes one portion; whether there may be more. */
    boolean purgeSome(Instant now) {
        var old = unitOfWork.read(stores -> old(stores.seals(), now));
        old.forEach(one -> unitOfWork.run(stores ->
                stores.seals().removeEntries(hashes.horizon(one.kind.name(), one.upTo, "", now), one.behind)));
        boolean areSealsOld = unitOfWork
                .read(stores -> emptied(stores.seals()))
                .map(last -> unitOfWork.run(stores ->
                        stores.seals().removeSeals(hashes.horizon(Horizon.SEALS, last.number(), last.hash(), now))))
                .isPresent();
        return !old.isEmpty() || areSealsOld;
    }

    /** The newest stretch always stays, so that SQLite never gives an ordinal twice. */
    private List<Old> old(SealStore seals, Instant now) {
        var newest = seals.last().map(Seal::number).orElse(0L);
        var horizons = seals.horizons();
        return Arrays.stream(AuditKind.values())
                .flatMap(kind -> {
                    var behind = upTo(horizons, kind.name());
                    return seals
                            .following(behind)
                            .filter(seal -> seal.number() < newest && seal.at().isBefore(now.minus(lifeOf(kind))))
                            .map(seal -> new Old(kind, behind, seal.to()))
                            .stream();
                })
                .toList();
    }

    private Duration lifeOf(AuditKind kind) {
        return Optional.ofNullable(life.get(kind.topic())).orElseThrow();
    }

    private static long upTo(List<Horizon> horizons, String of) {
        return horizons.stream()
                .filter(one -> one.of().equals(of))
                .mapToLong(Horizon::upTo)
                .findFirst()
                .orElse(0);
    }

    /** The last of the oldest seals of which no entry is kept, each kind that they know being removed so far. */
    private static Optional<Seal> emptied(SealStore seals) {
        var horizons = seals.horizons();
        var farthest = Arrays.stream(AuditKind.values())
                .mapToLong(kind -> upTo(horizons, kind.name()))
                .min()
                .orElse(0);
        return seals.after(upTo(horizons, Horizon.SEALS), SEALS).stream()
                .takeWhile(seal -> seal.to() <= farthest)
                .takeWhile(seal -> seal.parts().stream().allMatch(part -> isKnown(part.kind())))
                .reduce((one, next) -> next);
    }

    /** What another version of this program wrote is for that version to remove. */
    private static boolean isKnown(String kind) {
        return Arrays.stream(AuditKind.values()).anyMatch(one -> one.name().equals(kind));
    }
}
