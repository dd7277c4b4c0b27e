package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.ExplainDecisions;
import dev.gatehouse.application.port.out.AuditStore.SourceUse;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.network.IpAddress;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.PolicyDraft;
import dev.gatehouse.domain.network.PolicyDraft.Filled;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.token.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;

/** Looks, and writes nothing. */
final class ExplainDecisionsService implements ExplainDecisions {
    private static final Comparator<Seen> REFUSED_FIRST = Comparator.<Seen, Boolean>comparing(
                    seen -> seen.draft().allowed())
            .thenComparing(Comparator.comparingLong(Seen::admitted).reversed())
            .thenComparing(Seen::address);

    private final UnitOfWork unitOfWork;
    private final LoginPreview preview;
    private final List<Entrance> pages;
    private final InstantSource clock;

    ExplainDecisionsService(UnitOfWork unitOfWork, LoginPreview preview, List<Entrance> pages, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.preview = preview;
        this.pages = List.copyOf(pages);
        this.clock = clock;
    }

    @Override
    public List<Entrance> pages() {
        return pages;
    }

    @Override
    public Simulation simulate(Question question) {
        var now = question.at().orElseGet(clock::instant);
        return unitOfWork.read(stores -> preview.of(stores, question, now));
    }

    @Override
    public Replay replay(Subject whose, PolicyDraft draft, int days) {
        var now = clock.instant();
        var since = now.minus(Duration.ofDays(Math.clamp(days, 0, MOST_DAYS)));
        return unitOfWork.read(stores -> {
            if (SubjectFinder.find(stores, whose).isEmpty()) {
                return new Replay.NoSuchSubject();
            }
            return switch (draft.fill(stores.networks()::find)) {
                case Filled.Missing(var names) -> new Replay.UnknownNetworks(names);
                case Filled.Complete(var policy) ->
                    told(policy, stores.audit().sourcesOf(whose, since, MOST_ADDRESSES), now);
            };
        });
    }

    private static Replay told(IpPolicy policy, List<SourceUse> uses, Instant now) {
        return new Replay.Told(uses.stream()
                .map(use -> new Seen(
                        use.source(),
                        policy.decide(source(use.source()), now),
                        use.admitted(),
                        use.refused(),
                        use.lastAt()))
                .sorted(REFUSED_FIRST)
                .toList());
    }

    private static Source source(String text) {
        return IpAddress.parse(text).<Source>map(Source.Known::new).orElseGet(Source.Unreadable::new);
    }
}
