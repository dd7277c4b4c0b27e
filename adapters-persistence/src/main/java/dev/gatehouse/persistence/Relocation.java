package dev.gatehouse.persistence;

import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.persistence.MoveMark.State;
import dev.gatehouse.persistence.sql.SqlDialect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteException;

/**
 * Moves a database of SQLite to PostgreSQL. Most of it is copied beside a server that writes on; then the source takes no
 * writes until both sides are known to hold the same, and none after that. Until the end the target is nobody's house, and
 * the source is only read. Each method throws {@link IllegalStateException} or {@link StoreUnavailable} with one line.
 */
public final class Relocation implements AutoCloseable {
    private static final int WAIT_MILLIS = 60_000;

    /** Hears how a move goes on. */
    public interface Progress {
        /** So many rows of a table were copied so far. */
        void copied(String table, long rows);

        /** From now on the source takes no writes. */
        void stopped();

        /** A table is the same on both sides. */
        void compared(MovedTable table);
    }

    private final Connection source;
    private final MoveTarget target;
    private final MoveMark mark;
    private final List<TableShape> tables;
    private final Progress progress;

    private Relocation(Connection source, MoveTarget target, MoveMark mark, Progress progress) throws SQLException {
        this.source = source;
        this.target = target;
        this.mark = mark;
        this.tables = target.tables(source);
        this.progress = progress;
    }

    /**
     * Reaches both databases and marks the target as one into which a move is not finished; goes on with a move that was
     * broken off. The source is of today's schema.
     *
     * @param move what the move is known by on both sides, if it is a new one
     */
    public static Relocation begin(
            Path database, PersistenceSettings.Postgres settings, String move, Instant now, Progress progress) {
        return working(() -> {
            var source = connect(database);
            try {
                var target = MoveTarget.reach(settings);
                try {
                    var left = MoveMark.of(source);
                    var mark = left.isPresent() ? target.goOn(left.get()) : target.begin(move, now, proof(source));
                    return new Relocation(source, target, mark, progress);
                } catch (SQLException | RuntimeException refused) {
                    target.close();
                    throw refused;
                }
            } catch (SQLException | RuntimeException refused) {
                source.close();
                throw refused;
            }
        });
    }

    private static Optional<String> proof(Connection source) throws SQLException {
        return new Migrations(source, SchemaWords.SQLITE, List.of())
                .masterKeySeal()
                .proof();
    }

    private static Connection connect(Path database) throws SQLException {
        try (var file = SqliteFile.share(database)) {
            var connection = file.connectWriter();
            Jdbc.run(connection, "PRAGMA busy_timeout = " + WAIT_MILLIS);
            return connection;
        }
    }

    /**
     * Moves everything, with an entry that is in the audit of both sides, and leaves a house at the target and none at the
     * source; what each table holds on both sides. If it throws, the source is as it was, or {@link #begin} goes on.
     */
    public List<MovedTable> move(AuditEntry entry) {
        return working(() -> {
            target.connection().setAutoCommit(false);
            var open = OpenSchema.of(target.connection(), tables);
            for (var table : tables) {
                of(table).fill(rows -> progress.copied(table.name(), rows));
            }
            var moved = finish(entry, open);
            target.connection().setAutoCommit(true);
            target.finish();
            return moved;
        });
    }

    /** The source's transaction holds its writers off; only when the target has all of it, the source says that it left. */
    private List<MovedTable> finish(AuditEntry entry, OpenSchema open) throws SQLException {
        source.setAutoCommit(false);
        progress.stopped();
        var before = MoveMark.of(source);
        refuseLeft(before);
        if (before.isEmpty()) {
            write(source, entry);
        }
        var moved = new ArrayList<MovedTable>();
        for (var table : tables) {
            var same = of(table).reconcile();
            moved.add(same);
            progress.compared(same);
        }
        open.close();
        new MoveMark(mark.move(), State.LEFT, entry.at()).put(source);
        target.connection().commit();
        // A commit() would begin anew.
        source.setAutoCommit(true);
        return moved;
    }

    /** Also where it was moved meanwhile, by somebody else. */
    private void refuseLeft(Optional<MoveMark> before) {
        before.filter(other -> !other.move().equals(mark.move()))
                .map(MoveMark::refusal)
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }

    private TableMove of(TableShape table) {
        return new TableMove(table, source, target.connection());
    }

    /**
     * Makes a database that was moved away a house again, with an entry in its audit; every session of before is void, for it
     * does not know which were ended since.
     */
    public static void undo(Path database, AuditEntry entry) {
        working(() -> {
            try (var source = connect(database)) {
                source.setAutoCommit(false);
                if (MoveMark.of(source).isEmpty()) {
                    throw new IllegalStateException("the database was not moved away");
                }
                MoveMark.remove(source);
                Jdbc.run(source, "UPDATE installation SET epoch = epoch + 1");
                write(source, entry);
                source.setAutoCommit(true);
                return true;
            }
        });
    }

    /** At a desk that is not closed, for the connection is ours. */
    private static void write(Connection source, AuditEntry entry) {
        var unused = new Desk(source, SqlDialect.SQLITE).sit(stores -> {
            stores.audit().append(entry);
            return true;
        });
    }

    /** Undoes what was not kept, and lets others have both databases. */
    @Override
    public void close() {
        var unused = working(() -> {
            try (source) {
                target.close();
            }
            return true;
        });
    }

    private interface Work<R> {
        R done() throws SQLException;
    }

    private static <R> R working(Work<R> work) {
        try {
            return work.done();
        } catch (SQLException failed) {
            var side = failed instanceof SQLiteException ? "the database" : "the target";
            var line = Failures.line(failed);
            throw Failures.isOurTrouble(failed)
                    ? new StoreUnavailable(side + " cannot be reached: " + line, failed)
                    : new IllegalStateException(side + " did not do its part: " + line, failed);
        }
    }
}
