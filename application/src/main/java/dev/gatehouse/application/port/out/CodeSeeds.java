package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.factor.TypedCode.OfApp;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.UserId;
import java.util.List;
import java.util.Optional;

/** Seeds of one-time codes (RFC 6238: SHA-1, six digits, steps of 30 seconds), each sealed for the user whose it is. */
public interface CodeSeeds {
    /** A new seed of 160 random bits (RFC 4226 section 4), sealed for that user. */
    String draw(UserId owner);

    /** The seed in Base32, for the user to put into an app; throws if it was not sealed for that user. */
    Secret open(UserId owner, String sealed);

    /** Which of the steps has that code, told by comparing it with each; throws if the seed was not sealed for that user. */
    Optional<Long> stepOf(UserId owner, String sealed, OfApp code, List<Long> steps);
}
