package dev.gatehouse.persistence.sql;

import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;

/** A statement of {@link Plain} failed; what the driver said is the cause. */
final class StatementFailed extends JdbiException {
    private static final long serialVersionUID = 1L;

    StatementFailed(SQLException cause) {
        super("a statement failed", cause);
    }
}
