package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerBarriers;
import dev.gatehouse.application.port.in.AdministerBarriers.Outcome;
import dev.gatehouse.application.port.in.AdministerBarriers.Wish;
import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.domain.barrier.Barrier;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.page.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows, sets and lifts barriers of one kind. */
final class BarrierDesk {
    private static final String SET = "set";
    private static final String LIFTED = "lifted";

    private final BarrierKind kind;
    private final Sheet sheet;
    private final AdministerBarriers barriers;
    private final BarrierFields fields;
    private final Called called;

    BarrierDesk(BarrierFields fields, Sheet sheet, AdministerBarriers barriers, Called called) {
        this.kind = fields.kind();
        this.fields = fields;
        this.sheet = sheet;
        this.barriers = barriers;
        this.called = called;
    }

    /** Those that stand, and where one is set. */
    List<Block> standing(Visit visit) {
        var standing = barriers.standing().stream()
                .filter(barrier -> isOfKind(barrier.what()))
                .toList();
        var blocks = new ArrayList<Block>(done(visit, standing));
        blocks.add(new Block.Prose(visit.say(kind.words().are())));
        if (visit.may(kind.toChange())) {
            blocks.add(
                    new Block.Links(List.of(new Block.Link(visit.say(kind.set().title()), kind.setPath()))));
        }
        blocks.add(BarrierBlocks.table(kind, standing, visit, called));
        return blocks;
    }

    /** What was done, with the way to the opposite. */
    private List<Block> done(Visit visit, List<Barrier> standing) {
        if (visit.form().text(Paths.DONE).isEmpty()) {
            return List.of();
        }
        var lifted = visit.form().text(LIFTED).map(query -> kind.setPath() + "?" + query);
        var set = standing.stream()
                .filter(barrier -> barrier.what().text().equals(visit.text(SET)))
                .map(barrier -> BarrierBlocks.liftOf(kind, barrier.what()))
                .findFirst();
        var undo = set.or(() -> lifted).map(address -> new Block.Link(visit.say(FrameText.UNDO), address));
        return List.of(new Block.Done(visit.say(FrameText.DONE), undo));
    }

    /** The form, filled in as the request says. */
    Reply ask(Visit visit) {
        return form(200, visit, List.of(), List.of());
    }

    private Reply form(int status, Visit visit, List<Block> before, List<Field> more) {
        var all = new ArrayList<>(fields.fields(visit));
        all.addAll(more);
        var page = kind.set().page(visit, "", kind.setPath(), kind.path(), all);
        var blocks = new ArrayList<>(before);
        blocks.addAll(page.blocks());
        if (kind == BarrierKind.SWITCH) {
            blocks.add(before.size() + 1, new Block.Prose(visit.say(BarrierText.FREEZES_CONSOLE)));
        }
        return sheet.page(status, new Page(page.title(), blocks), visit);
    }

    /** Sets one. */
    Reply set(Visit visit) {
        return switch (fields.read(visit)) {
            case BarrierFields.Read.Wrong(var alarms) -> form(400, visit, alarms, List.of());
            case BarrierFields.Read.Wished(Wish wish) -> say(visit, barriers.set(visit.by(), wish));
        };
    }

    private Reply say(Visit visit, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Stands(Barrier barrier) ->
                Paths.done(kind.path(), SET, barrier.what().text());
            case Outcome.OverAlready() -> again(400, visit, BarrierText.OVER_ALREADY, List.of());
            case Outcome.NoSuchClient() -> again(400, visit, BarrierText.NO_SUCH_CLIENT, List.of());
            case Outcome.TooMany() -> again(409, visit, BarrierText.TOO_MANY, List.of());
            case Outcome.BarsYourself() ->
                again(409, visit, BarrierText.BARS_YOURSELF, List.of(BarrierFields.force(visit)));
        };
    }

    private Reply again(int status, Visit visit, Phrase why, List<Field> more) {
        return form(status, visit, List.of(new Block.Alarm(visit.say(why))), more);
    }

    /** What lifting one will do. */
    Reply askToLift(Visit visit) {
        return named(visit)
                .map(barrier -> kind.lift()
                        .page(visit, BarrierBlocks.called(barrier.what(), visit), kind.liftPath(), kind.path())
                        .carrying(BarrierFields.WHAT, barrier.what().text()))
                .map(page -> sheet.page(200, page, visit))
                .orElseGet(() -> sheet.notThere(visit));
    }

    /** Lifts one. */
    Reply lift(Visit visit) {
        return named(visit)
                .filter(barrier -> barriers.lift(visit.by(), barrier.what()))
                .map(BarrierFields::query)
                .map(query -> Paths.done(kind.path(), LIFTED, query))
                .orElseGet(() -> sheet.notThere(visit));
    }

    private Optional<Barrier> named(Visit visit) {
        return barriers.standing().stream()
                .filter(barrier -> isOfKind(barrier.what()))
                .filter(barrier -> barrier.what().text().equals(visit.text(BarrierFields.WHAT)))
                .findFirst();
    }

    private boolean isOfKind(Barred what) {
        return what.isBan() == (kind == BarrierKind.BAN);
    }
}
