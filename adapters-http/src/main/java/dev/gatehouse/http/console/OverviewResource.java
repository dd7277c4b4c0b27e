package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.application.port.in.WatchHouse;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.barrier.Barrier;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.http.console.Block.Cell;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first page: how the house stands, and what somebody should look at. */
@Path(Console.PATH)
public final class OverviewResource {
    private static final int THROTTLES_SHOWN = 10;
    private static final long MEGABYTE = 1_000_000;

    private final Desk desk;
    private final Sheet sheet;
    private final UseCases does;
    private final Called called;

    OverviewResource(Desk desk, Sheet sheet, UseCases does, Called called) {
        this.desk = desk;
        this.sheet = sheet;
        this.does = does;
        this.called = called;
    }

    /** How it stands. */
    @GET
    public Response look(@Context ContainerRequestContext request) {
        return desk.look(request, visit -> sheet.page(200, page(visit), visit));
    }

    /** Each block for those alone who may see what is in it. */
    private Page page(Visit visit) {
        var blocks = new ArrayList<Block>();
        blocks.add(attention(visit));
        if (visit.may(Permission.AUDIT_READ)) {
            var watch = does.administration().watch().look();
            blocks.add(numbers(watch, visit));
            blocks.addAll(new OverviewBlocks(watch, visit).charts());
        }
        if (visit.may(Permission.KEYS_READ)) {
            blocks.add(KeyTable.of(
                    does.manageKeys().list(), does.administration().watch().now(), visit));
        }
        return new Page(visit.say(FrameText.OVERVIEW), blocks);
    }

    private Block numbers(WatchHouse.Watch watch, Visit visit) {
        var volume = does.administration().audit().volume();
        var facts = new ArrayList<Block.Fact>();
        if (visit.may(Permission.SESSIONS_READ)) {
            var sessions = Integer.toString(watch.sessions());
            var live = watch.isMore() ? visit.say(OverviewText.MORE_THAN, sessions) : sessions;
            facts.add(Cells.fact(visit, OverviewText.LIVE, Cell.of(live, Paths.SESSIONS)));
        }
        facts.add(Cells.fact(visit, OverviewText.SINCE, Cells.time(watch.since())));
        facts.add(Cells.fact(visit, OverviewText.PER_DAY, Cell.of(Long.toString(volume.entriesPerDay()))));
        facts.add(Cells.fact(visit, OverviewText.DISK, Cell.of(volume.bytesInTheEnd() / MEGABYTE + " MB")));
        var hashing = does.administration().watch().hashQueue();
        facts.add(Cells.fact(visit, OverviewText.HASHING, Cell.of(Integer.toString(hashing.running()))));
        facts.add(Cells.fact(visit, OverviewText.HASHING_LATER, Cell.of(Integer.toString(hashing.waiting()))));
        return new Block.Facts("", facts);
    }

    private Block attention(Visit visit) {
        var points = new ArrayList<Cell>();
        if (visit.may(Permission.SWITCHES_READ)) {
            does.administration().barriers().standing().stream()
                    .map(Barrier::what)
                    .filter(what -> !what.isBan())
                    .map(what -> visit.say(OverviewText.FROZEN, BarrierBlocks.called(what, visit)))
                    .forEach(frozen -> points.add(Cell.of(frozen, Paths.SWITCHES)));
        }
        if (visit.may(Permission.BANS_READ)) {
            var accounts = does.administration().throttles().list(Optional.empty(), THROTTLES_SHOWN).items().stream()
                    .map(one -> one.account())
                    .toList();
            var names = called.of(visit, accounts.stream());
            accounts.stream()
                    .map(account -> visit.say(OverviewText.THROTTLED, names.text(account)))
                    .forEach(throttled -> points.add(Cell.of(throttled, Paths.BANS)));
        }
        points.addAll(concerns(visit));
        if (points.isEmpty()) {
            points.add(Cell.of(visit.say(OverviewText.ALL_WELL)));
        }
        return new Block.Points(visit.say(OverviewText.ATTENTION), points);
    }

    private List<Cell> concerns(Visit visit) {
        if (!ConcernPoints.areSeenBy(visit)) {
            return List.of();
        }
        var concerns = does.administration().watch().concerns();
        var clients = concerns.ending().stream().map(one -> (Subject) new Subject.OfClient(one.client()));
        return new ConcernPoints(concerns, visit, called.of(visit, clients)).all();
    }
}
