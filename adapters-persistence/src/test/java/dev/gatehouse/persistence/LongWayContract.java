package dev.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.audit.AuditKind;
import dev.gatehouse.domain.audit.AuditQuery;
import dev.gatehouse.domain.audit.Recorded;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.decision.DecisionId;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.oauth.OAuthGrant;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionFilter;
import dev.gatehouse.domain.token.RefreshMode;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.MovableClock;
import dev.gatehouse.testkit.SessionBuilder;
import dev.gatehouse.testkit.UserBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What stands behind more rows than are looked at for a page is found by going on; users have this in {@link CrowdedDirectory}. */
abstract class LongWayContract {
    /** More than two pages may cost. */
    private static final int TOO_MANY = 10_100;

    private static final User ANN = UserBuilder.named("ann").build();
    private static final Subject OF_ANN = new Subject.OfUser(ANN.id());
    private static final ClientNumber CLIENT = new ClientNumber(42);

    protected abstract UnitOfWork unitOfWork();

    @Test
    void sessionsAreFoundByGoingOn() { // H6
        var work = unitOfWork();
        var wanted = session("wanted", -1, OF_ANN)
                .dialect("oauth", RefreshMode.ROTATE)
                .build();
        fill(
                work,
                stores -> {
                    stores.users().insert(ANN);
                    stores.clients().insert(ClientBuilder.numbered(42).build());
                    stores.sessions().insert(wanted);
                    stores.grants().insert(granted(wanted));
                },
                (stores, n) -> stores.sessions()
                        .insert(session("s-" + n, n, new Subject.OfClient(CLIENT))
                                .build()));

        for (var client : List.of(Optional.<ClientNumber>empty(), Optional.of(CLIENT))) {
            var filter = new SessionFilter(
                    Optional.empty(), client, Optional.of(DialectName.OAUTH), Optional.empty(), Optional.empty());

            var pages = pages(place -> work.read(stores -> stores.sessions().page(filter, place, 50, at(TOO_MANY))));

            assertThat(pages).hasSize(3);
            assertThat(pages.getFirst().items()).isEmpty();
            assertThat(pages.getLast().items()).containsExactly(wanted);
        }
    }

    private static OAuthGrant granted(Session session) {
        return new OAuthGrant(
                session.id(), CLIENT, new ApiKey("shop"), Optional.empty(), true, List.of(), Optional.empty());
    }

    @Test
    void entriesOfTheAuditAreFoundByGoingOn() { // H6
        var work = unitOfWork();
        var wanted = entry(-1, new AuditEvent.Refreshed(new SessionId("s"), 2));
        var nothing = Optional.<String>empty();
        fill(
                work,
                stores -> stores.audit().append(wanted),
                (stores, n) -> stores.audit().append(entry(n, new AuditEvent.LoggedIn(new SessionId("s-" + n)))));

        for (var actor : List.of(nothing, Optional.of(OF_ANN.text()))) {
            var query = new AuditQuery(
                    Optional.empty(),
                    Optional.empty(),
                    actor,
                    nothing,
                    Set.of(AuditKind.REFRESHED),
                    nothing,
                    Optional.empty());

            var pages = pages(place -> work.read(stores -> stores.audit().find(query, place, 50)));

            assertThat(pages).hasSize(3);
            assertThat(pages.getFirst().items()).isEmpty();
            assertThat(pages.getLast().items())
                    .extracting(Recorded::entry)
                    .extracting(AuditEntry::decision)
                    .containsExactly(wanted.decision());
        }
    }

    private interface Row {
        void insert(Stores stores, int n);
    }

    private static void fill(UnitOfWork work, Consumer<Stores> first, Row row) {
        work.run(stores -> {
            first.accept(stores);
            for (int n = 0; n < TOO_MANY; n++) {
                row.insert(stores, n);
            }
            return TOO_MANY;
        });
    }

    private static SessionBuilder session(String id, int n, Subject subject) {
        return SessionBuilder.session(id, subject).created(at(n)).expires(at(2 * TOO_MANY), at(2 * TOO_MANY));
    }

    private static AuditEntry entry(int n, AuditEvent event) {
        return new AuditEntry(
                new DecisionId("d" + n),
                at(n),
                OF_ANN.text(),
                Optional.of(OF_ANN),
                "192.0.2.7",
                "envelope",
                event,
                Trace.EMPTY);
    }

    private static Instant at(int n) {
        return MovableClock.START.plusSeconds(n);
    }

    private static <T> List<Page<T>> pages(Function<Optional<Cursor>, Page<T>> look) {
        var pages = new ArrayList<Page<T>>();
        Optional<Cursor> place = Optional.empty();
        do {
            var page = look.apply(place);
            pages.add(page);
            place = page.next();
        } while (place.isPresent());
        return pages;
    }
}
