package dev.gatehouse.domain.audit;

import java.time.Instant;

/**
 * Refusals of nobody in particular, counted together so that a stranger cannot fill the disk.
 *
 * @param network the source's network, or {@code other} beyond a bound
 * @param hour the hour in which they fell
 */
public record RefusalTally(Instant hour, String network, String dialect, String reason, long count) {}
