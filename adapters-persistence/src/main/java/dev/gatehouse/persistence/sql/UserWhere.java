package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.application.port.out.UserSearch;
import dev.gatehouse.application.port.out.UserSearch.Span;
import dev.gatehouse.domain.user.NamePrefix;
import dev.gatehouse.domain.user.UserStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The conditions of a search for users: plain where an index shall find them, hidden in an expression where none shall. */
final class UserWhere {
    static final String NAME = "name_order";
    static final String EMAIL = "email_order";

    /** No name and no address has the last of all code points. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    /** Those whose address is not their name at some domain; the words are those of two indexes. */
    private static final String APART = "substr(email_order, 1, length(name_order) + 1) <> name_order || '@'";

    private final UserSearch search;

    UserWhere(UserSearch search) {
        this.search = search;
    }

    Order order() {
        return Order.of(column(), "id", search.descending());
    }

    private String column() {
        return switch (search.sort()) {
            case NAME -> NAME;
            case EMAIL -> EMAIL;
            case CREATED -> "created_at";
            case LAST_LOGIN -> "last_login_at";
        };
    }

    /** Conditions of which each has an index of its own; those of the texts are apart, for only both find everybody. */
    List<Where> indexed() {
        var sources = new ArrayList<Where>();
        search.role().ifPresent(role -> sources.add(Where.of("roles <> '[]'")));
        search.status()
                .filter(UserStatus.DISABLED::equals)
                .ifPresent(status -> sources.add(Where.of("status = 'DISABLED'")));
        sources.addAll(span("created_at", search.created()));
        sources.addAll(span("last_login_at", search.lastLogin()));
        return sources;
    }

    /** All that is looked for, without tempting an index. */
    List<Where> hidden() {
        var conditions = new ArrayList<Where>();
        search.prefix()
                .ifPresent(
                        prefix -> conditions.add(range(NAME + " || ''", prefix).or(range(EMAIL + " || ''", prefix))));
        search.status().ifPresent(status -> conditions.add(Where.of("status || '' = '" + status.name() + "'")));
        search.role().ifPresent(role -> conditions.add(Where.of("roles || '' LIKE '%\"" + role.name() + "\"%'")));
        conditions.addAll(span("created_at + 0", search.created()));
        conditions.addAll(span("last_login_at + 0", search.lastLogin()));
        return conditions;
    }

    /** Texts that begin so. */
    static Where range(String text, NamePrefix prefix) {
        return Where.all(List.of(from(text, prefix), below(text, prefix)));
    }

    /** Texts from the first on that begins so. */
    static Where from(String text, NamePrefix prefix) {
        return Where.of(text + " >= ?", prefix.canonical());
    }

    /** Texts up to the last that begins so. */
    static Where below(String text, NamePrefix prefix) {
        return Where.of(text + " < ?", prefix.canonical() + LAST);
    }

    /**
     * In the order of names: who begins so by address and perhaps not by name, and the other way round. Whose address is the
     * name at some domain begins so by both, unless the sign before the domain is asked for too; then there is no such condition.
     */
    Optional<Where> besides(NamePrefix prefix) {
        return prefix.canonical().contains("@")
                ? Optional.empty()
                : otherText().map(text -> Where.all(List.of(Where.of(APART), range(text, prefix))));
    }

    /** What stands behind the place in the order. */
    Where after(Cursor place) {
        return order().after(value(place), place.id());
    }

    /** What stands before the place, and what stands there. */
    Where until(Cursor place) {
        return order().until(value(place), place.id());
    }

    private Object value(Cursor place) {
        return switch (search.sort()) {
            case NAME, EMAIL -> place.sortValue();
            case CREATED, LAST_LOGIN -> Long.valueOf(place.sortValue());
        };
    }

    private static List<Where> span(String column, Span span) {
        var ends = new ArrayList<Where>();
        span.from().ifPresent(from -> ends.add(Where.of(column + " >= ?", Micros.of(from))));
        span.before().ifPresent(before -> ends.add(Where.of(column + " < ?", Micros.of(before))));
        return ends.isEmpty() ? ends : List.of(Where.all(ends));
    }

    /** The text that is not that of the order. */
    private Optional<String> otherText() {
        return switch (search.sort()) {
            case NAME -> Optional.of(EMAIL);
            case EMAIL -> Optional.of(NAME);
            case CREATED, LAST_LOGIN -> Optional.empty();
        };
    }
}
