package dev.gatehouse.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerSessions.Seen;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.network.Source;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A list of sessions tells nothing that its reader could not read elsewhere. */
class SessionMessagesTest {
    private static final Seen GRANTED = new Seen(SessionResourcesTest.session(), Optional.of("shop"));

    private static Optional<String> grantedTo(Permission... held) {
        var reader = new Administrator("reports", Set.of(held), new Source.Unreadable(), true);
        return SessionMessages.shown(reader, GRANTED).grantedTo();
    }

    @Test // H2
    void whoMayReadNoClientsIsToldOfNone() {
        assertThat(grantedTo(Permission.SESSIONS_READ)).isEmpty();
        assertThat(grantedTo(Permission.SESSIONS_READ, Permission.CLIENTS_READ)).contains("shop");
    }
}
