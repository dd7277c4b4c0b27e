package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.application.port.out.UserSearch;
import dev.gatehouse.application.port.out.UserSearch.Span;
import dev.gatehouse.domain.user.NamePrefix;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The stretch of an order that is followed. It has one condition at each of its ends and no more: of two, a database may take the
 * wider one for its index, and so read again all that stands before the place.
 *
 * @param beginning how the texts of the order begin, where that alone is followed
 */
record UserPath(UserSearch search, UserWhere where, Optional<NamePrefix> beginning, Optional<Cursor> after) {
    /** From where the looking begins to where nothing more can be found. */
    List<Where> whole() {
        return between(side(!search.descending()));
    }

    /** The same, but only to the place. */
    List<Where> until(Cursor end) {
        return between(Optional.of(where.until(end)));
    }

    private List<Where> between(Optional<Where> end) {
        var both = new ArrayList<Where>();
        start().ifPresent(both::add);
        end.ifPresent(both::add);
        return both;
    }

    private Optional<Where> start() {
        if (after.isEmpty()) {
            return side(search.descending());
        }
        var place = after.get();
        if (beginning.isEmpty() || beginning.get().begins(place.sortValue())) {
            return Optional.of(where.after(place));
        }
        boolean isLower = isBefore(place.sortValue(), beginning.get().canonical());
        return isLower == search.descending() ? Optional.of(Where.of("FALSE")) : side(search.descending());
    }

    /** The condition at the upper or at the lower end of all that can be found. */
    private Optional<Where> side(boolean isUpper) {
        var column = where.order().column();
        return beginning
                .map(prefix -> isUpper ? UserWhere.below(column, prefix) : UserWhere.from(column, prefix))
                .or(() -> isUpper
                        ? span().before().map(time -> Where.of(column + " < ?", Micros.of(time)))
                        : span().from().map(time -> Where.of(column + " >= ?", Micros.of(time))));
    }

    private Span span() {
        return switch (search.sort()) {
            case NAME, EMAIL -> Span.ALWAYS;
            case CREATED -> search.created();
            case LAST_LOGIN -> search.lastLogin();
        };
    }

    /** As databases compare texts, byte by byte. */
    private static boolean isBefore(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8)) < 0;
    }
}
