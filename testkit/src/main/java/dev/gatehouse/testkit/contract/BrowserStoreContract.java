package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static dev.gatehouse.testkit.contract.Samples.digest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.SessionId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A cookie names one session, and goes with it. */
public abstract class BrowserStoreContract extends OAuthContract {
    @Test
    void aCookieNamesItsSession() {
        insert("one", SESSION);
        insert("two", OTHER);
        insert("again", SESSION);

        assertThat(find("one")).contains(SESSION.id());
        assertThat(find("two")).contains(OTHER.id());
        assertThat(find("again")).contains(SESSION.id());
        assertThat(find("none")).isEmpty();
    }

    @Test
    void aCookieStillNamesASessionThatEnded() {
        insert("one", SESSION);

        write(stores -> stores.sessions().end(SESSION.id(), EndReason.REVOKED, at(10)));

        assertThat(find("one")).contains(SESSION.id());
    }

    @Test
    void cookiesGoWithTheirSession() {
        insert("one", SESSION);
        insert("again", SESSION);
        insert("two", OTHER);

        removeSession(SESSION);

        assertThat(find("one")).isEmpty();
        assertThat(find("again")).isEmpty();
        assertThat(find("two")).contains(OTHER.id());
    }

    private void insert(String cookie, Session session) {
        write(stores -> stores.browsers().insert(digest(cookie), session.id()));
    }

    private Optional<SessionId> find(String cookie) {
        return read(stores -> stores.browsers().find(digest(cookie)));
    }
}
