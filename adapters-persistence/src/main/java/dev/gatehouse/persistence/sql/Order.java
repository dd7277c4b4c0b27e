package dev.gatehouse.persistence.sql;

/**
 * The order of a list: a column, and among equals an id.
 *
 * @param way {@code " DESC"}, or nothing
 */
record Order(String column, String id, String way) {
    /** From the first to the last, or the other way round. */
    static Order of(String column, String id, boolean descending) {
        return new Order(column, id, descending ? " DESC" : "");
    }

    String by() {
        return " ORDER BY " + column + way + ", " + id + way;
    }

    /** What stands behind the place of that value and id. */
    Where after(Object value, Object of) {
        return Where.of("(" + column + ", " + id + ") " + (way.isEmpty() ? ">" : "<") + " (?, ?)", value, of);
    }

    /** What stands before that place, and what stands there. */
    Where until(Object value, Object of) {
        return Where.of("(" + column + ", " + id + ") " + (way.isEmpty() ? "<=" : ">=") + " (?, ?)", value, of);
    }
}
