package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.AdministerAudit;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.audit.AuditQuery;
import dev.gatehouse.domain.audit.AuditTopic;
import dev.gatehouse.domain.audit.Checkpoint;
import dev.gatehouse.domain.audit.Recorded;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the audit for administrators. */
final class AdministerAuditService implements AdministerAudit {
    private static final int PORTION = 500;
    private static final Duration DAY = Duration.ofDays(1);
    /** What an entry takes of the disk for each character of it: its row, and its places in the indexes. */
    private static final int BYTES_PER_CHARACTER = 3;

    private final UnitOfWork unitOfWork;
    private final SealHashes hashes;
    private final Map<AuditTopic, Duration> life;
    private final InstantSource clock;

    AdministerAuditService(
            UnitOfWork unitOfWork, SealHashes hashes, Map<AuditTopic, Duration> life, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.hashes = hashes;
        this.life = life;
        this.clock = clock;
    }

    @Override
    public Page<Recorded> list(AuditQuery query, Optional<Cursor> after, int size) {
        return unitOfWork.read(stores -> stores.audit().find(query, after, size));
    }

    /** A look for each portion, so that no slow reader keeps a connection. */
    @Override
    public void each(AuditQuery query, Consumer<Recorded> reader) {
        var page = list(query, Optional.empty(), PORTION);
        page.items().forEach(reader);
        while (page.next().isPresent()) {
            page = list(query, page.next(), PORTION);
            page.items().forEach(reader);
        }
    }

    @Override
    public Verification verify(Optional<Checkpoint> noted) {
        return new AuditVerifier(unitOfWork, hashes, noted).verify();
    }

    /** By the newest entries and by ordinals alone: to count all would take long where it matters. */
    @Override
    public Volume volume() {
        return unitOfWork.read(this::volume);
    }

    private Volume volume(Stores stores) {
        var sample =
                stores.audit().find(AuditQuery.ALL, Optional.empty(), PORTION).items();
        var first = stores.audit().firstSince(clock.instant().minus(DAY));
        if (sample.isEmpty() || first.isEmpty()) {
            return new Volume(0, 0, 0);
        }
        var newest = sample.getFirst().ordinal();
        var perDay = newest - first.get() + 1;
        var characters = stores.seals().lines(newest - PORTION, newest, PORTION).stream()
                .mapToInt(line -> line.text().length())
                .average()
                .orElse(0);
        var bytesPerDay = Math.round(perDay * characters * BYTES_PER_CHARACTER);
        return new Volume(perDay, bytesPerDay, Math.round(bytesPerDay * daysKept(sample)));
    }

    private double daysKept(List<Recorded> sample) {
        return sample.stream()
                .map(one -> life.getOrDefault(one.entry().event().kind().topic(), DAY))
                .mapToDouble(kept -> (double) kept.toMillis() / DAY.toMillis())
                .average()
                .orElse(0);
    }
}
