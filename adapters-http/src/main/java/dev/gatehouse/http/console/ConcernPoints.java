package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.WatchHouse.Concerns;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.http.console.Block.Cell;
import dev.gatehouse.http.oauth.page.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What does not go as it should, for those alone who may see what it is about. */
record ConcernPoints(Concerns concerns, Visit visit) {
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
        return points;
    }

    private void addCount(List<Cell> points, Phrase phrase, int count, Optional<String> href) {
        if (count > 0) {
            points.add(Cell.of(visit.say(phrase, Integer.toString(count)), href));
        }
    }
}
