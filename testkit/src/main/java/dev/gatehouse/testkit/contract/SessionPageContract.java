package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.oauth.OAuthGrant;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionFilter;
import dev.gatehouse.domain.token.RefreshMode;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.SessionBuilder;
import dev.gatehouse.testkit.UserBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Live sessions are found by what is asked of them, newest first, page by page without a gap. */
public abstract class SessionPageContract extends SessionContract {
    @Test
    void pagesHangTogetherAndMissNobodyWhoBeganInTheSameSecond() { // H6
        for (int n = 0; n < 7; n++) {
            insert(session("s-" + n).created(at(n / 3)));
        }

        var ids = new ArrayList<String>();
        var place = Optional.<Cursor>empty();
        for (int page = 0; page < 4; page++) {
            var rows = page(SessionFilter.ALL, place, 2);
            rows.forEach(row -> ids.add(row.id().value()));
            var last = rows.getLast();
            place = Optional.of(
                    new Cursor(last.createdAt().toString(), last.id().value()));
        }

        assertThat(ids).containsExactly("s-6", "s-5", "s-4", "s-3", "s-2", "s-1", "s-0");
        assertThat(page(SessionFilter.ALL, place, 2)).isEmpty();
    }

    @Test
    void whatEndedOrExpiredIsNotLive() {
        insert(session("lives"));
        end(insert(session("ended")), EndReason.LOGGED_OUT, 1);
        insert(session("expired").expires(at(9), at(9_999)));

        assertThat(ids(SessionFilter.ALL)).containsExactly("lives");
    }

    @Test
    void whatItsSubjectOrTheEpochHasMadeWorthlessIsNotLive() { // A12
        insert(session("lives").versions(1, 1));
        insert(session("outdated").versions(0, 1));
        insert(SessionBuilder.session("of-client", OF_CLIENT).versions(1, 1));
        insert(SessionBuilder.session("of-client-outdated", OF_CLIENT).versions(0, 1));
        insert(SessionBuilder.session("issued", OF_CLIENT)
                .dialect("exchange", RefreshMode.FIXED)
                .versions(0, 1));
        insert(SessionBuilder.session("of-nobody", new Subject.OfClient(new ClientNumber(7))));
        assertThat(ids(SessionFilter.ALL)).containsExactlyInAnyOrder("lives", "of-client", "issued");

        write(stores -> {
            stores.users().update(UserBuilder.of(ANN).disabled().build());
            stores.clients().update(ClientBuilder.numbered(42).disabled().build());
        });
        assertThat(ids(SessionFilter.ALL)).isEmpty();

        write(stores -> {
            stores.users().update(ANN);
            stores.installation().raiseEpoch();
        });
        insert(session("anew").versions(1, 2));
        assertThat(ids(SessionFilter.ALL)).containsExactly("anew");
    }

    @Test
    void whatWasGrantedInASessionThatIsOverIsNotLive() {
        var browser = insert(session("browser").dialect("sso", RefreshMode.NONE));
        insert(session("expired").dialect("sso", RefreshMode.NONE).expires(at(9), at(9_999)));
        grant("granted", "browser", false);
        grant("outlives", "browser", true);
        grant("late", "expired", false);
        assertThat(ids(SessionFilter.ALL)).containsExactlyInAnyOrder("browser", "granted", "outlives");

        end(browser, EndReason.REVOKED, 1);
        assertThat(ids(SessionFilter.ALL)).containsExactly("outlives");

        write(stores ->
                stores.clients().update(ClientBuilder.numbered(42).disabled().build()));
        assertThat(ids(SessionFilter.ALL)).isEmpty();
    }

    private void grant(String id, String parent, boolean outlives) {
        grant(session(id), 42, Optional.of(new SessionId(parent)), outlives);
    }

    private void grant(SessionBuilder session, int client, Optional<SessionId> parent, boolean outlives) {
        var row = insert(session.dialect("oauth", RefreshMode.ROTATE));
        write(stores -> stores.grants()
                .insert(new OAuthGrant(
                        row.id(),
                        new ClientNumber(client),
                        new ApiKey("shop"),
                        parent,
                        outlives,
                        List.of(),
                        Optional.empty())));
    }

