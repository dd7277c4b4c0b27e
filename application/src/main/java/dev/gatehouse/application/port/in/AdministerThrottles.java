package dev.gatehouse.application.port.in;

import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.Optional;

/** Shows which accounts are closed to strangers because they failed there too often, and opens them again. */
public interface AdministerThrottles {
    /** A page of those accounts, the most failures first. */
    Page<Throttled> list(Optional<Page.Cursor> after, int size);

    /** Forgets every failed try at the account; false if there is none, or whoever asks holds less than its owner. */
    boolean clear(Administrator by, Subject account);

    /**
     * An account at which strangers must wait.
     *
     * @param failures in a row
     * @param opensAt when a stranger may try once more
     */
    record Throttled(Subject account, int failures, Instant lastFailureAt, Instant opensAt) {}
}
