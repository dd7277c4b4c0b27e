package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.client.EndingCredential;
import java.time.Instant;
import java.util.List;

/** Tells what API clients will soon miss, at an effort that is bounded by what ends in that time. */
public interface ExpiryStore {
    /**
     * What active clients show who they are with and what ends after now and by the given time, unless something of its kind
     * outlasts it: another secret under the same key, another token of the same client; the next to end first.
     */
    List<EndingCredential> ending(Instant now, Instant by, int most);
}
