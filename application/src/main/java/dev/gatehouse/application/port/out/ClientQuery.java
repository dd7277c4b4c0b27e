package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.client.ClientStatus;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Which clients a list shall hold, and in what order.
 *
 * @param namePrefix how their names begin, to the letter and without wildcards; empty for any
 * @param after where the page begins, as the page before it told
 * @param size the most that the page shall hold
 */
public record ClientQuery(
        String namePrefix,
        Optional<ClientStatus> status,
        Sort sort,
        boolean descending,
        Optional<Page.Cursor> after,
        int size) {
    /** By what a list is sorted; the number decides between equals. */
    public enum Sort {
        /** By name, as the store compares texts. */
        NAME,
        /** By number. */
        NUMBER,
        /** By the time at which they were made. */
        CREATED,
        /** By the time at which they last came in; who never did is first. */
        LAST_USED;

        /** The stable word, such as {@code last_used}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The order of that word. */
        public static Optional<Sort> of(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word().equals(word))
                    .findFirst();
        }
    }
}
