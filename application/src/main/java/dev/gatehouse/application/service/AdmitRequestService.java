package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.AdmitRequest;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import java.util.Optional;

/** Keeps the rate of each entrance by source, in this process. */
final class AdmitRequestService implements AdmitRequest {
    private final SourceLimits limits;
    private final Recorder recorder;

    AdmitRequestService(SourceLimits limits, Recorder recorder) {
        this.limits = limits;
        this.recorder = recorder;
    }

    @Override
    public Optional<Refusal> admit(Source from, Entrance entrance) {
        var dialect = entrance.dialect();
        var wait = entrance.rate().flatMap(rate -> limits.take(dialect.value(), SourceLimits.key(from), rate));
        wait.ifPresent(tooSoon -> recorder.refusedNobody(dialect, from.network(), "source limit"));
        return wait.map(Refusal.Throttled::new);
    }
}
