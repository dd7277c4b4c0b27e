package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AdministerBarriers.Outcome;
import dev.gatehouse.application.port.in.AdministerBarriers.Wish;
import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.domain.barrier.Barrier;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.problem.Problem;
import dev.gatehouse.http.problem.Problem.Part;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Barriers as they are asked for and shown: those before networks are bans, all others switches. */
final class BarrierMessages {
    static final String NETWORK = "network";
    static final String WHAT = "what";

    private BarrierMessages() {}

    /**
     * A banned network.
     *
     * @param expiresAt left out until it is lifted
     */
    record Ban(String network, String reason, String actor, Instant since, Optional<Instant> expiresAt) {}

    /**
     * What is frozen: {@code dialect:profile}, {@code client:42} or {@code passwords}.
     *
     * @param expiresAt left out until it is lifted
     */
    record Switch(String what, String reason, String actor, Instant since, Optional<Instant> expiresAt) {}

    /** All of a kind, newest first. */
    record Listed(List<?> items) {}

    static Reply bans(List<Barrier> standing) {
        return list(standing.stream().filter(barrier -> barrier.what().isBan()));
    }

    static Reply switches(List<Barrier> standing) {
        return list(standing.stream().filter(barrier -> !barrier.what().isBan()));
    }

    private static Reply list(Stream<Barrier> barriers) {
        return Reply.of(200, new Listed(barriers.map(BarrierMessages::shown).toList()));
    }

    private static Object shown(Barrier barrier) {
        var since = barrier.since();
        var end = barrier.expiresAt();
        return switch (barrier.what()) {
            case Barred.Network(CidrBlock block) ->
                new Ban(block.text(), barrier.reason(), barrier.actor(), since, end);
            case Barred.Dialect frozen -> new Switch(frozen.text(), barrier.reason(), barrier.actor(), since, end);
            case Barred.Program frozen -> new Switch(frozen.text(), barrier.reason(), barrier.actor(), since, end);
            case Barred.Passwords frozen -> new Switch(frozen.text(), barrier.reason(), barrier.actor(), since, end);
        };
    }

    static Optional<Barred> network(String text) {
        return CidrBlock.parse(text).map(Barred.Network::new);
    }

    static Optional<Barred> frozen(String text) {
        return Barred.parse(text).filter(what -> !what.isBan());
    }

    /** What shall be closed; its end must be said, be it {@code null}, so that nothing is closed for ever by oversight. */
    static Optional<Wish> wish(AdminBody body, String member, Function<String, Optional<Barred>> parser) {
        var what = body.need(member, parser);
        var reason = body.need("reason", text -> Optional.of(text).filter(Barrier::isReason));
        var force = body.flag("force").orElse(false);
        Optional<Instant> end = body.isNull("expiresAt") ? Optional.empty() : body.need("expiresAt", Moments::parse);
        return what.flatMap(one -> reason.map(why -> new Wish(one, why, end, force)));
    }

    static Reply say(Outcome outcome, String member) {
        return switch (outcome) {
            case Outcome.Stands(Barrier barrier) -> Reply.of(200, shown(barrier));
            case Outcome.OverAlready() -> Flaws.one("#/expiresAt", "past");
            case Outcome.NoSuchClient() -> Flaws.one("#/" + member, "unknown_client");
            case Outcome.BarsYourself() ->
                AdminWords.conflict("bars-yourself", "This would keep you out; only force does it");
            case Outcome.TooMany() -> AdminWords.conflict("too-many-barriers", "As many stand as every node may hold");
        };
    }

    /** There is none of that name; there are these. */
    static Reply noDialect(List<String> there) {
        return Problem.named(400, "unknown-dialect", "There is no such dialect; there are " + String.join(", ", there))
                .with(List.of(Part.at("#/" + WHAT, "unknown_dialect")))
                .reply();
    }

    static Reply lifted(boolean stood) {
        return stood ? Reply.empty(204) : AdminWords.notFound();
    }
}
