package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.RefreshMode;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.Race;
import dev.gatehouse.testkit.SessionBuilder;
import dev.gatehouse.testkit.UserBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A session begins whole and is told of, or not at all. */
abstract class SessionBeginningContract extends SessionContract {
    private static final int ROUNDS = 20;
    private static final long VERSION = ANN.credentialVersion();

    @Test
    void aSessionBeginsInTheEpochThatIsAndIsToldOf() {
        long epoch = run(stores -> stores.installation().raiseEpoch());
        var anns = session("anns").versions(VERSION, 99).build();
        var full = SessionBuilder.session("clients", OF_CLIENT)
                .dialect("exchange", RefreshMode.ROTATE)
                .grant("https://api.example", Scopes.parse("b a"), "key")
                .versions(versionOfClient(), 99)
                .generation(3, "nonce", at(2))
                .macKeyId("mac-7")
                .replays(5)
                .created(at(3))
                .lastUsed(at(4))
                .expires(at(5), at(6))
                .from("2001:db8::/64")
                .label("nightly \"import\"")
                .gotWith("0123456789abcdef")
                .build();

        assertThat(begin(anns)).contains(anns.inEpoch(epoch)).isEqualTo(find(anns.id()));
        assertThat(begin(full)).contains(full.inEpoch(epoch)).isEqualTo(find(full.id()));

        assertThat(audit()).containsExactlyInAnyOrder(loggedIn(anns), loggedIn(full));
    }

    @Test
    void nothingBeginsWithCredentialsThatWereChangedNorOfNobody() { // A12
        var anns = session("anns").versions(VERSION + 1, 1).build();
        var clients = SessionBuilder.session("clients", OF_CLIENT)
                .versions(versionOfClient() + 1, 1)
                .build();
        var eve = new Subject.OfUser(UserBuilder.named("eve").build().id());
        var nobodys = SessionBuilder.session("nobodys", eve).build();

        for (var row : List.of(anns, clients, nobodys)) {
            assertThat(begin(row)).isEmpty();
            assertThat(find(row.id())).isEmpty();
        }
        assertThat(audit()).isEmpty();
    }

    @Test
    void noSessionOfAnOldPasswordSlipsInBehindItsChange() { // A12
        for (int round = 0; round < ROUNDS; round++) {
            var version = round + 1L;
            var prefix = "s-" + round + "-";
            assertThat(does(stores -> logIn(stores, prefix + "before", version)))
                    .isTrue();

            Race.of(6, n -> switch (n) {
                case 0 -> insist(stores -> bump(stores, version));
                case 1 -> insist(stores -> grant(stores, prefix + n, version));
                case 2 -> insist(stores -> logIn(stores, prefix + n, version));
                default -> insistSingle(stores -> logIn(stores, prefix + n, version));
            });

            assertThat(lists(stores -> stores.sessions().live(OF_ANN, at(30)))).isEmpty();
        }
    }

    /** Changes the credential version, and ends what began before. */
    private static boolean bump(Stores stores, long version) {
        stores.users().update(UserBuilder.of(ANN).credentialVersion(version + 1).build());
        stores.sessions().endAllOf(OF_ANN, EndReason.REVOKED, at(20));
        return true;
    }

    /** Holds what was verified for a while, and begins a session then. */
    private static boolean grant(Stores stores, String id, long verified) {
        var stands = stores.users().lockCredentialVersion(ANN.id()).equals(Optional.of(verified));
        if (stands) {
            stores.sessions().insert(session(id).versions(verified, 1).build());
        }
        return stands;
    }

    /** Begins a session if what was verified still stands. */
    private static boolean logIn(Stores stores, String id, long verified) {
        var row = session(id).versions(verified, 1).build();
        return stores.sessions().begin(row, loggedIn(row)).isPresent();
    }

    private static long versionOfClient() {
        return ClientBuilder.numbered(42).build().credentialVersion();
    }

    private Optional<Session> begin(Session row) {
        return run(stores -> stores.sessions().begin(row, loggedIn(row)));
    }

    private List<AuditEntry> audit() {
        return lists(stores -> stores.audit().latest(9));
    }
}
