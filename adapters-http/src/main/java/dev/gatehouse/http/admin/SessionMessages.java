package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AdministerSessions.Seen;
import dev.gatehouse.application.port.in.AdministerSessions.Sweep;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.session.SessionFilter;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.Optional;

/** Sessions as they are asked for and shown; nothing of a token, and nothing from which one could be made. */
final class SessionMessages {
    private static final String EVERYBODY = "everybody";

    private SessionMessages() {}

    /**
     * A session.
     *
     * @param subject a user's id, or {@code client:42}
     * @param mode what becomes of its refresh token: {@code rotate}, {@code fixed}, {@code extend} or {@code none}
     * @param network from where it was begun or moved on last
     * @param grantedTo what the client is called to which its user granted it, if it is one of OAuth, for whoever may read clients
     * @param label what an administrator called an exchange token, or what people call the browser in which somebody logged in
     */
    record Message(
            String id,
            String subject,
            String dialect,
            String mode,
            String scope,
            String network,
            Optional<String> grantedTo,
            Optional<String> label,
            Instant createdAt,
            Instant lastUsedAt,
            Instant expiresAt) {}

    /**
     * How many were ended.
     *
     * @param spared because their subjects hold more than the caller
     */
    record Swept(int ended, int spared) {}

    static Message shown(Administrator to, Seen seen) {
        var session = seen.session();
        return new Message(
                session.id().value(),
                session.subject().text(),
                session.dialect().value(),
                session.mode().word(),
                session.scope().text(),
                session.sourceNetwork(),
                seen.grantedTo().filter(name -> to.may(Permission.CLIENTS_READ)),
                Optional.of(session.label()).filter(label -> !label.isEmpty()),
                session.createdAt(),
                session.lastUsedAt(),
                session.expiresAt());
    }

    static Swept shown(Sweep sweep) {
        return new Swept(sweep.ended(), sweep.spared());
    }

    /** Which sessions are meant; those of everybody only if that is said. */
    static SessionFilter filter(AdminBody body) {
        var filter = new SessionFilter(
                body.meaning("subject", Subject::parse),
                client(body),
                body.meaning("dialect", SessionMessages::dialect),
                body.meaning("network", SessionMessages::network),
                body.time("issuedBefore"));
        boolean isSaid = body.flag(EVERYBODY).orElse(false);
        if (isSaid != filter.equals(SessionFilter.ALL)) {
            body.flaw(EVERYBODY, isSaid ? "unfit" : "missing");
        }
        return filter;
    }

    private static Optional<ClientNumber> client(AdminBody body) {
        return body.number("client").flatMap(number -> {
            var client = ClientNumber.parse(Long.toString(number));
            if (client.isEmpty()) {
                body.flaw("client", "unfit");
            }
            return client;
        });
    }

    static Optional<DialectName> dialect(String text) {
        return Optional.of(text).filter(name -> !name.isBlank()).map(DialectName::new);
    }

    static Optional<CidrBlock> network(String text) {
        return CidrBlock.parse(text).filter(SessionFilter::isKept);
    }
}
