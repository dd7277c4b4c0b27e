package dev.gatehouse.domain.login;

import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.token.TokenProfile;
import java.util.Optional;

/**
 * One dialect's way in, as data.
 *
 * @param verifiedEmailRequired whether a user needs a verified e-mail address
 * @param forcedReset what happens to a user who must change the password
 * @param rate how many requests one source may make; empty means no limit beyond that on failures
 */
public record Entrance(
        DialectName dialect,
        TokenProfile tokens,
        boolean verifiedEmailRequired,
        ForcedReset forcedReset,
        Optional<RateLimit> rate) {
    /** What happens to a user who must change the password. */
    public enum ForcedReset {
        /** Refused: the dialect has no words for a login that may only change the password. */
        REFUSE,
        /** Let in with tokens that may do nothing else. */
        RESTRICT
    }
}
