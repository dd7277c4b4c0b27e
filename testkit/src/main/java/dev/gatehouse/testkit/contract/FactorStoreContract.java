package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.factor.CodeApp;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.testkit.UserBuilder;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A user has one app at the most, and no code is taken twice. */
public abstract class FactorStoreContract extends OAuthContract {
    private static final String SEED = "v1.sealed.ünd.more";
    private static final CodeApp BEGUN = CodeApp.begun(ANN.id(), SEED, at(1).plusNanos(1_000));
    private static final List<SecretDigest> CODES = IntStream.range(0, 3)
            .mapToObj(n -> new SecretDigest("0".repeat(63) + n))
            .toList();

    @Test
    void everyMemberComesBack() {
        assertThat(begin(BEGUN)).isTrue();
        assertThat(find()).contains(BEGUN);

        assertThat(confirm(SEED, 41)).isTrue();

        assertThat(find()).contains(new CodeApp(ANN.id(), SEED, 41, BEGUN.begunAt(), Optional.of(at(2))));
        assertThat(find().orElseThrow().isConfirmed()).isTrue();
    }

    @Test
    void aBeginningTakesThePlaceOfOneThatCameToNothingButNotOfAConfirmedOne() {
        var again = CodeApp.begun(ANN.id(), "another", at(3));
        begin(BEGUN);

        assertThat(begin(again)).isTrue();
        assertThat(confirm(SEED, 41)).isFalse();
        assertThat(confirm("another", 41)).isTrue();

        assertThat(begin(BEGUN)).isFalse();
        assertThat(find().orElseThrow().sealedSeed()).isEqualTo("another");
    }

    @Test
    void anAppIsConfirmedOnce() {
        begin(BEGUN);

        winner((stores, n) -> stores.factors().confirm(ANN.id(), SEED, 41, at(2)));
    }

    @Test
    void nothingIsTakenOfAnAppThatWasNotConfirmed() {
        begin(BEGUN);

        assertThat(does(stores -> stores.factors().use(ANN.id(), 41))).isFalse();
    }

    @Test
    void theCodeOfAStepIsTakenOnceAndNoEarlierOneAfterIt() {
        confirmed();

        winner((stores, n) -> stores.factors().use(ANN.id(), 43));

        assertThat(does(stores -> stores.factors().use(ANN.id(), 43))).isFalse();
        assertThat(does(stores -> stores.factors().use(ANN.id(), 42))).isFalse();
        assertThat(does(stores -> stores.factors().use(ANN.id(), 44))).isTrue();
    }

    @Test
    void aRecoveryCodeIsTakenOnce() {
        confirmed();
        write(stores -> stores.factors().replaceRecoveryCodes(ANN.id(), CODES));

        winner((stores, n) -> stores.factors().useRecoveryCode(ANN.id(), CODES.get(1)));

        assertThat(left()).isEqualTo(2);
        assertThat(does(stores -> stores.factors().useRecoveryCode(ANN.id(), CODES.get(0))))
                .isTrue();
        assertThat(left()).isEqualTo(1);
    }

    @Test
    void newRecoveryCodesTakeThePlaceOfAllOthers() {
        confirmed();
        write(stores -> stores.factors().replaceRecoveryCodes(ANN.id(), CODES.subList(0, 2)));

        write(stores -> stores.factors().replaceRecoveryCodes(ANN.id(), CODES.subList(2, 3)));

        assertThat(left()).isEqualTo(1);
        assertThat(does(stores -> stores.factors().useRecoveryCode(ANN.id(), CODES.get(0))))
                .isFalse();
    }

    @Test
    void recoveryCodesAreTheUsersOwn() {
        var bob = UserBuilder.named("bob").build();
        write(stores -> stores.users().insert(bob));
        confirmed();
        write(stores -> stores.factors().replaceRecoveryCodes(ANN.id(), CODES));

        assertThat(does(stores -> stores.factors().useRecoveryCode(bob.id(), CODES.get(0))))
                .isFalse();
        assertThat(left()).isEqualTo(3);
    }

    @Test
    void whatIsRemovedIsRemovedOnceAndTakesItsRecoveryCodesAlong() {
        confirmed();
        write(stores -> stores.factors().replaceRecoveryCodes(ANN.id(), CODES));

        winner((stores, n) -> stores.factors().remove(ANN.id()));

        assertThat(find()).isEmpty();
        assertThat(left()).isZero();
    }

    @Test
    void factorsGoWithTheUser() {
        confirmed();
        write(stores -> stores.factors().replaceRecoveryCodes(ANN.id(), CODES));

        write(stores -> stores.users().delete(ANN.id()));

        assertThat(find()).isEmpty();
        assertThat(left()).isZero();
    }

    private void confirmed() {
        begin(BEGUN);
        confirm(SEED, 41);
    }

    private boolean begin(CodeApp app) {
        return does(stores -> stores.factors().begin(app));
    }

    private boolean confirm(String seed, long step) {
        return does(stores -> stores.factors().confirm(ANN.id(), seed, step, at(2)));
    }

    private Optional<CodeApp> find() {
        return read(stores -> stores.factors().find(ANN.id()));
    }

    private long left() {
        return counts(stores -> stores.factors().recoveryCodesLeft(ANN.id()));
    }
}
