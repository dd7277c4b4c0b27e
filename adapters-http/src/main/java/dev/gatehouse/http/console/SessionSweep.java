package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerSessions;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.session.SessionFilter;
import dev.gatehouse.http.dialect.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Where all sessions end that a search finds, on however many pages they are. */
record SessionSweep(Desk desk, Sheet sheet, AdministerSessions sessions) {
    /** What is done to them. */
    static final String VERB = "end-all";

    /** Where it is done. */
    static final String PATH = Paths.SESSIONS + "/" + VERB;

    /** Says that everybody is meant, where nothing narrows it down. */
    private static final String EVERYBODY = "everybody";

    private static final Set<String> NO_FILTERS = Set.of(Desk.SEAL, EVERYBODY, Paths.DONE, Leaf.AFTER);
    private static final int MOST_LOOKS = 20;

    /** The way there from a list of sessions, for whoever may. */
    static List<Block.Link> links(Visit visit) {
        return visit.may(Permission.SESSIONS_REVOKE)
                ? List.of(new Block.Link(
                        visit.say(UserText.END_THESE), Paths.address(PATH, new TreeMap<>(filters(visit)))))
                : List.of();
    }

    private static Map<String, String> filters(Visit visit) {
        var words = Picks.without(visit.form().texts());
        words.keySet().removeAll(NO_FILTERS);
        return words;
    }

    /** What will happen. */
    Reply ask(Visit visit, SessionFilter filter, List<Block.Fact> narrowed) {
        return asked(200, visit, filter, narrowed);
    }

    private Reply asked(int status, Visit visit, SessionFilter filter, List<Block.Fact> narrowed) {
        var hidden = new TreeMap<>(filters(visit));
        hidden.putAll(visit.sealed());
        var isEverybody = filter.equals(SessionFilter.ALL);
        var ask = new Block.Ask(
                true,
                PATH,
                hidden,
                isEverybody ? List.of(new Field.Tick(EVERYBODY, visit.say(UserText.EVERYBODYS), false)) : List.of(),
                visit.say(UserText.END_THESE),
                true,
                Optional.of(new Block.Link(
                        visit.say(FrameText.CANCEL), Paths.address(Paths.SESSIONS, new TreeMap<>(filters(visit))))));
        return sheet.page(
                status,
                Page.of(
                        visit.say(UserText.END_THESE) + ": " + count(visit, filter),
                        new Block.Prose(visit.say(UserText.END_THESE_WILL)),
                        new Block.Facts("", narrowed),
                        ask),
                visit);
    }

    /** By so many looks: a count of all could take as long as ending them. */
    private String count(Visit visit, SessionFilter filter) {
        int found = 0;
        Optional<Cursor> place = Optional.empty();
        for (int look = 0; look < MOST_LOOKS; look++) {
            var page = sessions.list(filter, place, Leaf.SIZE);
            found += page.items().size();
            place = page.next();
            if (place.isEmpty()) {
                return Integer.toString(found);
            }
        }
        return visit.say(OverviewText.MORE_THAN, Integer.toString(found));
    }

    /** Ends them; those of everybody only if that is said. */
    Reply end(Visit visit, SessionFilter filter, List<Block.Fact> narrowed) {
        if (filter.equals(SessionFilter.ALL) && !visit.isTicked(EVERYBODY)) {
            return asked(400, visit, filter, narrowed);
        }
        var sweep = sessions.endAll(visit.by(), filter);
        var blocks = new ArrayList<Block>();
        if (sweep.spared() > 0) {
            desk.noteBeyondOwn(visit, Permission.SESSIONS_REVOKE);
            blocks.add(new Block.Alarm(visit.say(UserText.SPARED, Integer.toString(sweep.spared()))));
        }
        blocks.add(new Block.Done(visit.say(FrameText.DONE_TO, Integer.toString(sweep.ended()))));
        blocks.add(new Block.Links(List.of(new Block.Link(visit.say(FrameText.SESSIONS), Paths.SESSIONS))));
        return sheet.page(sweep.spared() > 0 ? 409 : 200, new Page(visit.say(UserText.END_THESE), blocks), visit);
    }
}
