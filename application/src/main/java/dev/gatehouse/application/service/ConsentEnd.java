package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Takes a consent back in a unit, with every session that was granted to the client, which is told if it wants to be, and what waits for it. */
final class ConsentEnd {
    private final LogoutNotes notes;

    ConsentEnd(LogoutNotes notes) {
        this.notes = notes;
    }

    /** What is taken back, and why sessions end by it; all that is random about it is drawn before the unit, which may run again. */
    record Wish(UserId user, ClientNumber client, EndReason why, Instant now, String drawn) {
        Subject subject() {
            return new Subject.OfUser(user);
        }
    }

    Wish wish(UserId user, ClientNumber client, EndReason why, Instant now) {
        return new Wish(user, client, why, now, notes.draw());
    }

    /** The entries of the audit about what was ended, written already; none if there was nothing to take back. */
    List<AuditEntry> withdraw(Stores stores, Wish wish, Function<AuditEvent, AuditEntry> telling) {
        var entries = new ArrayList<AuditEntry>();
        // Not while a code is redeemed for the user, or what a device waited for is taken: what came of it is ended
        // here too.
        stores.users().lockForChange(wish.user());
        if (stores.consents().remove(wish.user(), wish.client())) {
            entries.add(telling.apply(new AuditEvent.Administered(named(wish.user(), wish.client()), "withdrawn")));
        }
        if (stores.devices().denyAllowed(wish.client(), wish.subject()) > 0) {
            entries.add(telling.apply(new AuditEvent.Administered(
                    ConnectDeviceService.named(wish.client(), wish.subject()), "withdrawn")));
        }
        for (var grant : stores.grants().of(wish.subject(), wish.client())) {
            LogoutNotes.write(stores, grant, wish.now(), wish.drawn());
            if (stores.sessions().end(grant.session(), wish.why(), wish.now())) {
                entries.add(telling.apply(new AuditEvent.SessionEnded(grant.session(), wish.why())));
            }
        }
        Recorder.write(stores, entries);
        return entries;
    }

    /** How the audit calls a consent. */
    static String named(UserId user, ClientNumber client) {
        return "consent of " + new Subject.OfUser(user).text() + " to " + new Subject.OfClient(client).text();
    }
}
