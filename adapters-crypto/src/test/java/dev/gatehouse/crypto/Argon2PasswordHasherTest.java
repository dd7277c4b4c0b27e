package dev.gatehouse.crypto;

import static dev.gatehouse.crypto.Fixtures.CHEAP;
import static dev.gatehouse.crypto.Fixtures.password;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import de.mkammerer.argon2.Argon2;
import dev.gatehouse.application.port.out.PasswordHasher.Match;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.domain.user.UserId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

class Argon2PasswordHasherTest {
    private static final UserId OWNER = new UserId("owner");

    /** The real library, watched: it is not ours. */
    private final Argon2 library = mock(Argon2.class, delegatesTo(Argon2PasswordHasher.library()));

    private final Argon2PasswordHasher hasher = hasher(Fixtures.keys(), CHEAP);

    @Test
    void theRightPasswordMatchesAndAnyOtherDoesNot() {
        var stored = hasher.hash(OWNER, password("correct horse battery"));

        assertThat(hasher.verify(OWNER, password("correct horse battery"), stored))
                .isEqualTo(Match.CURRENT);
        assertThat(hasher.verify(OWNER, password("correct horse batterY"), stored))
                .isEqualTo(Match.NONE);
    }

    // B1
    @ParameterizedTest
    @ValueSource(ints = {72, 73, 128, 1024})
    void everyByteOfALongPasswordCounts(int length) {
        var stored = hasher.hash(OWNER, password("x".repeat(length)));

        assertThat(hasher.verify(OWNER, password("x".repeat(length - 1) + "y"), stored))
                .isEqualTo(Match.NONE);
        assertThat(hasher.verify(OWNER, password("x".repeat(length - 1)), stored))
                .isEqualTo(Match.NONE);
        assertThat(hasher.verify(OWNER, password("x".repeat(length)), stored)).isEqualTo(Match.CURRENT);
    }

    // B5
    @Test
    void composedAndDecomposedFormsAreTheSamePassword() {
        var stored = hasher.hash(OWNER, password("crème brûlée à la carte"));

        assertThat(hasher.verify(OWNER, password("cre\u0300me bru\u0302le\u0301e a\u0300 la carte"), stored))
                .isEqualTo(Match.CURRENT);
        assertThat(hasher.verify(OWNER, password("creme brulee a la carte"), stored))
                .isEqualTo(Match.NONE);
    }

    // B6
    @Test
    void aHashIsArgon2idWithTheGivenCostAndSixteenBytesOfSaltNeverUsedTwice() {
        var first = unsealed(hasher.hash(OWNER, password("correct horse battery")));
        var second = unsealed(hasher.hash(OWNER, password("correct horse battery")));

        // 16 bytes are 22 characters, 32 bytes are 43.
        assertThat(first)
                .matches("\\$argon2id\\$v=19\\$m=7168,t=5,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}")
                .isNotEqualTo(second);
    }

    // L1
    @Test
    void whatIsStoredShowsNothingOfTheHash() {
        assertThat(hasher.hash(OWNER, password("correct horse battery")).sealed())
                .doesNotContain("argon2", "$");
    }

    // L1
    @Test
    void aHashMovedToAnotherRowVerifiesNothingAndCostsTheSame() {
        var stored = hasher.hash(OWNER, password("correct horse battery"));
        clearInvocations(library);

        assertThat(hasher.verify(new UserId("thief"), password("correct horse battery"), stored))
                .isEqualTo(Match.NONE);
        assertThat(costOfTheOneRun()).isEqualTo(new PhcString(7168, 5, 1));
    }

