package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.AnswerOnce;
import dev.gatehouse.application.port.out.AnswerSeal;
import dev.gatehouse.application.port.out.AnsweredStore.Answered;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Claims names of requests in the store that all nodes share, and keeps answers sealed there. */
final class AnswerOnceService implements AnswerOnce {
    /** How long a name is remembered. */
    static final Duration LIFE = Duration.ofDays(1);

    /** How long a request may take: whoever has not answered by then was cut off, and the name may be taken anew. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private final UnitOfWork unitOfWork;
    private final AnswerSeal seal;
    private final Digests digests;
    private final InstantSource clock;

    AnswerOnceService(UnitOfWork unitOfWork, AnswerSeal seal, Digests digests, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.seal = seal;
        this.digests = digests;
        this.clock = clock;
    }

    @Override
    public Verdict begin(String caller, String name, String text) {
        var fingerprint = digests.digest(Digests.Purpose.ANSWERED_REQUEST, Secret.of(text))
                .hex();
        var now = clock.instant();
        var request = new Answered(caller, name, fingerprint, Optional.empty(), now);
        boolean isFirst = unitOfWork.run(stores -> stores.answered().claim(request, now.minus(PATIENCE)));
        return isFirst ? new Verdict.First() : again(caller, name, fingerprint);
    }

    private Verdict again(String caller, String name, String fingerprint) {
        var before = unitOfWork.read(stores -> stores.answered().find(caller, name));
        if (before.isPresent() && !before.get().fingerprint().equals(fingerprint)) {
            return new Verdict.Other();
        }
        return before.flatMap(Answered::answer)
                .flatMap(text -> seal.open(owner(caller, name), text))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .<Verdict>map(Verdict.Again::new)
                .orElseGet(Verdict.UnderWay::new);
    }

    @Override
    public void answered(String caller, String name, String answer) {
        var sealed = seal.seal(owner(caller, name), answer.getBytes(StandardCharsets.UTF_8));
        unitOfWork.run(stores -> {
            stores.answered().answer(caller, name, sealed);
            return sealed;
        });
    }

    @Override
    public void failed(String caller, String name) {
        unitOfWork.run(stores -> {
            stores.answered().release(caller, name);
            return name;
        });
    }

    private static String owner(String caller, String name) {
        return caller + " " + name;
    }
}
