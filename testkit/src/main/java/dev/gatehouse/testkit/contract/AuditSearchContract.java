package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.audit.AuditKind;
import dev.gatehouse.domain.audit.AuditQuery;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.decision.DecisionId;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.UserId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Entries are found by whatever is known of them, newest first, page after page. */
public abstract class AuditSearchContract extends StoreContract {
    private static final AuditEvent IN = new AuditEvent.LoggedIn(new SessionId("s-1"));
    private static final AuditEvent REFUSED =
            new AuditEvent.LoginRefused(new Refusal.BadCredentials(), "secret: wrong");
    private static final AuditEvent CHANGED = new AuditEvent.Administered("client:42", "ip policy");
    private static final Subject ANN = new Subject.OfUser(new UserId("ann"));
    private static final Subject BILLING = new Subject.OfClient(new ClientNumber(42));

    @BeforeEach
    void fourThingsHappen() {
        append("d-0", 0, ANN.text(), ANN, "192.0.2.7", IN);
        append("d-1", 1, BILLING.text(), BILLING, "2001:db8::1", IN);
        append("d-2", 2, BILLING.text(), BILLING, "192.0.3.1", REFUSED);
        append("d-3", 3, ANN.text(), BILLING, "machine", CHANGED);
    }

    @Test
    void nothingSaidFindsAll() {
        assertThat(found(AuditQuery.ALL)).containsExactly("d-3", "d-2", "d-1", "d-0");
    }

    @Test
    void entriesAreFoundByWhoDidItAndToWhom() {
        var byAnn =
                new AuditQuery(none(), none(), Optional.of(ANN.text()), none(), AuditQuery.EVERY_KIND, none(), none());
        var toBilling = new AuditQuery(
                none(), none(), none(), Optional.of(BILLING.text()), AuditQuery.EVERY_KIND, none(), none());

        append("d-4", 4, BILLING.text(), ANN, "machine", CHANGED);

        assertThat(found(byAnn)).containsExactly("d-3", "d-0");
        assertThat(found(toBilling)).containsExactly("d-3", "d-2", "d-1");
    }

    @Test
    void whatWasDoneToNobodyIsFoundByWhoDidIt() {
        append("d-4", 4, "cli", Optional.empty(), "machine", CHANGED);
        var byCli = new AuditQuery(none(), none(), Optional.of("cli"), none(), AuditQuery.EVERY_KIND, none(), none());

        assertThat(found(byCli)).containsExactly("d-4");
    }

    @Test
    void timeBeginsWithItsFirstMomentAndEndsBeforeItsLast() {
        var query = new AuditQuery(
                Optional.of(at(1)), Optional.of(at(3)), none(), none(), AuditQuery.EVERY_KIND, none(), none());

        assertThat(found(query)).containsExactly("d-2", "d-1");
    }

    @Test
    void entriesAreFoundByKind() {
        assertThat(found(ofKinds(EnumSet.of(AuditKind.ADMINISTERED, AuditKind.LOGIN_REFUSED))))
                .containsExactly("d-3", "d-2");
        assertThat(found(ofKinds(EnumSet.of(AuditKind.LOGGED_IN)))).containsExactly("d-1", "d-0");
        assertThat(found(ofKinds(Set.of()))).isEmpty();
    }

    @Test
    void entriesAreFoundByDecision() {
        assertThat(found(AuditQuery.ofDecision("d-2"))).containsExactly("d-2");
        assertThat(found(AuditQuery.ofDecision("d-%"))).isEmpty(); // H6
    }

    @Test
    void entriesAreFoundByNetworkAndVersionsAreApart() {
        assertThat(found(from("192.0.2.7"))).containsExactly("d-0");
        assertThat(found(from("192.0.2.0/23"))).containsExactly("d-2", "d-0");
        assertThat(found(from("192.0.2.0/24"))).containsExactly("d-0");
        assertThat(found(from("0.0.0.0/0"))).containsExactly("d-2", "d-0");
        assertThat(found(from("2001:db8::/32"))).containsExactly("d-1");
    }

    @Test
    void pagesFollowEachOtherWithoutGapAndTwice() {
        append("d-4", 2, ANN.text(), ANN, "machine", IN);
        var seen = new ArrayList<String>();
        Optional<Cursor> place = none();
        do {
            var after = place;
            var page = read(stores -> stores.audit().find(AuditQuery.ALL, after, 2));
            page.items().forEach(one -> seen.add(one.entry().decision().value()));
            place = page.next();
        } while (place.isPresent());

        assertThat(seen).containsExactly("d-3", "d-4", "d-2", "d-1", "d-0");
    }

    @Test
    void theFirstEntrySinceATimeIsKnownByItsOrdinal() {
        var second = read(stores -> stores.audit().find(AuditQuery.ofDecision("d-1"), none(), 1))
                .items()
                .getFirst();

        assertThat(sees(stores -> stores.audit().firstSince(at(1)))).contains(second.ordinal());
        assertThat(sees(stores -> stores.audit().firstSince(at(9)))).isEmpty();
    }

    private static AuditQuery ofKinds(Set<AuditKind> kinds) {
        return new AuditQuery(none(), none(), none(), none(), kinds, none(), none());
    }

    private static AuditQuery from(String network) {
        return new AuditQuery(none(), none(), none(), none(), AuditQuery.EVERY_KIND, none(), CidrBlock.parse(network));
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }

    private List<String> found(AuditQuery query) {
        return read(stores -> stores.audit().find(query, Optional.empty(), 99)).items().stream()
                .map(one -> one.entry().decision().value())
                .toList();
    }

    private void append(String decision, long second, String actor, Subject subject, String source, AuditEvent event) {
        append(decision, second, actor, Optional.of(subject), source, event);
    }

    private void append(
            String decision, long second, String actor, Optional<Subject> subject, String source, AuditEvent event) {
        write(stores -> stores.audit()
                .append(new AuditEntry(
                        new DecisionId(decision), at(second), actor, subject, source, "envelope", event, Trace.EMPTY)));
    }
}
