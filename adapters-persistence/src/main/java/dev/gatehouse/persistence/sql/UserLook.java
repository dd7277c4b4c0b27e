package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.application.port.out.UserSearch;
import dev.gatehouse.domain.user.NamePrefix;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** One look for users: constant words in the order of the search, and its values in the order of their question marks. */
final class UserLook {
    /** No name and no address has the last of all code points. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    /** So many or more who begin so are many. */
    static final int COMMON = 5_000;

    private final List<Object> values = new ArrayList<>();
    private final UserSearch search;
    private final Optional<Cursor> after;
    private final Predicate<String> isCommon;
    private final String sql;

    UserLook(UserSearch search, Optional<Cursor> after, int most, Predicate<String> isCommon) {
        this.search = search;
        this.after = after;
        this.isCommon = isCommon;
        var way = search.descending() ? " DESC" : "";
        var column = column();
        sql = "SELECT app_user.*, " + PolicyLine.COLUMNS + " FROM (SELECT id FROM ("
                + found(way, most)
                + ") AS found ORDER BY place" + way + ", id" + way + " LIMIT " + most + ") AS page"
                + " JOIN app_user ON app_user.id = page.id LEFT JOIN user_network AS entry ON entry.user_id = page.id "
                + PolicyLine.SHARED
                + " ORDER BY app_user." + column + way + ", app_user.id" + way + ", " + PolicyLine.ORDER;
    }

    String sql() {
        return sql;
    }

    Object[] values() {
        return values.toArray();
    }

    /** A beginning is looked for among names and among addresses, each by its own index; who is found twice counts once. */
    private String found(String way, int most) {
        return search.prefix()
                .map(prefix -> List.of("name_order", "email_order").stream()
                        .map(text -> "SELECT * FROM (" + first(Optional.of(text), way, most) + ") AS of_" + text)
                        .collect(Collectors.joining(" UNION ")))
                .orElseGet(() -> first(Optional.empty(), way, most));
    }

    private String first(Optional<String> textThatBegins, String way, int most) {
        var conditions = new ArrayList<String>();
        var table = textThatBegins.map(text -> beginning(text, conditions)).orElse("app_user");
        after.ifPresent(place -> follow(place, conditions));
        search.status().ifPresent(status -> conditions.add("status = '" + status.name() + "'"));
        search.role().ifPresent(role -> conditions.add("roles <> '[]' AND roles LIKE '%\"" + role.name() + "\"%'"));
        span("created_at", search.created(), conditions);
        span("last_login_at", search.lastLogin(), conditions);
        return "SELECT id, " + column() + " AS place FROM " + table
                + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions))
                + " ORDER BY " + column() + way + ", id" + way + " LIMIT " + most;
    }

    /**
     * Where the text that begins is that of the order, one index finds both. Else the few who begin so are found first and
     * put in order, and the many are met often enough on the way through it: as an expression the text tempts no index.
     */
    private String beginning(String text, List<String> conditions) {
        values.addAll(bounds(search.prefix().orElseThrow()));
        if (text.equals(column())) {
            conditions.add(range(text));
        } else if (isCommon.test(text)) {
            conditions.add(range(text + " || ''"));
        } else {
            return "(SELECT * FROM app_user WHERE " + range(text) + " LIMIT " + COMMON + ") AS few";
        }
        return "app_user";
    }

    /** The condition on a text that begins so, and its two values. */
    static String range(String text) {
        return text + " >= ? AND " + text + " < ?";
    }

    static List<String> bounds(NamePrefix prefix) {
        return List.of(prefix.canonical(), prefix.canonical() + LAST);
    }

    private void follow(Cursor place, List<String> conditions) {
        conditions.add("(" + column() + ", id) " + (search.descending() ? "<" : ">") + " (?, ?)");
        values.add(
                switch (search.sort()) {
                    case NAME, EMAIL -> place.sortValue();
                    case CREATED, LAST_LOGIN -> Long.valueOf(place.sortValue());
                });
        values.add(place.id());
    }

    private void span(String column, UserSearch.Span span, List<String> conditions) {
        span.from().ifPresent(from -> compare(column + " >= ?", from, conditions));
        span.before().ifPresent(before -> compare(column + " < ?", before, conditions));
    }

    private void compare(String condition, Instant moment, List<String> conditions) {
        conditions.add(condition);
        values.add(Micros.of(moment));
    }

    private String column() {
        return switch (search.sort()) {
            case NAME -> "name_order";
            case EMAIL -> "email_order";
            case CREATED -> "created_at";
            case LAST_LOGIN -> "last_login_at";
        };
    }
}
