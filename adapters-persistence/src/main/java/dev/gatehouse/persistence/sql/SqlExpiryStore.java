package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.ExpiryStore;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.client.EndingCredential;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

record SqlExpiryStore(Handle handle) implements ExpiryStore {
    private static final String SECRETS = """
            SELECT client.number, 'SECRET' AS kind, api_secret.expires_at AS until
            FROM api_secret JOIN api_key ON api_key.api_key = api_secret.api_key
                JOIN client ON client.number = api_key.client_number AND client.status = 'ACTIVE'
            WHERE api_secret.expires_at > ? AND api_secret.expires_at <= ?
                AND NOT EXISTS (
                    SELECT 1 FROM api_secret AS other WHERE other.api_key = api_secret.api_key
                        AND (other.expires_at IS NULL OR other.expires_at > api_secret.expires_at))
            """;

    /** The text of a client is a prefix and its number. */
    private static final String TOKENS = """
            SELECT client.number, 'EXCHANGE_TOKEN' AS kind, session.expires_at AS until
            FROM session JOIN client ON client.number =
                    CASE substr(session.subject, 1, 7) WHEN 'client:' THEN CAST(substr(session.subject, 8) AS INTEGER) END
                AND client.status = 'ACTIVE'
            WHERE session.mode = 'FIXED' AND session.ended_at IS NULL
                AND session.expires_at > ? AND session.expires_at <= ?
                AND session.epoch >= (SELECT epoch FROM installation)
                AND NOT EXISTS (
                    SELECT 1 FROM session AS other WHERE other.subject = session.subject AND other.mode = 'FIXED'
                        AND other.ended_at IS NULL AND other.expires_at > session.expires_at
                        AND other.epoch >= (SELECT epoch FROM installation))
            """;

    @Override
    public List<EndingCredential> ending(Instant now, Instant by, int most) {
        long from = Micros.of(now);
        long until = Micros.of(by);
        return Plain.all(
                handle,
                SECRETS + "UNION " + TOKENS + "ORDER BY until, kind, number LIMIT ?",
                SqlExpiryStore::read,
                from,
                until,
                from,
                until,
                most);
    }

    private static EndingCredential read(ResultSet row) throws SQLException {
        return new EndingCredential(
                new ClientNumber(row.getInt("number")),
                EndingCredential.Kind.valueOf(row.getString("kind")),
                Micros.instant(row, "until"));
    }
}
