package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Issues and takes back the long-lived tokens that API clients exchange for access tokens; each is a session. */
public interface AdministerExchangeTokens {
    /** A token that was issued, shown this once. */
    record NewToken(Session session, Secret token) {}

    /** The live tokens of the client, newest first; empty if there is no such client. */
    Optional<List<Session>> list(ClientNumber number);

    /** Issues a token that ends at the given time, at most 366 days away; no other live one of the client has the label. */
    ClientOutcome<NewToken> issue(Administrator by, ClientNumber number, String label, Instant expiresAt);

    /** Takes a live token back, and the access tokens with it that were got for it. */
    ClientOutcome<Session> revoke(Administrator by, ClientNumber number, String id);
}
