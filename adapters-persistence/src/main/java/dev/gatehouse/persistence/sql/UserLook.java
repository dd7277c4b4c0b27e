package dev.gatehouse.persistence.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One look for so many users as one statement: whence they are taken, and what of that is looked for. */
final class UserLook {
    private final Order order;
    private final int most;
    private final List<String> found = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    UserLook(Order order, int most) {
        this.order = order;
        this.most = most;
    }

    /** Takes users as they stand in the order, by its index and along the path. */
    UserLook inOrder(List<Where> path, List<Where> conditions) {
        return from(
                "app_user", Stream.concat(path.stream(), conditions.stream()).toList());
    }

    /** Takes the few to whom the condition applies, and puts them in order. */
    UserLook few(Effort effort, Where source, List<Where> conditions) {
        values.addAll(source.values());
        return from(effort.few(source) + " AS few", conditions);
    }

    private UserLook from(String table, List<Where> conditions) {
        var all = Where.all(conditions);
        values.addAll(all.values());
        found.add("SELECT * FROM (SELECT id, " + order.column() + " AS place FROM " + table + " WHERE " + all.sql()
                + order.by() + " LIMIT " + most + ") AS of_" + found.size());
        return this;
    }

    /** The first of all that was taken, each once. */
    String sql() {
        var way = order.way();
        return "SELECT app_user.*, " + PolicyLine.COLUMNS + " FROM (SELECT id FROM (" + String.join(" UNION ", found)
                + ") AS found ORDER BY place" + way + ", id" + way + " LIMIT " + most + ") AS page"
                + " JOIN app_user ON app_user.id = page.id LEFT JOIN user_network AS entry ON entry.user_id = page.id "
                + PolicyLine.SHARED
                + " ORDER BY app_user." + order.column() + way + ", app_user.id" + way + ", " + PolicyLine.ORDER;
    }

    Object[] values() {
        return values.toArray();
    }
}
