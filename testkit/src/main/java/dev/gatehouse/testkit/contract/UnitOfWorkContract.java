package dev.gatehouse.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UserStore;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.audit.RefusalTally;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.decision.DecisionId;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.MovableClock;
import dev.gatehouse.testkit.Race;
import dev.gatehouse.testkit.SessionBuilder;
import dev.gatehouse.testkit.UserBuilder;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A unit is kept when its work returns and undone when it throws, whatever others do at the same time. */
public abstract class UnitOfWorkContract extends StoreContract {
    private static final User ANN = UserBuilder.named("ann").build();
    private static final Subject SUBJECT = new Subject.OfUser(ANN.id());
    private static final Session SESSION =
            SessionBuilder.session("s-1", SUBJECT).build();

    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void whatAUnitWroteIsThereAfterwards() {
        write(stores -> stores.users().insert(ANN));

        assertThat(sees(stores -> stores.users().find(ANN.id()))).contains(ANN);
    }

    @Test
    void aUnitSeesWhatItWrote() {
        var seen = run(stores -> {
            stores.users().insert(ANN);
            return stores.users().find(ANN.id());
        });

        assertThat(seen).contains(ANN);
    }

    @Test
    void theVersionStaysWhileNothingIsWrittenAndNoLonger() {
        write(stores -> stores.users().insert(ANN));
        var before = versionOfAll();
        assertThat(sees(stores -> stores.users().find(ANN.id()))).contains(ANN);
        assertThat(versionOfAll()).isEqualTo(before);

        write(stores -> stores.users().delete(ANN.id()));

        before.ifPresent(told -> assertThat(versionOfAll()).isPresent().isNotEqualTo(OptionalLong.of(told)));
    }

    @Test
    void theResultOfTheWorkIsTheResultOfTheUnit() {
        assertThat(run(stores -> "said inside").concat(read(stores -> " and seen")))
                .isEqualTo("said inside and seen");
    }

    @Test
    void aUnitThatThrowsLeavesNothing() { // K3
        var broken = new Broken();

        assertThatThrownBy(() -> run(stores -> {
                    writeEverywhere(stores);
                    throw broken;
                }))
                .isSameAs(broken);

        assertThat(holds(UnitOfWorkContract::isEmpty)).isTrue();
    }

    @Test
    void anErrorUndoesAsAnExceptionDoes() {
        var thrown = catchThrowable(() -> run(stores -> {
            writeEverywhere(stores);
            throw new AssertionError("broken");
        }));

        assertThat(thrown).isInstanceOf(AssertionError.class);
        assertThat(holds(UnitOfWorkContract::isEmpty)).isTrue();
    }

    @Test
    void aRefusalThatReturnsIsKept() { // K3
        var refused = run(stores -> {
            stores.audit().tally(tally());
            return "refused";
        });

        assertThat(refused).isEqualTo("refused");
        assertThat(lists(stores -> stores.audit().latestTallies(9))).containsExactly(tally());
    }

    @Test
    void aStoreThatSaidNoStillKeepsTheRestOfTheUnit() {
        var bob = UserBuilder.named("bob").build();

        var answers = run(stores -> {
            var first = stores.users().insert(ANN);
            var taken = stores.users().insert(UserBuilder.of(ANN).id("other").build());
            var second = stores.users().insert(bob);
            return first + " " + taken + " " + second;
        });

        assertThat(answers).isEqualTo("true false true");
        assertThat(lists(Everyone::users)).containsExactlyInAnyOrder(ANN, bob);
    }

    @Test
    void storesAreOfNoUseOnceTheirUnitHasEnded() {
        var leaked = new AtomicReference<Stores>();
        write(leaked::set);

        assertThatThrownBy(() -> anyUseOf(leaked)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void storesAreOfNoUseOnceTheirLookHasEnded() {
        var leaked = new AtomicReference<Stores>();
        var looked = read(stores -> {
            leaked.set(stores);
            return "looked";
        });

        assertThat(looked).isEqualTo("looked");
        assertThatThrownBy(() -> anyUseOf(leaked)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void storesAreOfNoUseOnceTheirUnitHasFailed() {
        var leaked = new AtomicReference<Stores>();
        var thrown = catchThrowable(() -> run(stores -> {
            leaked.set(stores);
            throw new Broken();
        }));

        assertThat(thrown).isInstanceOf(Broken.class);
        assertThatThrownBy(() -> anyUseOf(leaked)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aUnitAfterAFailedOneWorks() {
        var thrown = catchThrowable(() -> run(stores -> {
            throw new Broken();
        }));
        write(stores -> stores.users().insert(ANN));

        assertThat(thrown).isInstanceOf(Broken.class);
        assertThat(lists(Everyone::users)).containsExactly(ANN);
    }

    @Test
    void aFailedUnitTakesNoOtherWithIt() { // many units may share one commit
        var runners = 16;
        var kept = Race.of(runners, this::insertOrFail);

        assertThat(kept)
                .isEqualTo(IntStream.range(0, runners).mapToObj(n -> n % 2 == 0).toList());
        assertThat(lists(Everyone::users))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, runners)
                        .filter(n -> n % 2 == 0)
                        .mapToObj(n -> user(n))
                        .toList());
    }

    @Test
    void noUnitLosesWhatAnotherWrote() {
        var before = read(stores -> stores.installation().epoch());
        var runners = 16;

        var epochs =
                Race.of(runners, n -> insist(stores -> stores.installation().raiseEpoch()));

        assertThat(epochs).doesNotHaveDuplicates();
        assertThat(counts(stores -> stores.installation().epoch())).isEqualTo(before + runners);
    }

    private boolean insertOrFail(int number) {
        try {
            return insist(stores -> {
                stores.users().insert(user(number));
                if (number % 2 == 1) {
                    throw new Broken();
                }
                return true;
            });
        } catch (Broken asPlanned) {
            return false;
        }
    }

    private static boolean anyUseOf(AtomicReference<Stores> leaked) {
        UserStore users = leaked.get().users();
        return users.find(ANN.id()).isPresent();
    }

    private static void writeEverywhere(Stores stores) {
        stores.users().insert(ANN);
        stores.users().setPassword(ANN.id(), new PasswordHash("hash"));
        stores.clients().insert(ClientBuilder.numbered(42).build());
        stores.sessions().insert(SESSION);
        stores.audit().append(entry());
        stores.audit().tally(tally());
        stores.installation().claimBootstrap(MovableClock.START);
        stores.installation().leaveMasterKeyProof("proof");
    }

    private static boolean isEmpty(Stores stores) {
        return Everyone.users(stores).isEmpty()
                && stores.users().passwordOf(ANN.id()).isEmpty()
                && stores.clients().find(new ClientNumber(42)).isEmpty()
                && stores.sessions().find(SESSION.id()).isEmpty()
                && stores.audit().latest(9).isEmpty()
                && stores.audit().latestTallies(9).isEmpty()
                && stores.installation().masterKeyProof().isEmpty();
    }

    private static AuditEntry entry() {
        var event = new AuditEvent.LoggedIn(SESSION.id());
        var id = new DecisionId("d-1");
        var who = Optional.of(SUBJECT);
        return new AuditEntry(id, MovableClock.START, "ann", who, "192.0.2.1", "envelope", event, Trace.EMPTY);
    }

    private static RefusalTally tally() {
        return new RefusalTally(MovableClock.START, "192.0.2.0/24", "envelope", "unknown name", 3);
    }

    private static User user(int number) {
        return UserBuilder.named("user" + number).build();
    }
}
