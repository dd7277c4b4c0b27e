package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.oauth.OAuthGrant;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.Revocation;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.testkit.SessionBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A grant lies beside its session, is found by whom and under what it was given, and goes with either side. */
public abstract class GrantStoreContract extends OAuthContract {
    private static final OAuthGrant FULL = new OAuthGrant(
            SESSION.id(),
            FORTY_TWO.number(),
            new ApiKey("Café \uD83D\uDD11"),
            Optional.of(new SessionId("browser")),
            true,
            List.of("https://z.example", "urn:\"a\""),
            Optional.of("thumbprint"));
    private static final OAuthGrant SPARSE = new OAuthGrant(
            OTHER.id(), SEVEN.number(), new ApiKey("seven"), Optional.empty(), false, List.of(), Optional.empty());

    @BeforeEach
    void twoGrants() {
        write(stores -> {
            stores.grants().insert(FULL);
            stores.grants().insert(SPARSE);
        });
    }

    @Test
    void everyMemberComesBack() {
        assertThat(find(SESSION)).contains(FULL);
        assertThat(find(OTHER)).contains(SPARSE);
        assertThat(sees(stores -> stores.grants().find(new SessionId("S-1")))).isEmpty();
    }

    @Test
    void grantsAreFoundBySubjectAndClient() {
        assertThat(of(OF_ANN, FORTY_TWO)).containsExactly(FULL);
        assertThat(of(OF_ANN, SEVEN)).containsExactly(SPARSE);
        assertThat(of(new Subject.OfClient(FORTY_TWO.number()), FORTY_TWO)).isEmpty();
    }

    @Test
    void grantsThatStandAreFoundBySubject() {
        assertThat(lists(stores -> stores.grants().of(OF_ANN))).containsExactlyInAnyOrder(FULL, SPARSE);
        assertThat(lists(stores -> stores.grants().of(new Subject.OfClient(SEVEN.number()))))
                .isEmpty();

        write(stores -> stores.sessions().end(OTHER.id(), EndReason.REVOKED, at(5)));

        assertThat(lists(stores -> stores.grants().of(OF_ANN))).containsExactly(FULL);
    }

    @Test
    void itIsToldToWhomSessionsWereGranted() {
        var asked = Set.of(SESSION.id(), OTHER.id(), new SessionId("browser"));

        var names = read(stores -> stores.grants().clientNames(asked));

        assertThat(names).isEqualTo(Map.of(SESSION.id(), FORTY_TWO.name(), OTHER.id(), SEVEN.name()));
    }

    @Test
    void grantsAreGoneThroughInPortions() {
        assertThat(after("", 1)).containsExactly(FULL);
        assertThat(after(SESSION.id().value(), 9)).containsExactly(SPARSE);
        assertThat(after(OTHER.id().value(), 9)).isEmpty();
    }

    @Test
    void grantsAreFoundByTheirSessionsAndByThoseInWhichTheUserAgreed() {
        assertThat(around("browser")).containsExactly(FULL);
        assertThat(around(SESSION.id().value())).containsExactly(FULL);
        assertThat(around("nowhere")).isEmpty();
        assertThat(around("browser", SESSION.id().value(), OTHER.id().value())).containsExactlyInAnyOrder(FULL, SPARSE);

        write(stores -> stores.grants().move(new SessionId("browser"), new SessionId("next")));
        assertThat(around("browser")).isEmpty();
        assertThat(around("next")).hasSize(1).allMatch(OAuthGrant::outlives);
    }

    @Test
    void grantsAreFoundAroundAnyNumberOfSessions() {
        var many = IntStream.range(0, 150).mapToObj(n -> "none-" + n);

        assertThat(around(Stream.concat(many, Stream.of("browser")).toArray(String[]::new)))
                .containsExactly(FULL);
    }

    @Test
    void whatEndsWithASessionIsToldAsEndedWithIt() {
        var ends = grantUnder(OTHER, "s-3", false);
        grantUnder(OTHER, "s-4", true);
        assertThat(revoked()).isEmpty();

        write(stores -> stores.sessions().end(OTHER.id(), EndReason.REVOKED, at(5)));
        assertThat(revoked()).containsExactly(told(OTHER.id(), 5), told(ends, 5));

        write(stores -> stores.sessions().end(ends, EndReason.REVOKED, at(6)));
        assertThat(revoked()).containsExactly(told(OTHER.id(), 5), told(ends, 6));
    }

    private SessionId grantUnder(Session parent, String id, boolean outlives) {
        var session = SessionBuilder.session(id, OF_ANN).build();
        var grant = new OAuthGrant(
                session.id(),
                SEVEN.number(),
                new ApiKey("seven"),
                Optional.of(parent.id()),
                outlives,
                List.of(),
                Optional.empty());
        write(stores -> {
            stores.sessions().insert(session);
            stores.grants().insert(grant);
        });
        return session.id();
    }

    private static Revocation told(SessionId session, long second) {
        return new Revocation(Revocation.Kind.SESSION, session.value(), at(second));
    }

    private List<Revocation> revoked() {
        var start = new Page.Cursor(at(0).toString(), "");
        return read(stores -> stores.signOuts().revoked(start, 9)).items();
    }

    @Test
    void everySessionGrantedToAClientEndsOnce() {
        assertThat(to(FORTY_TWO)).containsExactly(FULL);

        assertThat(endAllTo(FORTY_TWO)).isEqualTo(1);

        assertThat(isEnded(SESSION)).isTrue();
        assertThat(isEnded(OTHER)).isFalse();
        assertThat(to(FORTY_TWO)).isEmpty();
        assertThat(to(SEVEN)).containsExactly(SPARSE);
        assertThat(find(SESSION)).contains(FULL);
        assertThat(endAllTo(FORTY_TWO)).isZero();
    }

    @Test
    void grantsGoWithTheirSession() {
        removeSession(SESSION);

        assertThat(find(SESSION)).isEmpty();
        assertThat(of(OF_ANN, FORTY_TWO)).isEmpty();
        assertThat(around("browser")).isEmpty();
        assertThat(find(OTHER)).contains(SPARSE);
    }

    @Test
    void grantsGoWithTheirClient() {
        removeClient(FORTY_TWO);

        assertThat(find(SESSION)).isEmpty();
        assertThat(find(OTHER)).contains(SPARSE);
    }

    private Optional<OAuthGrant> find(Session session) {
        return read(stores -> stores.grants().find(session.id()));
    }

    private List<OAuthGrant> of(Subject subject, Client client) {
        return read(stores -> stores.grants().of(subject, client.number()));
    }

    private List<OAuthGrant> to(Client client) {
        return read(stores -> stores.grants().to(client.number()));
    }

    private List<OAuthGrant> after(String session, int limit) {
        return read(stores -> stores.grants().after(session, limit));
    }

    private List<OAuthGrant> around(String... sessions) {
        var ids = Stream.of(sessions).map(SessionId::new).toList();
        return read(stores -> stores.grants().around(ids));
    }

    private long endAllTo(Client client) {
        return counts(stores -> stores.grants().endAllTo(client.number(), EndReason.REVOKED, SESSION.createdAt()));
    }

    private boolean isEnded(Session session) {
        return read(stores -> stores.sessions().find(session.id()))
                .flatMap(Session::end)
                .isPresent();
    }
}
