package dev.gatehouse.domain.login;

import java.time.Instant;

/**
 * What one wider network got wrong in one window of time, over all accounts, tokens and entrances.
 *
 * @param window when the window began
 * @param network IPv4 /24, IPv6 /48, or {@code unknown}
 * @param failures how many
 * @param accounts at how many accounts it failed but a few times; one that it failed at over several nodes counts at each
 */
public record SourceFailures(Instant window, String network, long failures, long accounts) {}
