package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static dev.gatehouse.testkit.contract.Samples.digest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.CodeStore.Code;
import dev.gatehouse.domain.oauth.CodeChallenge;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.token.SessionId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A code is found by its digest and redeemed once. */
public abstract class CodeStoreContract extends OAuthContract {
    private static final Code FULL = new Code(
            digest("full"),
            FORTY_TWO.number(),
            SESSION.id(),
            "http://127.0.0.1:49152/back?x=ü",
            CodeChallenge.parse("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"),
            Optional.of("nonce \uD83D\uDD11 \"'"),
            Scopes.parse("openid read"),
            List.of("https://z.example", "urn:a"),
            Optional.of("thumbprint"),
            at(60).plusNanos(123_456_000),
            Optional.of(new SessionId("s-9")));

    @Test
    void everyMemberComesBack() {
        insert(FULL);
        insert(sparse("sparse", 60));

        assertThat(find("full")).contains(FULL);
        assertThat(find("sparse")).contains(sparse("sparse", 60));
        assertThat(find("none")).isEmpty();
    }

    @Test
    void aCodeIsRedeemedOnce() {
        insert(sparse("code", 60));

        assertThat(redeem("code", "s-3")).isTrue();
        assertThat(redeem("code", "s-4")).isFalse();
        assertThat(redeem("none", "s-5")).isFalse();

        assertThat(find("code")).contains(redeemed("code", "s-3"));
    }

    @Test
    void ofManyWhoRedeemACodeOneDoes() {
        for (int round = 0; round < ROUNDS; round++) {
            var code = "code-" + round;
            insert(sparse(code, 60));

            var won = winner((stores, n) -> stores.codes().redeem(digest(code), new SessionId("s-" + n)));

            assertThat(find(code)).contains(redeemed(code, "s-" + won));
        }
    }

    @Test
    void codesThatMayStillBeRedeemedPassOnToAnotherSession() {
        var next = new SessionId("next");
        insert(sparse("waits", 60));
        insert(sparse("is over", 5));
        insert(redeemed("code", "s-3"));

        write(stores -> stores.codes().move(new SessionId("another"), next, at(5)));
        assertThat(find("waits")).contains(sparse("waits", 60));

        write(stores -> stores.codes().move(SESSION.id(), next, at(5)));
        assertThat(find("waits")).map(Code::parent).contains(next);
        assertThat(find("is over")).contains(sparse("is over", 5));
        assertThat(find("code")).contains(redeemed("code", "s-3"));
    }

    @Test
    void whatExpiredGoesInPortions() {
        for (int second = 1; second <= 3; second++) {
            insert(sparse("until " + second, second));
        }

        assertPortions((stores, limit) -> stores.codes().purge(at(3), limit));

        assertThat(find("until 1")).isEmpty();
        assertThat(find("until 3")).isPresent();
    }

    @Test
    void codesGoWithTheirClient() {
        insert(FULL);

        removeClient(FORTY_TWO);

        assertThat(find("full")).isEmpty();
    }

    private static Code sparse(String code, long until) {
        return sparse(code, until, Optional.empty());
    }

    private static Code redeemed(String code, String as) {
        return sparse(code, 60, Optional.of(new SessionId(as)));
    }

    private static Code sparse(String code, long until, Optional<SessionId> redeemedAs) {
        return new Code(
                digest(code),
                SEVEN.number(),
                SESSION.id(),
                "https://b.example/back",
                Optional.empty(),
                Optional.empty(),
                Scopes.NONE,
                List.of(),
                Optional.empty(),
                at(until),
                redeemedAs);
    }

    private void insert(Code code) {
        write(stores -> stores.codes().insert(code));
    }

    private Optional<Code> find(String code) {
        return read(stores -> stores.codes().find(digest(code)));
    }

    private boolean redeem(String code, String as) {
        return run(stores -> stores.codes().redeem(digest(code), new SessionId(as)));
    }
}
