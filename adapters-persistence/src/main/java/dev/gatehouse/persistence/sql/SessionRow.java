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
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

final class SessionRow implements Row<Session> {
    @Override
    public void bind(Session session, SqlStatement<?> to) {
        to.bind("id", session.id().value())
                .bind("subject", session.subject().text())
                .bind("dialect", session.dialect().value())
                .bind("mode", session.mode().name())
                .bind("audience", session.audience())
                .bind("scope", session.scope().text())
                .bind("authTime", Micros.of(session.authTime()))
                .bind("amr", session.amr())
                .bind("credentialVersion", session.credentialVersion())
                .bind("epoch", session.epoch())
                .bind("generation", session.generation())
                .bind("nonce", session.nonce())
                .bind("advancedAt", Micros.of(session.advancedAt()))
                .bind("macKeyId", session.macKeyId())
                .bind("replays", session.replays());
        bindTimes(session, to);
    }

    private static void bindTimes(Session session, SqlStatement<?> to) {
        to.bind("createdAt", Micros.of(session.createdAt()))
                .bind("lastUsedAt", Micros.of(session.lastUsedAt()))
                .bind("idleExpiresAt", Micros.of(session.idleExpiresAt()))
                .bind("absoluteExpiresAt", Micros.of(session.absoluteExpiresAt()))
                .bind("expiresAt", Micros.of(session.expiresAt()))
                .bind("sourceNetwork", session.sourceNetwork())
                .bind("label", session.label())
                .bind("endedAt", Micros.of(session.end().map(Session.End::at)))
                .bind("endedWhy", session.end().map(end -> end.why().name()).orElse(null));
    }

    @Override
    public Session map(ResultSet row, StatementContext context) throws SQLException {
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
                end(row));
    }

    private static Optional<Session.End> end(ResultSet row) throws SQLException {
        var at = Micros.maybe(row, "ended_at");
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new Session.End(at.get(), EndReason.valueOf(row.getString("ended_why"))));
    }
}
