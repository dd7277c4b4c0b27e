package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static dev.gatehouse.testkit.contract.Samples.digest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.OpaqueTokenStore.OpaqueToken;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.SessionBuilder;
import dev.gatehouse.testkit.UserBuilder;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Opaque tokens are found by their digest, and by nothing less. */
public abstract class OpaqueTokenStoreContract extends StoreContract {
    private static final User ANN = UserBuilder.named("ann").build();
    private static final Session SESSION =
            SessionBuilder.session("s-1", new Subject.OfUser(ANN.id())).build();
    private static final OpaqueToken TOKEN = new OpaqueToken(digest("one"), SESSION.id(), at(1), at(3_601));

    @BeforeEach
    void aSessionThatHasTokens() {
        write(stores -> {
            stores.users().insert(ANN);
            stores.sessions().insert(SESSION);
        });
    }

    @Test
    void everyMemberComesBack() {
        write(stores -> stores.opaqueTokens().insert(TOKEN));

        assertThat(find("one")).contains(TOKEN);
        assertThat(find("two")).isEmpty();
    }

    @Test
    void aSessionMayHaveMany() {
        var second = new OpaqueToken(digest("two"), SESSION.id(), at(2), at(3_602));
        write(stores -> stores.opaqueTokens().insert(TOKEN));
        write(stores -> stores.opaqueTokens().insert(second));

        assertThat(find("one")).contains(TOKEN);
        assertThat(find("two")).contains(second);
    }

    @Test
    void tokensGoWithTheirSession() {
        write(stores -> {
            stores.opaqueTokens().insert(TOKEN);
            stores.sessions().end(SESSION.id(), EndReason.LOGGED_OUT, at(10));
        });

        assertThat(counts(stores -> stores.sessions().purge(at(11), 9))).isEqualTo(1);

        assertThat(find("one")).isEmpty();
    }

    private Optional<OpaqueToken> find(String secret) {
        return read(stores -> stores.opaqueTokens().find(digest(secret)));
    }
}
