package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerBarriers;
import dev.gatehouse.application.port.in.AdministerBarriers.Wish;
import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.domain.barrier.Barrier;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.http.oauth.page.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is to be filled in for a ban or a freeze, and what was filled in. */
record BarrierFields(BarrierKind kind, List<DialectName> dialects) {
    static final String WHAT = "what";

    private static final String NETWORK = "network";
    private static final String CLIENT = "client";
    private static final String REASON = "reason";
    private static final String ENDS = "ends";
    private static final String FOR_GOOD = "for-good";
    private static final String FORCE = "force";
    private static final String ON = "on";

    /** What was filled in: a wish, or what is wrong with it. */
    sealed interface Read {
        /** It makes sense. */
        record Wished(Wish wish) implements Read {}

        /** It does not. */
        record Wrong(List<Block> alarms) implements Read {}
    }

    /** The query of the form, filled in like a barrier that stood. */
    static String query(Barrier barrier) {
        var end = barrier.expiresAt().map(at -> ENDS + "=" + Moments.typed(at)).orElse(FOR_GOOD + "=" + ON);
        var what = barrier.what() instanceof Barred.Network(CidrBlock block)
                ? NETWORK + "=" + Paths.encoded(block.text())
                : WHAT + "=" + Paths.encoded(barrier.what().text());
        return what + "&" + REASON + "=" + Paths.encoded(barrier.reason()) + "&" + end;
    }

    /** The fields, filled in as the request says. */
    List<Field> fields(Visit visit) {
        var what = switch (kind) {
            case BAN -> List.<Field>of(needed(visit, NETWORK, BarrierText.NETWORK));
            case SWITCH -> List.of(choice(visit), Cells.line(visit, CLIENT, BarrierText.CLIENT));
        };
        var rest = Stream.of(
                needed(visit, REASON, BarrierText.REASON),
                Field.Line.moment(ENDS, visit.say(BarrierText.ENDS_AT), visit.text(ENDS)),
                new Field.Tick(
                        FOR_GOOD,
                        visit.say(BarrierText.FOR_GOOD),
                        visit.text(FOR_GOOD).equals(ON)));
        return Stream.concat(what.stream(), rest).toList();
    }

    /** By which somebody insists. */
    static Field force(Visit visit) {
        return new Field.Tick(FORCE, visit.say(FrameText.FORCE), false);
    }

    private static Field needed(Visit visit, String name, Phrase label) {
        return new Field.Line(name, visit.say(label), visit.text(name), "", "text", true);
    }

    /** What may be frozen; nothing stands there already, for the first of them closes the most. */
    private Field choice(Visit visit) {
        var said = Barred.parse(visit.text(WHAT)).filter(what -> !what.isBan());
        var named = Stream.concat(dialects.stream(), AdministerBarriers.DOORS.stream());
        var usual = Stream.concat(Stream.<Barred>of(new Barred.Passwords()), named.map(Barred.Dialect::new));
        var options = new ArrayList<Field.Option>();
        options.add(new Field.Option(
                "", visit.say(BarrierText.CHOOSE), visit.text(WHAT).isEmpty()));
        Stream.concat(usual, said.stream())
                .distinct()
                .forEach(what -> options.add(new Field.Option(
                        what.text(),
                        BarrierBlocks.called(what, visit),
                        what.text().equals(visit.text(WHAT)))));
        options.add(new Field.Option(CLIENT, visit.say(BarrierText.SOME_CLIENT), CLIENT.equals(visit.text(WHAT))));
        return new Field.Choice(WHAT, visit.say(BarrierText.WHAT), List.copyOf(options));
    }

    /** What was filled in. */
    Read read(Visit visit) {
        var alarms = new ArrayList<Block>();
        var what = what(visit, alarms);
        var reason = visit.text(REASON);
        if (!Barrier.isReason(reason)) {
            alarms.add(new Block.Alarm(visit.say(BarrierText.NO_REASON)));
        }
        var end = Moments.parse(visit.text(ENDS));
        boolean isForGood = visit.text(FOR_GOOD).equals(ON);
        if (isForGood == visit.form().text(ENDS).isPresent() || isForGood == end.isPresent()) {
            alarms.add(new Block.Alarm(visit.say(BarrierText.NO_END)));
        }
        boolean isForced = visit.text(FORCE).equals(ON);
        return what.filter(found -> alarms.isEmpty())
                .<Read>map(found -> new Read.Wished(new Wish(found, reason, end, isForced)))
                .orElseGet(() -> new Read.Wrong(List.copyOf(alarms)));
    }

    private Optional<Barred> what(Visit visit, List<Block> alarms) {
        return switch (kind) {
            case BAN ->
                meaning(
                        visit,
                        NETWORK,
                        alarms,
                        BarrierText.NO_NETWORK,
                        text -> CidrBlock.parse(text).map(Barred.Network::new));
            case SWITCH ->
                visit.text(WHAT).equals(CLIENT)
                        ? meaning(visit, CLIENT, alarms, BarrierText.NO_CLIENT, text -> Barred.parse("client:" + text))
                        : meaning(visit, WHAT, alarms, noWhat(visit), BarrierFields::frozen)
                                .filter(what -> isThere(visit, what, alarms));
        };
    }

    private static Phrase noWhat(Visit visit) {
        return visit.text(WHAT).isEmpty() ? BarrierText.NOT_CHOSEN : BarrierText.NO_WHAT;
    }

    private boolean isThere(Visit visit, Barred what, List<Block> alarms) {
        boolean isNowhere = AdministerBarriers.isOfNoDialect(what, dialects);
        if (isNowhere) {
            var there = String.join(", ", AdministerBarriers.freezable(dialects));
            alarms.add(new Block.Alarm(visit.say(BarrierText.NO_DIALECT, there)));
        }
        return !isNowhere;
    }

    /** What a text of a barrier names that is no ban. */
    static Optional<Barred> frozen(String text) {
        return Barred.parse(text).filter(what -> !what.isBan());
    }

    private static Optional<Barred> meaning(
            Visit visit, String name, List<Block> alarms, Phrase wrong, Function<String, Optional<Barred>> parser) {
        var found = parser.apply(visit.text(name));
        if (found.isEmpty()) {
            alarms.add(new Block.Alarm(visit.say(wrong, visit.text(name))));
        }
        return found;
    }
}
