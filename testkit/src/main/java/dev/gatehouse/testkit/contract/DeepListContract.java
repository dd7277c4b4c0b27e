package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.ClientQuery;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UserSearch;
import dev.gatehouse.application.port.out.UserSearch.Span;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.audit.AuditQuery;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.decision.DecisionId;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.session.SessionFilter;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.UserBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list that is read to its end has each row once that was there all the time, in every order, whoever comes between two pages. */
public abstract class DeepListContract extends SessionContract {
    private static final int ROWS = 60;
    private static final int PAGE = 7;
    private static final List<Boolean> WAYS = List.of(false, true);

    private int comers;

    @BeforeEach
    void manyRows() {
        write(stores -> IntStream.range(0, ROWS).forEach(n -> insert(stores, "m-" + n, 100 + n, n)));
    }

    @Test
    void usersInEveryOrder() { // H6
        for (var sort : UserSearch.Sort.values()) {
            for (boolean descending : WAYS) {
                var search = new UserSearch(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Span.ALWAYS,
                        Span.ALWAYS,
                        sort,
                        descending);

                assertWhole(
                        place -> read(stores -> stores.userDirectory().page(search, place, PAGE)),
                        listed -> listed.user().id().value(),
                        n -> "u-m-" + n);
            }
        }
    }

    @Test
    void clientsInEveryOrder() { // H6
        for (var sort : ClientQuery.Sort.values()) {
            for (boolean descending : WAYS) {
                assertWhole(
                        place -> read(stores -> stores.clients()
                                .page(new ClientQuery("", Optional.empty(), sort, descending, place, PAGE))),
                        listed -> listed.client().number().value(),
                        n -> 100 + n);
            }
        }
    }

    @Test
    void sessionsNewestFirst() { // H6
        assertWhole(
                place -> read(stores -> stores.sessions().page(SessionFilter.ALL, place, PAGE, at(10))),
                session -> session.id().value(),
                n -> "m-" + n);
    }

    @Test
    void entriesNewestFirst() { // H6
        assertWhole(
                place -> read(stores -> stores.audit().find(AuditQuery.ALL, place, PAGE)),
                one -> one.entry().decision().value(),
                n -> "m-" + n);
    }

    private <T> void assertWhole(
            Function<Optional<Cursor>, Page<T>> look, Function<T, Object> id, Function<Integer, Object> expected) {
        var seen = new ArrayList<Object>();
        Optional<Cursor> place = Optional.empty();
        do {
            var page = look.apply(place);
            page.items().forEach(item -> seen.add(id.apply(item)));
            place = page.next();
            come();
        } while (place.isPresent());

        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsAll(IntStream.range(0, ROWS).boxed().map(expected).toList());
    }

    /** One who stands before the others by name and number, and one behind them; by time they stand among them. */
    private void come() {
        int n = comers++;
        write(stores -> {
            insert(stores, "a-" + n, n < 40 ? n + 1 : 5000 + n, n);
            insert(stores, "z-" + n, 1000 + n, n + 2);
        });
    }

    private static void insert(Stores stores, String name, int number, int n) {
        var time = at(n % 5);
        stores.users().insert(UserBuilder.named(name).createdAt(time).build());
        stores.clients().insert(ClientBuilder.numbered(number).createdAt(time).build());
        stores.sessions().insert(session(name).created(time).build());
        stores.audit()
                .append(new AuditEntry(
                        new DecisionId(name),
                        time,
                        OF_ANN.text(),
                        Optional.of(OF_ANN),
                        "192.0.2.7",
                        "envelope",
                        new AuditEvent.LoggedIn(new SessionId(name)),
                        Trace.EMPTY));
        if (n % 3 > 0) {
            stores.userDirectory().noteLogin(new UserId("u-" + name), at(n % 3), at(0));
            stores.clients().noteUse(new ClientNumber(number), at(n % 3), at(0));
        }
    }
}
