package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.application.port.in.WatchHouse.Concerns;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.audit.AuditQuery;
import dev.gatehouse.domain.audit.Seal;
import dev.gatehouse.domain.token.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds out what does not go as it should, by looks that cost the same however large the house is. */
record HouseConcerns(UnitOfWork unitOfWork, Settings.Keys keys) {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST = 100;

    /** With the pauses between them half a minute, in which a server may have started anew. */
    private static final int MANY_TRIES = 5;

    /** Seals are made every half minute by every node. */
    private static final Duration SEALED_WITHIN = Duration.ofMinutes(10);

    /** So long a node may be away that would have moved a key on. */
    private static final Duration GRACE = Duration.ofHours(1);

    /** Time enough to give a client another secret. */
    private static final Duration NOTICE = Duration.ofDays(14);

    private static final int MOST_ENDING = 20;

    Concerns look(Instant now) {
        return unitOfWork.read(stores -> new Concerns(
                stores.outbox().countTried(MANY_TRIES, MOST),
                lost(stores, now),
                isUnsealed(stores, now),
                overdue(stores, now),
                stores.expiries().ending(now, now.plus(NOTICE), MOST_ENDING)));
    }

    /** On one page: where few of very many entries are looked for, the next ones would cost as much again and again. */
    private static int lost(Stores stores, Instant now) {
        return stores.audit()
                .find(lostSince(now.minus(DAY)), Optional.empty(), MOST)
                .items()
                .size();
    }

    private static AuditQuery lostSince(Instant from) {
        var all = AuditQuery.ALL;
        return new AuditQuery(
                Optional.of(from),
                all.until(),
                Optional.of(DeliverMessagesService.ACTOR),
                all.subject(),
                all.kinds(),
                all.decision(),
                all.network());
    }

    /** By the oldest entry without a seal, for where nothing happens for days none is made. */
    private static boolean isUnsealed(Stores stores, Instant now) {
        long sealed = stores.seals().last().map(Seal::to).orElse(0L);
        long recent = stores.audit().firstSince(now.minus(SEALED_WITHIN)).orElse(Long.MAX_VALUE);
        return recent > sealed + 1
                && !stores.seals().lines(sealed + 1, recent - 1, 1).isEmpty();
    }

    private List<SigningKey> overdue(Stores stores, Instant now) {
        var end = now.minus(keys.activeFor()).minus(GRACE);
        return stores.signingKeys().all().stream()
                .filter(key -> key.state() == SigningKey.State.ACTIVE)
                .filter(key -> key.since().isBefore(end))
                .toList();
    }
}
