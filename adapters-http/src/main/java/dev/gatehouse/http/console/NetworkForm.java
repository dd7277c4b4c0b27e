package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerNetworks.Held;
import dev.gatehouse.application.port.in.AdministerNetworks.Outcome;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.http.dialect.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How it is said on pages what came of a wish about a network. */
record NetworkForm(Desk desk, Sheet sheet) {
    static final String ENTRIES = "entries";
    static final String FORCE = "force";
    static final String VERSION = "version";
    static final String ON = "on";

    /** The path of a network. */
    static String path(NetworkName name) {
        return Paths.NETWORKS + "/" + Paths.encoded(name.value());
    }

    /** The form with what is wrong before it, and perhaps a way to insist in it. */
    Reply again(int status, Visit visit, List<Block> alarms, List<Field> more, Function<List<Field>, Page> form) {
        var page = form.apply(more);
        var blocks = new ArrayList<>(alarms);
        blocks.addAll(page.blocks());
        return sheet.page(status, new Page(page.title(), blocks), visit);
    }

    /** The page after a wish: that of the network, unless something stood against it. */
    Reply say(Visit visit, Outcome outcome, Function<List<Field>, Page> form) {
        return switch (outcome) {
            case Outcome.Done(Held held) -> Paths.done(path(held.network().name()));
            case Outcome.Removed() -> Paths.done(Paths.NETWORKS);
            case Outcome.Taken() -> again(409, visit, alarm(visit.say(NetworkText.TAKEN)), List.of(), form);
            case Outcome.NoSuchNetwork() -> sheet.notThere(visit);
            case Outcome.ChangedSince() -> sheet.changedSince(visit);
            case Outcome.InUse(var by) -> sheet.refused(409, visit, visit.say(NetworkText.IN_USE, names(by)));
            case Outcome.BeyondOwn() -> desk.beyondOwn(visit, Permission.POLICIES_WRITE);
            case Outcome.WouldLockOut ignored ->
                again(409, visit, alarm(visit.say(NetworkText.WOULD_LOCK_OUT)), List.of(force(visit)), form);
        };
    }

    private static String names(List<Subject> by) {
        return by.stream().map(Subject::text).collect(Collectors.joining(", "));
    }

    static List<Block> alarm(String text) {
        return List.of(new Block.Alarm(text));
    }

    /** By which somebody insists. */
    static Field force(Visit visit) {
        return new Field.Tick(FORCE, visit.say(FrameText.FORCE), false);
    }

    /** Whether somebody does. */
    static boolean isForced(Visit visit) {
        return visit.text(FORCE).equals(ON);
    }
}
