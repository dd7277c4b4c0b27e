package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.WatchHouse.Concerns;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.EndingCredential;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.http.console.Block.Cell;
import dev.gatehouse.http.oauth.page.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What does not go as it should, for those alone who may see what it is about. */
record ConcernPoints(Concerns concerns, Visit visit, Called.Names names) {
    /** Whether there may be anything that whoever looks may see. */
    static boolean areSeenBy(Visit visit) {
        return Stream.of(Permission.AUDIT_READ, Permission.KEYS_READ, Permission.CLIENTS_READ)
                .anyMatch(visit::may);
    }

    /** Nothing, as a rule. */
    List<Cell> all() {
        var points = new ArrayList<Cell>();
        if (visit.may(Permission.AUDIT_READ)) {
            addCount(points, OverviewText.LATE, concerns.late(), Optional.empty());
            addCount(points, OverviewText.LOST, concerns.lost(), Optional.of(Paths.LOST));
            if (concerns.isUnsealed()) {
                points.add(Cell.of(visit.say(OverviewText.UNSEALED)));
            }
        }
        if (visit.may(Permission.KEYS_READ)) {
            concerns.overdue().stream()
                    .map(key -> Cell.of(visit.say(OverviewText.OVERDUE, key.keyId()), Paths.KEYS))
                    .forEach(points::add);
        }
        if (visit.may(Permission.CLIENTS_READ)) {
            concerns.ending().stream().map(this::missed).forEach(points::add);
        }
        return points;
    }

    private Cell missed(EndingCredential ending) {
        var phrase = switch (ending.kind()) {
            case SECRET -> OverviewText.SECRET_ENDS;
            case EXCHANGE_TOKEN -> OverviewText.TOKEN_ENDS;
        };
        var who = names.text(new Subject.OfClient(ending.client()));
        var what = who + ", " + Cells.time(ending.until()).text();
        return Cell.of(visit.say(phrase, what), Paths.client(ending.client()));
    }

    private void addCount(List<Cell> points, Phrase phrase, int count, Optional<String> href) {
        if (count > 0) {
            points.add(Cell.of(visit.say(phrase, Integer.toString(count)), href));
        }
    }
}
