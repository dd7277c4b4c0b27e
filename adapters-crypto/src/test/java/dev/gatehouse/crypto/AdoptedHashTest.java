package dev.gatehouse.crypto;

import static dev.gatehouse.crypto.Fixtures.password;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import de.mkammerer.argon2.Argon2;
import dev.gatehouse.application.port.out.PasswordHasher.Adoption;
import dev.gatehouse.application.port.out.PasswordHasher.Match;
import dev.gatehouse.domain.user.ForeignHash;
import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.domain.user.UserId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A hash of another system lies in the seal of our own, and is outdated from the first day. */
class AdoptedHashTest {
    private static final String BCRYPT = "$2b$04$abcdefghijklmnopqrstuuqREtd3VJD2QVZbuFskFSLk6eRIrQoOS";
    private static final UserId OWNER = new UserId("owner");

    /** The real library, watched: it is not ours. */
    private final Argon2 library = mock(Argon2.class, delegatesTo(Argon2PasswordHasher.library()));

    private final Argon2PasswordHasher hasher = new Argon2PasswordHasher(Fixtures.keys(), Fixtures.CHEAP, library);

    // B7
    @Test
    void aHashOfAnotherSystemIsSealedAndVerifiesAndIsOutdated() {
        var stored = adopted(BCRYPT);

        assertThat(stored.sealed()).doesNotContain("$");
        assertThat(stored.scheme()).isEqualTo("bcrypt");
        assertThat(hasher.verify(OWNER, password("correct horse battery"), stored))
                .isEqualTo(Match.OUTDATED);
        assertThat(hasher.verify(new UserId("thief"), password("correct horse battery"), stored))
                .isEqualTo(Match.NONE);
    }

    // C1
    @Test
    void aWrongPasswordOfAForeignHashCostsWhatAnUnknownNameCosts() {
        var stored = adopted(BCRYPT);

        assertThat(hasher.verify(OWNER, password("correct horse batterY"), stored))
                .isEqualTo(Match.NONE);
        verify(library).verify(anyString(), any(byte[].class));
        verifyNoMoreInteractions(library);
    }

    // B6
    @Test
    void whatCannotBeReadOrMustNotBeRunIsNotAdopted() {
        assertThat(hasher.adopt(OWNER, new ForeignHash("no hash at all", Optional.empty())))
                .isEqualTo(new Adoption.Unknown());
        assertThat(hasher.adopt(OWNER, new ForeignHash(BCRYPT.replace("$04$", "$17$"), Optional.empty())))
                .isEqualTo(new Adoption.TooCostly());
    }

    private PasswordHash adopted(String encoded) {
        var adoption = hasher.adopt(OWNER, new ForeignHash(encoded, Optional.empty()));
        assertThat(adoption).isInstanceOf(Adoption.Taken.class);
        return ((Adoption.Taken) adoption).hash();
    }
}
