package dev.gatehouse.http.account;

import static dev.gatehouse.http.account.Problems.assertInsufficient;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ChangePassword;
import dev.gatehouse.application.port.in.LogOut;
import dev.gatehouse.application.port.in.OwnSessions;
import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.application.port.in.Whose;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.http.Bearers;
import dev.gatehouse.http.PlainCursors;
import dev.gatehouse.http.Served;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How one's own sessions are listed: page by page, and not to everybody. */
@ExtendWith(DropwizardExtensionsSupport.class)
class OwnSessionsTest {
    private final Staged staged = new Staged();
    private final ResourceExtension server = Served.with(Bearers.known(), account(staged));

    private static Account account(OwnSessions sessions) {
        var alone = new UseCases.Account(null, null, sessions, null, null, null, null);
        return new Account(
                command -> new ChangePassword.Outcome.Changed(),
                command -> new LogOut.Outcome.LoggedOut(),
                alone,
                new StagedConsents(),
                new PlainCursors(),
                "Gatehouse");
    }

    /** Answers as the test wishes, and remembers where it was asked to begin. */
    private static final class Staged implements OwnSessions {
        private final List<Optional<Page.Cursor>> begun = new ArrayList<>();
        private Listing answer = new Listing.Listed(new Page<>(List.of(), Optional.empty()));

        @Override
        public Listing list(Whose whose, Source from, Optional<Page.Cursor> after, int size) {
            begun.add(after);
            return answer;
        }

        @Override
        public Ended end(Whose whose, SessionId session, Source from) {
            return Ended.NONE;
        }

        @Override
        public Ended endOthers(Whose whose, Source from) {
            return Ended.NONE;
        }
    }

    @Test
    void aPageNamesTheNextOne() {
        var place = new Page.Cursor("noon", "s-1");
        staged.answer = new OwnSessions.Listing.Listed(new Page<>(List.of(), Optional.of(place)));

        assertThat(list("").readEntity(String.class)).isEqualTo("{\"items\":[],\"next\":\"sessions.noon.s-1\"}");

        staged.answer = new OwnSessions.Listing.Listed(new Page<>(List.of(), Optional.empty()));
        assertThat(list("?cursor=sessions.noon.s-1").readEntity(String.class)).isEqualTo("{\"items\":[]}");
        assertThat(staged.begun).containsExactly(Optional.empty(), Optional.of(place));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?cursor=", "?cursor=others.noon.s-1", "?cursor=sessions.noon.s-1&cursor=sessions.noon.s-1"})
    void whatIsNoCursorOfTheListIsNamed(String query) {
        var answer = list(query);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.readEntity(String.class)).contains("\"detail\":\"unfit\"", "\"parameter\":\"cursor\"");
        assertThat(staged.begun).isEmpty();
    }

    @Test
    void whoeverMayNotAskFromThereSeesNothing() {
        staged.answer = new OwnSessions.Listing.Refused(new Refusal.AddressDenied());
        assertThat(list("").getStatus()).isEqualTo(403);

        staged.answer = new OwnSessions.Listing.Refused(new Refusal.Throttled(Duration.ofMinutes(1)));
        assertThat(list("").getStatus()).isEqualTo(429);
    }

    @Test
    void whoIsNobodyHereIsRefused() {
        staged.answer = new OwnSessions.Listing.UnknownBearer();

        assertInsufficient(list(""));
    }

    private Response list(String query) {
        return server.client()
                .target(server.target("/account/v1/sessions").getUri() + query)
                .request()
                .header("Authorization", "Bearer alice")
                .get();
    }
}
