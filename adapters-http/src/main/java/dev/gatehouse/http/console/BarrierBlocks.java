package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerThrottles.Throttled;
import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.domain.barrier.Barrier;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.http.console.Block.Cell;
import java.util.List;
import java.util.stream.Stream;

/** Barriers and throttles as pages show them. */
final class BarrierBlocks {
    private BarrierBlocks() {}

    /** What a barrier closes, as people call it. */
    static String called(Barred what, Visit visit) {
        return switch (what) {
            case Barred.Network(CidrBlock block) -> block.text();
            case Barred.Dialect(DialectName name) ->
                DoorText.of(name)
                        .map(door -> visit.say(door) + " (" + name.value() + ")")
                        .orElseGet(() -> visit.say(BarrierText.OF_DIALECT, name.value()));
            case Barred.Program(Subject.OfClient client) ->
                visit.say(
                        BarrierText.OF_CLIENT, Integer.toString(client.number().value()));
            case Barred.Passwords() -> visit.say(BarrierText.PASSWORDS);
        };
    }

    /** Where one is lifted. */
    static String liftOf(BarrierKind kind, Barred what) {
        return kind.liftPath() + "?" + BarrierFields.WHAT + "=" + Paths.encoded(what.text());
    }

    /** Where one is set. */
    static String setOf(BarrierKind kind, Barred what) {
        return kind.setPath() + "?" + BarrierFields.WHAT + "=" + Paths.encoded(what.text());
    }

    /** All of a kind. */
    static Block table(BarrierKind kind, List<Barrier> barriers, Visit visit, Called called) {
        var names = called.of(visit, barriers.stream().flatMap(BarrierBlocks::named));
        return Block.Table.whole(
                visit.say(kind.words().title()),
                visit.sayAll(
                        BarrierText.WHAT,
                        BarrierText.WHY,
                        BarrierText.SET_BY,
                        BarrierText.SINCE,
                        BarrierText.ENDS,
                        BarrierText.LIFT),
                barriers.stream()
                        .map(barrier -> row(kind, barrier, visit, names))
                        .toList(),
                visit.say(kind.words().none()));
    }

    /** Whom a barrier is about, and who set it. */
    private static Stream<Subject> named(Barrier barrier) {
        var program = barrier.what() instanceof Barred.Program(var client)
                ? Stream.<Subject>of(client)
                : Stream.<Subject>of();
        return Stream.concat(program, Subject.parse(barrier.actor()).stream());
    }

    private static List<Cell> row(BarrierKind kind, Barrier barrier, Visit visit, Called.Names names) {
        return List.of(
                barrier.what() instanceof Barred.Program(var client)
                        ? names.cell(client)
                        : Cell.of(called(barrier.what(), visit)),
                Cell.of(barrier.reason()),
                Cell.of(names.actor(barrier.actor())),
                Cells.time(barrier.since()),
                Cells.time(barrier.expiresAt(), visit, BarrierText.UNTIL_LIFTED),
                visit.may(kind.toChange())
                        ? Cell.of(visit.say(BarrierText.LIFT), liftOf(kind, barrier.what()))
                        : Cell.of(""));
    }

    /** Accounts at which strangers must wait. */
    static Block throttles(List<Throttled> throttled, Visit visit, Called called, List<Block.Link> pages) {
        var names = called.of(visit, throttled.stream().map(Throttled::account));
        return new Block.Table(
                visit.say(BarrierText.THROTTLES),
                visit.sayAll(
                        BarrierText.ACCOUNT,
                        BarrierText.FAILURES,
                        BarrierText.LAST_FAILURE,
                        BarrierText.OPENS,
                        BarrierText.FORGET),
                throttled.stream().map(one -> row(one, names, visit)).toList(),
                visit.say(BarrierText.NO_THROTTLES),
                pages);
    }

    private static List<Cell> row(Throttled one, Called.Names names, Visit visit) {
        return List.of(
                names.cell(one.account()),
                Cell.of(Integer.toString(one.failures())),
                Cells.time(one.lastFailureAt()),
                Cells.time(one.opensAt()),
                visit.may(BarrierKind.BAN.toChange())
                        ? Cell.of(visit.say(BarrierText.FORGET), ThrottleResource.address(one.account()))
                        : Cell.of(""));
    }
}