    // B6
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$argon2id$v=19$m=262145,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=4194304,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "\n$2a$17$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy",
                "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy",
                ""
            })
    void aStoredHashThatTakesTooMuchOrIsNoneIsNeverRun(String phc) {
        var stored = sealed(Fixtures.keys(), phc);

        assertThat(hasher.verify(OWNER, password("correct horse battery"), stored))
                .isEqualTo(Match.NONE);
        assertThat(costOfTheOneRun()).isEqualTo(new PhcString(7168, 5, 1));
    }

    // B7
    @Test
    void aHashOfOtherParametersOrAnOlderMasterKeyIsOutdated() {
        var stored = hasher.hash(OWNER, password("correct horse battery"));
        var costlier = hasher(Fixtures.keys(), new Argon2Parameters(7 * 1024, 6, 1));
        var rotated = hasher(MasterKeys.given(Fixtures.OTHER_MASTER_KEY, List.of(Fixtures.MASTER_KEY)), CHEAP);

        assertThat(costlier.verify(OWNER, password("correct horse battery"), stored))
                .isEqualTo(Match.OUTDATED);
        assertThat(rotated.verify(OWNER, password("correct horse battery"), stored))
                .isEqualTo(Match.OUTDATED);
        assertThat(rotated.verify(OWNER, password("wrong"), stored)).isEqualTo(Match.NONE);
    }

    // L2
    @Test
    void aHashUnderAMasterKeyThatWasNotGivenIsOurTroubleAndNoWrongPassword() {
        var stored = hasher.hash(OWNER, password("correct horse battery"));
        var stranger = hasher(MasterKeys.given(Fixtures.OTHER_MASTER_KEY, List.of()), CHEAP);

        assertThatThrownBy(() -> stranger.verify(OWNER, password("correct horse battery"), stored))
                .isInstanceOf(UnusableMasterKey.class);
    }

    // C1, C2
    @Test
    void pretendingRunsOneRealHashOfTheCurrentCost() {
        hasher.pretend(password("whatever was typed"));

        assertThat(costOfTheOneRun()).isEqualTo(new PhcString(7168, 5, 1));
    }

    // C2: the library reads it and runs it to its end, as it does not with a hash that is cut short.
    @Test
    void thePretendedHashIsAsLongAsAnyOther() {
        hasher.pretend(password("whatever was typed"));

        assertThat(phcOfTheOneRun())
                .matches("\\$argon2id\\$v=19\\$m=7168,t=5,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    @Test
    void noTwoHouseholdsPretendWithTheSameHash() {
        hasher.pretend(password("whatever was typed"));
        var first = phcOfTheOneRun();
        clearInvocations(library);

        hasher(Fixtures.keys(), CHEAP).pretend(password("whatever was typed"));

        assertThat(phcOfTheOneRun()).isNotEqualTo(first);
    }

    @Test
    void passwordBytesAreWipedOnceTheyWereHashed() {
        var bytes = ArgumentCaptor.forClass(byte[].class);
        clearInvocations(library);

        var stored = hasher.hash(OWNER, password("correct horse battery"));
        hasher.verify(OWNER, password("correct horse battery"), stored);

        verify(library).hash(anyInt(), anyInt(), anyInt(), bytes.capture());
        verify(library).verify(anyString(), bytes.capture());
        assertThat(bytes.getAllValues())
                .allSatisfy(wiped -> assertThat(wiped).hasSize(21).containsOnly(0));
    }

    @Test
    void aLibraryThatDoesNotRecogniseItsOwnHashIsNotStartedWith() {
        var broken = mock(Argon2.class);
        when(broken.hash(anyInt(), anyInt(), anyInt(), any(byte[].class)))
                .thenReturn("$argon2id$v=19$m=7168,t=5,p=1$a$b");
        when(broken.verify(anyString(), any(byte[].class))).thenReturn(false);

        var unfit = new Argon2PasswordHasher(Fixtures.keys(), CHEAP, broken);

        assertThatThrownBy(() -> unfit.rehearse(Secret.of("anything"))).isInstanceOf(IllegalStateException.class);
        assertThatCode(() -> hasher.rehearse(Secret.of("anything"))).doesNotThrowAnyException();
    }

    private Argon2PasswordHasher hasher(MasterKeys keys, Argon2Parameters parameters) {
        return new Argon2PasswordHasher(keys, parameters, library);
    }

    private PhcString costOfTheOneRun() {
        return PhcString.parse(phcOfTheOneRun()).orElseThrow();
    }

    private String phcOfTheOneRun() {
        var phc = ArgumentCaptor.forClass(String.class);
        verify(library).verify(phc.capture(), any(byte[].class));
        verifyNoMoreInteractions(library);
        return phc.getValue();
    }

    private static String unsealed(PasswordHash stored) {
        var sealer = new Sealer(Fixtures.keys(), KeyPurpose.PASSWORD, "user_password");
        return new String(sealer.open(OWNER.value(), stored.sealed()).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static PasswordHash sealed(MasterKeys keys, String phc) {
        var sealer = new Sealer(keys, KeyPurpose.PASSWORD, "user_password");
        return new PasswordHash(sealer.seal(OWNER.value(), phc.getBytes(StandardCharsets.UTF_8)));
    }
}
