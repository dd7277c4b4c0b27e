package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.GrantStore;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.oauth.OAuthGrant;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

record SqlGrantStore(Handle handle) implements GrantStore {
    @Override
    public void insert(OAuthGrant grant) {
        Plain.update(
                handle,
                """
                INSERT INTO oauth_grant (session_id, client_number, client_id, parent_id, outlives, resources,
                    proof_key)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                grant.session().value(),
                grant.client().value(),
                grant.clientId().value(),
                grant.parent().map(SessionId::value).orElse(null),
                grant.outlives(),
                JsonTexts.write(grant.resources()),
                grant.proofKey().orElse(null));
    }

    @Override
    public Optional<OAuthGrant> find(SessionId session) {
        return Plain.first(
                handle, "SELECT * FROM oauth_grant WHERE session_id = ?", SqlGrantStore::grant, session.value());
    }

    @Override
    public List<OAuthGrant> of(Subject subject) {
        return Plain.all(handle, """
                SELECT oauth_grant.* FROM oauth_grant JOIN session ON session.id = oauth_grant.session_id
                WHERE session.subject = ? AND session.ended_at IS NULL
                """, SqlGrantStore::grant, subject.text());
    }

    @Override
    public Map<SessionId, String> clientNames(Set<SessionId> sessions) {
        return ManyKeys.texts(handle, """
                SELECT oauth_grant.session_id, client.name
                FROM oauth_grant JOIN client ON client.number = oauth_grant.client_number
                WHERE oauth_grant.session_id""", row -> new SessionId(row.getString(1)), SessionId::value, sessions);
    }

    @Override
    public List<OAuthGrant> of(Subject subject, ClientNumber client) {
        return Plain.all(handle, """
                SELECT oauth_grant.* FROM oauth_grant JOIN session ON session.id = oauth_grant.session_id
                WHERE oauth_grant.client_number = ? AND session.subject = ?
                """, SqlGrantStore::grant, client.value(), subject.text());
    }

    @Override
    public List<OAuthGrant> to(ClientNumber client) {
        return Plain.all(handle, """
                SELECT oauth_grant.* FROM oauth_grant JOIN session ON session.id = oauth_grant.session_id
                WHERE oauth_grant.client_number = ? AND session.ended_at IS NULL
                """, SqlGrantStore::grant, client.value());
    }

    @Override
    public List<OAuthGrant> after(String session, int limit) {
        return Plain.all(
                handle,
                "SELECT * FROM oauth_grant WHERE session_id > ? ORDER BY session_id LIMIT ?",
                SqlGrantStore::grant,
                session,
                limit);
    }

    @Override
    public List<OAuthGrant> around(List<SessionId> sessions) {
        return ManyKeys.all(
                handle,
                "SELECT * FROM oauth_grant WHERE session_id IN (<keys>) OR parent_id IN (<keys>)",
                SqlGrantStore::grant,
                sessions.stream().map(SessionId::value).toList());
    }

    @Override
    public void move(SessionId from, SessionId to) {
        Plain.update(handle, "UPDATE oauth_grant SET parent_id = ? WHERE parent_id = ?", to.value(), from.value());
    }

    @Override
    public int endAllTo(ClientNumber client, EndReason why, Instant now) {
        return Plain.update(handle, """
                UPDATE session SET ended_at = ?, ended_why = ?
                WHERE ended_at IS NULL AND id IN (SELECT session_id FROM oauth_grant WHERE client_number = ?)
                """, Micros.of(now), why.name(), client.value());
    }

    private static OAuthGrant grant(ResultSet row) throws SQLException {
        return new OAuthGrant(
                new SessionId(row.getString("session_id")),
                new ClientNumber(row.getInt("client_number")),
                new ApiKey(row.getString("client_id")),
                Optional.ofNullable(row.getString("parent_id")).map(SessionId::new),
                row.getBoolean("outlives"),
                JsonTexts.read(row.getString("resources")),
                Optional.ofNullable(row.getString("proof_key")));
    }
}
