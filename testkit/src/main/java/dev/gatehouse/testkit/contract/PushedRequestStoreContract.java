package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static dev.gatehouse.testkit.contract.Samples.digest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.PushedRequestStore.PushedRequest;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A pushed request leads to one answer. */
public abstract class PushedRequestStoreContract extends OAuthContract {
    @Test
    void everyMemberComesBack() {
        var request = new PushedRequest(
                digest("uri"), FORTY_TWO.number(), "state=a%20b&nonce=\"ü\uD83D\uDD11'", at(90).plusNanos(1_000));
        insert(request);

        assertThat(find("uri")).contains(request);
        assertThat(find("other")).isEmpty();
    }

    @Test
    void ofManyWhoRemoveARequestOneDoes() {
        for (int round = 0; round < ROUNDS; round++) {
            var uri = "uri-" + round;
            insert(until(uri, 90));

            winner((stores, n) -> stores.pushedRequests().remove(digest(uri)));

            assertThat(find(uri)).isEmpty();
        }
    }

    @Test
    void aRequestThatIsSoonOverLivesLonger() {
        insert(until("uri", 90));

        assertThat(prolonged("uri", 95, 90)).isFalse();
        assertThat(prolonged("uri", 95, 91)).isTrue();
        assertThat(prolonged("other", 95, 91)).isFalse();

        assertThat(find("uri")).map(PushedRequest::expiresAt).contains(at(95));
    }

    private boolean prolonged(String uri, long second, long ifOverBefore) {
        return does(stores -> stores.pushedRequests().prolong(digest(uri), at(second), at(ifOverBefore)));
    }

    @Test
    void whatExpiredGoesInPortions() {
        for (int second = 1; second <= 3; second++) {
            insert(until("until " + second, second));
        }

        assertPortions((stores, limit) -> stores.pushedRequests().purge(at(3), limit));

        assertThat(find("until 1")).isEmpty();
        assertThat(find("until 3")).isPresent();
    }

    @Test
    void requestsGoWithTheirClient() {
        insert(until("uri", 90));

        removeClient(FORTY_TWO);

        assertThat(find("uri")).isEmpty();
    }

    private static PushedRequest until(String uri, long second) {
        return new PushedRequest(digest(uri), FORTY_TWO.number(), "", at(second));
    }

    private void insert(PushedRequest request) {
        write(stores -> stores.pushedRequests().insert(request));
    }

    private Optional<PushedRequest> find(String uri) {
        return read(stores -> stores.pushedRequests().find(digest(uri)));
    }
}
