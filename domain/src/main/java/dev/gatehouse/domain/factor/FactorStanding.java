package dev.gatehouse.domain.factor;

import java.time.Instant;
import java.util.Optional;

/**
 * What there is of a user's second factors.
 *
 * @param since when the app was confirmed, if there is one
 * @param recoveryCodesLeft how many recovery codes were not used
 */
public record FactorStanding(Optional<Instant> since, int recoveryCodesLeft) {}
