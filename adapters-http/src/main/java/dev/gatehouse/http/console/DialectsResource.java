package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerBarriers;
import dev.gatehouse.application.port.in.WatchHouse;
import dev.gatehouse.application.port.in.WatchHouse.Use;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.domain.barrier.Barrier;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.http.console.Block.Cell;
import dev.gatehouse.http.dialect.Retirement;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The dialects that are spoken: when they end, whether they are frozen, and who still comes by them. */
@Path(Paths.DIALECTS)
public final class DialectsResource {
    private static final int SHOWN = 30;

    private final Desk desk;
    private final Sheet sheet;
    private final WatchHouse watch;
    private final AdministerBarriers barriers;
    private final Spoken spoken;
    private final Called called;

    /** What is spoken, and what of it shall end. */
    record Spoken(List<Entrance> entrances, Map<DialectName, Retirement> retirements) {}

    DialectsResource(
            Desk desk, Sheet sheet, WatchHouse watch, AdministerBarriers barriers, Spoken spoken, Called called) {
        this.desk = desk;
        this.sheet = sheet;
        this.watch = watch;
        this.barriers = barriers;
        this.spoken = spoken;
        this.called = called;
    }

    /** All of them. */
    @GET
    public Response look(@Context ContainerRequestContext request) {
        return desk.look(request, Room.DIALECTS.needed(), visit -> sheet.page(200, page(visit), visit));
    }

    private Page page(Visit visit) {
        var uses = watch.uses();
        var frozen = visit.may(Permission.SWITCHES_READ)
                ? barriers.standing().stream().map(Barrier::what).collect(Collectors.toUnmodifiableSet())
                : Set.<Barred>of();
        var byDialect = uses.all().stream().collect(Collectors.groupingBy(Use::dialect));
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Prose(visit.say(DialectText.ARE)));
        blocks.add(Block.Table.whole(
                visit.say(FrameText.DIALECTS),
                columns(visit),
                spoken.entrances().stream()
                        .map(entrance -> row(entrance, frozen, of(byDialect, entrance), visit))
                        .toList(),
                visit.say(DialectText.NO_DIALECT)));
        blocks.add(new Block.Prose(
                visit.say(DialectText.SINCE, Cells.time(uses.since()).text())));
        spoken.entrances()
                .forEach(entrance -> blocks.add(who(entrance.dialect().value(), of(byDialect, entrance), visit)));
        return new Page(visit.say(FrameText.DIALECTS), blocks);
    }

    private static List<Use> of(Map<String, List<Use>> byDialect, Entrance entrance) {
        return byDialect.getOrDefault(entrance.dialect().value(), List.of());
    }

    private static List<String> columns(Visit visit) {
        return visit.sayAll(
                AuditText.DIALECT,
                DialectText.FOR,
                DialectText.STATE,
                DialectText.DEPRECATED,
                DialectText.SUNSET,
                DialectText.USERS_SEEN,
                DialectText.CLIENTS_SEEN,
                DialectText.LAST,
                DialectText.SWITCH);
    }

    private List<Cell> row(Entrance entrance, Set<Barred> frozen, List<Use> uses, Visit visit) {
        var ending = Optional.ofNullable(spoken.retirements().get(entrance.dialect()));
        var what = new Barred.Dialect(entrance.dialect());
        boolean isFrozen = frozen.contains(what);
        var seen = uses.stream().map(Use::subject).distinct().toList();
        long users = seen.stream().filter(Subject.OfUser.class::isInstance).count();
        return List.of(
                Cell.of(entrance.dialect().value()),
                Cell.of(visit.say(entrance.isForPeople() ? DialectText.PEOPLE : DialectText.PROGRAMS)),
                Cell.of(visit.say(isFrozen ? DialectText.FROZEN : DialectText.SERVED)),
                day(ending.map(Retirement::deprecated)),
                day(ending.flatMap(Retirement::sunset)),
                Cell.of(Long.toString(users)),
                Cell.of(Long.toString(seen.size() - users)),
                Cells.time(last(uses), visit, FrameText.NEVER),
                toggle(what, isFrozen, visit));
    }

    private static Cell day(Optional<LocalDate> day) {
        return Cell.of(day.map(LocalDate::toString).orElse(""));
    }

    private static Optional<Instant> last(List<Use> uses) {
        return uses.stream().findFirst().map(Use::lastAt);
    }

    private static Cell toggle(Barred what, boolean isFrozen, Visit visit) {
        if (!visit.may(BarrierKind.SWITCH.toChange())) {
            return Cell.of("");
        }
        return isFrozen
                ? Cell.of(visit.say(BarrierText.LIFT), BarrierBlocks.liftOf(BarrierKind.SWITCH, what))
                : Cell.of(visit.say(DialectText.FREEZE), BarrierBlocks.setOf(BarrierKind.SWITCH, what));
    }

    private Block who(String dialect, List<Use> all, Visit visit) {
        var uses = all.stream().limit(SHOWN).toList();
        var names = called.of(visit, uses.stream().map(Use::subject));
        return Block.Table.whole(
                visit.say(DialectText.WHO, dialect),
                visit.sayAll(UserText.SUBJECT, DialectText.VERSION, DialectText.LAST),
                uses.stream()
                        .map(use -> List.of(
                                names.cell(use.subject()),
                                Cell.of(use.version().orElseGet(() -> visit.say(DialectText.NOT_SAID))),
                                Cells.time(use.lastAt())))
                        .toList(),
                visit.say(DialectText.NOBODY));
    }
}
