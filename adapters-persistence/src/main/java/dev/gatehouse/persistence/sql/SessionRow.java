package dev.gatehouse.persistence.sql;

import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.RefreshMode;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A session, whose statements are all plain. */
final class SessionRow implements Plain.Reader<Session> {
    /** Every member but the epoch and the end, which a session that begins is given by the store and has not. */
    static final String BEGINNING = """
            id, subject, dialect, mode, audience, scope, auth_time, amr, credential_version, generation, nonce, advanced_at, mac_key_id,
            replays, created_at, last_used_at, idle_expires_at, absolute_expires_at, expires_at, source_network, network_key, label,
            credential""";

    /** Every member. */
    static final String COLUMNS = BEGINNING + ", epoch, ended_at, ended_why";

    /** Of each group a mark for every member. */
    static final String BEGINNING_MARKS = marks(BEGINNING);

    static final String MARKS = marks(COLUMNS);

    private static String marks(String columns) {
        return String.join(", ", Collections.nCopies(columns.split(",").length, "?"));
    }

    /** In the order of {@link #BEGINNING}. */
    static @Nullable Object[] beginning(Session session) {
        return new @Nullable Object[] {
            session.id().value(),
            session.subject().text(),
            session.dialect().value(),
            session.mode().name(),
            session.audience(),
            session.scope().text(),
            Micros.of(session.authTime()),
            session.amr(),
            session.credentialVersion(),
            session.generation(),
            session.nonce(),
            Micros.of(session.advancedAt()),
            session.macKeyId(),
            session.replays(),
            Micros.of(session.createdAt()),
            Micros.of(session.lastUsedAt()),
            Micros.of(session.idleExpiresAt()),
            Micros.of(session.absoluteExpiresAt()),
            Micros.of(session.expiresAt()),
            session.sourceNetwork(),
            NetworkKey.of(session.sourceNetwork()),
            session.label(),
            session.credential().orElse(null)
        };
    }

    /** In the order of {@link #COLUMNS}. */
    static @Nullable Object[] values(Session session) {
        return Plain.joined(beginning(session), new @Nullable Object[] {
            session.epoch(),
            Micros.of(session.end().map(Session.End::at)),
            session.end().map(end -> end.why().name()).orElse(null)
        });
    }

    @Override
    public Session read(ResultSet row) throws SQLException {
        return new Session(
                new SessionId(row.getString("id")),
                Subject.parse(row.getString("subject")).orElseThrow(),
                new DialectName(row.getString("dialect")),
                RefreshMode.valueOf(row.getString("mode")),
                row.getString("audience"),
                Scopes.parse(row.getString("scope")),
                Micros.instant(row, "auth_time"),
                row.getString("amr"),
                row.getLong("credential_version"),
                row.getLong("epoch"),
                row.getLong("generation"),
                row.getString("nonce"),
                Micros.instant(row, "advanced_at"),
                row.getString("mac_key_id"),
                row.getInt("replays"),
                Micros.instant(row, "created_at"),
                Micros.instant(row, "last_used_at"),
                Micros.instant(row, "idle_expires_at"),
                Micros.instant(row, "absolute_expires_at"),
                row.getString("source_network"),
                row.getString("label"),
                Optional.ofNullable(row.getString("credential")),
                end(row));
    }

    private static Optional<Session.End> end(ResultSet row) throws SQLException {
        var at = Micros.maybe(row, "ended_at");
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new Session.End(at.get(), EndReason.valueOf(row.getString("ended_why"))));
    }
}
