package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.token.Revocation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Tells an entitled API client, page by page, which tokens were ended before their time. */
public interface FollowRevocations {
    /** Decides on a question; without a place it is told everything that can still matter. */
    Outcome follow(Question question);

    /** Who asks, and the place that the last answer named. */
    record Question(Credentials.KeySecret caller, Optional<String> since, Source from) {}

    /** What came of it. */
    sealed interface Outcome {
        /**
         * What is new; some of it may have been told before, so that nothing is missed that is being written right now.
         *
         * @param next the place to go on from
         * @param isMore whether there is more at once
         * @param matterFor how long after its time a revocation can matter to anybody
         */
        record Told(List<Revocation> revoked, String next, boolean isMore, Duration matterFor) implements Outcome {
            /** Takes its own copy. */
            public Told {
                revoked = List.copyOf(revoked);
            }
        }

        /** The place is none of ours. */
        record UnknownPlace() implements Outcome {}

        /** The caller itself is not let in. */
        record CallerRefused(Refusal why) implements Outcome {}

        /** The caller is known, but has no right to introspect. */
        record NotEntitled() implements Outcome {}
    }
}