    @Test
    void eachConditionHolds() {
        insert(session("ann"));
        insert(SessionBuilder.session("client", OF_CLIENT)
                .dialect("exchange", RefreshMode.FIXED)
                .from("2001:db8:1:2::/64")
                .created(at(-5)));

        assertThat(ids(of(Optional.of(OF_ANN), "", "", Optional.empty()))).containsExactly("ann");
        assertThat(ids(of(Optional.of(OF_BOB), "", "", Optional.empty()))).isEmpty();
        assertThat(ids(of(Optional.empty(), "exchange", "", Optional.empty()))).containsExactly("client");
        assertThat(ids(of(Optional.empty(), "", "2001:db8::/32", Optional.empty())))
                .containsExactly("client");
        assertThat(ids(of(Optional.empty(), "", "", Optional.of(at(-4))))).containsExactly("client");
        assertThat(ids(of(Optional.empty(), "", "", Optional.of(at(-5))))).isEmpty();
        assertThat(ids(of(Optional.of(OF_CLIENT), "exchange", "::/0", Optional.of(at(0)))))
                .containsExactly("client");
        assertThat(ids(of(Optional.of(OF_ANN), "exchange", "", Optional.empty())))
                .isEmpty();
    }

    @Test
    void aClientFindsItsOwnAndWhatUsersGrantedIt() {
        write(stores -> stores.clients().insert(ClientBuilder.numbered(43).build()));
        insert(session("of-nobodys-client"));
        insert(SessionBuilder.session("own", OF_CLIENT).created(at(-3)));
        grant(session("granted").created(at(-2)), 42, Optional.empty(), true);
        grant(session("ended"), 42, Optional.empty(), true);
        end(find(new SessionId("ended")).orElseThrow(), EndReason.REVOKED, 1);
        grant(session("to-another"), 43, Optional.empty(), true);

        assertThat(ids(ofClient(42, Optional.empty()))).containsExactly("granted", "own");
        assertThat(ids(ofClient(43, Optional.empty()))).containsExactly("to-another");
        assertThat(ids(ofClient(44, Optional.empty()))).isEmpty();
        assertThat(ids(ofClient(42, Optional.of(OF_ANN)))).containsExactly("granted");
        assertThat(ids(ofClient(42, Optional.of(OF_BOB)))).isEmpty();
        assertThat(page(ofClient(42, Optional.empty()), Optional.of(new Cursor(at(-2).toString(), "granted")), 9))
                .extracting(row -> row.id().value())
                .containsExactly("own");
    }

    private static SessionFilter ofClient(int number, Optional<Subject> subject) {
        return new SessionFilter(
                subject, Optional.of(new ClientNumber(number)), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void aNetworkFindsWhatLiesWithin() {
        insert(session("near").from("192.0.2.0/24"));
        insert(session("nowhere").from("unknown"));

        assertThat(List.of("192.0.2.0/24", "192.0.0.0/16", "0.0.0.0/0"))
                .allSatisfy(wide -> assertThat(ids(of(Optional.empty(), "", wide, Optional.empty())))
                        .containsExactly("near"));
        assertThat(List.of("192.0.0.0/23", "192.0.3.0/24", "::/0"))
                .allSatisfy(other -> assertThat(ids(of(Optional.empty(), "", other, Optional.empty())))
                        .isEmpty());
    }

    @Test
    void aSessionIsFoundWhereItWasMovedOnLast() {
        var row = insert(session("s-1").from("192.0.2.0/24"));
        var next = row.next("nonce-1", row.macKeyId(), at(1), at(500), "198.51.100.0/24");
        write(stores -> stores.sessions().advance(row, next, refreshed(row)));

        assertThat(ids(of(Optional.empty(), "", "198.51.100.0/24", Optional.empty())))
                .containsExactly("s-1");
        assertThat(ids(of(Optional.empty(), "", "192.0.2.0/24", Optional.empty())))
                .isEmpty();
        assertThat(find(new SessionId("s-1"))).contains(next);
    }

    private static SessionFilter of(
            Optional<Subject> subject, String dialect, String network, Optional<Instant> before) {
        return new SessionFilter(
                subject,
                Optional.empty(),
                Optional.of(dialect).filter(name -> !name.isEmpty()).map(DialectName::new),
                CidrBlock.parse(network),
                before);
    }

    private List<String> ids(SessionFilter filter) {
        return page(filter, Optional.empty(), 99).stream()
                .map(row -> row.id().value())
                .toList();
    }

    private List<Session> page(SessionFilter filter, Optional<Cursor> after, int limit) {
        return lists(
                stores -> stores.sessions().page(filter, after, limit, at(10)).items());
    }
}
