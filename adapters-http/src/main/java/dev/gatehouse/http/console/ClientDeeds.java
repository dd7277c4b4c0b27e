package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerClients;
import dev.gatehouse.application.port.in.AdministerClients.Draft;
import dev.gatehouse.application.port.in.AdministerClients.Seen;
import dev.gatehouse.application.port.in.ClientOutcome;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.client.ClientStatus;

/** Does to an API client what a page asks for, to one as to many. */
record ClientDeeds(AdministerClients clients) {
    /** Lets it in, or no more. */
    ClientOutcome<Seen> set(Administrator by, Seen seen, ClientStatus status) {
        return clients.change(by, seen.client().number(), seen.version(), draft -> with(draft, status));
    }

    private static Draft with(Draft draft, ClientStatus status) {
        return new Draft(
                draft.name(), status, draft.audiences(), draft.introspect(), draft.permissions(), draft.rate());
    }
}
