package dev.gatehouse.persistence.sql;

import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.Subject;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What a login writes: the session, if the credentials that were verified still stand, in one statement, so that whoever changes them
 * waits for it or makes it wait; and the entry that tells of it, on PostgreSQL in the same statement.
 */
final class SqlBeginning {
    private static final Beginning OF_USER = Beginning.of("app_user", "id");
    private static final Beginning OF_CLIENT = Beginning.of("client", "number");

    /**
     * If the row has to be waited for, the epoch is that of before the wait: should it have been raised meanwhile, the session is dead from
     * its beginning.
     *
     * @param alone a session
     * @param told the same with the entry that tells of it, if it begins
     */
    private record Beginning(String alone, String told) {
        static Beginning of(String owners, String key) {
            var standing = "WITH standing AS (SELECT epoch FROM installation, " + owners + " WHERE " + owners + "."
                    + key + " = ? AND credential_version = ?";
            var insert = "INSERT INTO session (" + SessionRow.BEGINNING + ", epoch) SELECT "
                    + SessionRow.BEGINNING_MARKS + ", epoch FROM standing RETURNING epoch";
            return new Beginning(
                    standing + ") " + insert,
                    standing + " FOR SHARE OF " + owners + "), begun AS (" + insert + "), told AS ("
                            + SqlAuditStore.INTO
                            + "SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM begun) SELECT epoch FROM begun");
        }
    }

    private SqlBeginning() {}

    static Optional<Session> begin(Handle on, Session session, AuditEntry entry) {
        var values = Plain.joined(
                new @Nullable Object[] {key(session.subject()), session.credentialVersion()},
                SessionRow.beginning(session));
        return epoch(on, sql(session.subject()), entry, values).map(session::inEpoch);
    }

    private static Optional<Long> epoch(Handle on, Beginning sql, AuditEntry entry, @Nullable Object[] values) {
        return switch (SqlDialect.of(on)) {
            case SQLITE -> {
                var epoch = Plain.first(on, sql.alone(), row -> row.getLong("epoch"), values);
                epoch.ifPresent(
                        begun -> Plain.update(on, SqlAuditStore.INTO + SqlAuditStore.VALUES, AuditRow.values(entry)));
                yield epoch;
            }
            case POSTGRESQL ->
                Plain.first(on, sql.told(), row -> row.getLong("epoch"), Plain.joined(values, AuditRow.values(entry)));
        };
    }

    private static Beginning sql(Subject subject) {
        return switch (subject) {
            case Subject.OfUser user -> OF_USER;
            case Subject.OfClient client -> OF_CLIENT;
        };
    }

    private static Object key(Subject subject) {
        return switch (subject) {
            case Subject.OfUser(var id) -> id.value();
            case Subject.OfClient(var number) -> number.value();
        };
    }
}
