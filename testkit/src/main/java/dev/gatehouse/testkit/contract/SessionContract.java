package dev.gatehouse.testkit.contract;

import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.decision.DecisionId;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.SessionBuilder;
import dev.gatehouse.testkit.UserBuilder;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/** What the contracts about sessions share: subjects who have them, and words to talk of them. */
public abstract class SessionContract extends StoreContract {
    static final User ANN = UserBuilder.named("ann").build();
    static final Subject OF_ANN = new Subject.OfUser(ANN.id());
    static final Subject OF_BOB =
            new Subject.OfUser(UserBuilder.named("bob").build().id());
    static final Subject OF_CLIENT = new Subject.OfClient(new ClientNumber(42));

    @BeforeEach
    void subjectsOfSessions() {
        write(stores -> {
            stores.users().insert(ANN);
            stores.users().insert(UserBuilder.named("bob").build());
            stores.clients().insert(ClientBuilder.numbered(42).build());
        });
    }

    static SessionBuilder session(String id) {
        return SessionBuilder.session(id, OF_ANN);
    }

    final Session insert(SessionBuilder builder) {
        var row = builder.build();
        write(stores -> stores.sessions().insert(row));
        return row;
    }

    final Optional<Session> find(SessionId id) {
        return read(stores -> stores.sessions().find(id));
    }

    final boolean end(Session row, EndReason why, long second) {
        return run(stores -> stores.sessions().end(row.id(), why, Samples.at(second)));
    }

    /** What the beginning of that row leaves in the audit. */
    static AuditEntry loggedIn(Session row) {
        return told(row, 0, new AuditEvent.LoggedIn(row.id()));
    }

    /** What an advance of that row leaves in the audit. */
    static AuditEntry refreshed(Session row) {
        return told(row, 100, new AuditEvent.Refreshed(row.id(), row.generation() + 1));
    }

    /** What a replay of that row leaves in the audit. */
    static AuditEntry replayed(Session row) {
        return told(row, 20, new AuditEvent.RefreshReplayed(row.id(), row.generation()));
    }

    private static AuditEntry told(Session row, int second, AuditEvent event) {
        return new AuditEntry(
                new DecisionId("d-" + row.id().value()),
                Samples.at(second),
                row.subject().text(),
                Optional.of(row.subject()),
                "192.0.2.7",
                row.dialect().value(),
                event,
                Trace.EMPTY.and(Step.passed("refresh", "it's \"told\"")));
    }
}
