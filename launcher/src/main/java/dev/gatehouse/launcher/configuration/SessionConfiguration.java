package dev.gatehouse.launcher.configuration;

import dev.gatehouse.domain.session.RefreshRule;
import io.dropwizard.util.Duration;
import java.util.Optional;

/**
 * How sessions live.
 *
 * @param refreshGrace how long the direct parent of a refresh token may be presented again, 0 to 60 s
 * @param refreshReplays how often it may
 * @param perUser live sessions that a user may have
 * @param perClient live sessions that an API client may have
 * @param staleness how long a session may be taken to live without asking the store; empty leaves it to the database
 * @param retention how long ended sessions are kept before they are removed
 * @param recentLogin how long after a login its session may give out secrets and roles
 */
public record SessionConfiguration(
        Duration refreshGrace,
        int refreshReplays,
        int perUser,
        int perClient,
        Optional<Duration> staleness,
        Duration retention,
        Duration recentLogin) {
    private static final java.time.Duration LONGEST_STALENESS = java.time.Duration.ofSeconds(5);

    /** Refuses sessions that nobody could have. */
    public SessionConfiguration {
        Check.that(
                refreshGrace.toJavaDuration().compareTo(RefreshRule.LONGEST_GRACE) <= 0, "refreshGrace is 0 to 60 s");
        Check.atLeast(0, refreshReplays, "refreshReplays");
        Check.atLeast(1, perUser, "perUser");
        Check.atLeast(1, perClient, "perClient");
        Check.that(
                staleness
                        .map(said -> said.toJavaDuration().compareTo(LONGEST_STALENESS) <= 0)
                        .orElse(true),
                "staleness is 0 to 5 s");
        Check.positive(retention, "retention");
        Check.positive(recentLogin, "recentLogin");
    }
}
