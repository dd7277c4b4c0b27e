package dev.gatehouse.http.oauth.page;

import dev.gatehouse.application.port.in.BrowserLogin.Seen;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.http.oauth.page.View.Link;
import dev.gatehouse.http.wire.OpenTo;
import java.util.List;
import java.util.Optional;

/**
 * Leads those who run something on to the console, where it lies beside these pages.
 *
 * @param console from where it may be called; empty: there is none here
 */
record ToConsole(Optional<OpenTo> console) {
    /** The way there, for whoever may come in. */
    List<Link> links(Seen seen, Source from) {
        return console.filter(open -> seen.isAdministrator() && open.holds(from)).stream()
                .map(open -> new Link(Text.CONSOLE_LINK, "/console"))
                .toList();
    }
}
