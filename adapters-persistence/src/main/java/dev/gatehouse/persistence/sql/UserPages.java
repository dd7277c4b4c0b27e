package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.application.port.out.UserDirectory.Listed;
import dev.gatehouse.application.port.out.UserSearch;
import dev.gatehouse.domain.user.NamePrefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** A page of users, with bounded {@link Effort}. */
record UserPages(UserSearch search, UserWhere where, Optional<Cursor> after, int size, Effort effort) {
    private static final String USERS = "app_user WHERE TRUE";

    static Page<Listed> page(Handle handle, UserSearch search, Optional<Cursor> after, int size) {
        var where = new UserWhere(search);
        return Effort.spend(handle, USERS, size, effort -> new UserPages(search, where, after, size, effort).page());
    }

    private Page<Listed> page() {
        var few = few();
        return few.isEmpty() ? followed() : Page.of(rows(gathered(few)), size, this::placeOf);
    }

    /** Conditions that together find all who are looked for, if there are such and they find few; empty if not. */
    private List<Where> few() {
        var ofTexts = search.prefix().stream()
                .map(prefix ->
                        List.of(UserWhere.range(UserWhere.NAME, prefix), UserWhere.range(UserWhere.EMAIL, prefix)));
        return Stream.concat(ofTexts, where.indexed().stream().map(List::of))
                .filter(sources -> sources.stream().allMatch(effort::isFew))
                .findFirst()
                .orElse(List.of());
    }

    private UserLook gathered(List<Where> few) {
        var look = look();
        few.forEach(source -> look.few(effort, source, conditions(Optional.empty())));
        return look;
    }

    /** Follows the order from the place on until the page is full or the effort is spent. */
    private Page<Listed> followed() {
        var prefix = search.prefix().filter(this::isFollowed);
        var path = new UserPath(search, where, prefix, after);
        var end =
                effort.end(path.whole(), where.order(), row -> new Cursor(row.getString("place"), row.getString("id")));
        var look = look().inOrder(end.map(path::until).orElseGet(path::whole), where.hidden());
        prefix.flatMap(where::besides).ifPresent(source -> look.few(effort, source, conditions(end)));
        return Effort.page(rows(look), size, end, this::placeOf);
    }

    /** Whether the order has all who begin so beside each other, except for a few whom another index finds. */
    private boolean isFollowed(NamePrefix prefix) {
        return where.besides(prefix).filter(effort::isFew).isPresent();
    }

    private List<Where> conditions(Optional<Cursor> end) {
        var conditions = new ArrayList<>(where.hidden());
        after.map(where::after).ifPresent(conditions::add);
        end.map(where::until).ifPresent(conditions::add);
        return conditions;
    }

    private UserLook look() {
        return new UserLook(where.order(), moreThan(size));
    }

    /** A power of two: few different limits are few different statements to keep. */
    private static int moreThan(int rows) {
        return Integer.highestOneBit(rows) << 1;
    }

    private List<Listed> rows(UserLook look) {
        return SqlUserDirectory.OWNERS.all(effort.handle(), look.sql(), look.values());
    }

    private Cursor placeOf(Listed last) {
        return SqlUserDirectory.place(search.sort(), last);
    }
}
