package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.letter.ActionToken;
import dev.gatehouse.domain.letter.Errand;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/** Remembers what links in letters are good for, by their digest; each is used once, whatever number of callers tries. */
public interface ActionTokenStore {
    /** Adds a token; the one that its holder had for the same errand is worth nothing from then on. */
    void put(ActionToken token);

    /** The token of that digest and errand, expired or not; a look uses nothing up. */
    Optional<ActionToken> find(Errand errand, SecretDigest digest);

    /** Uses the token up; true for exactly one of any number of callers. */
    boolean use(Errand errand, SecretDigest digest);

    /** Withdraws every token of a user who is here, whatever it is good for. */
    void withdraw(UserId user);

    /** Removes up to that many tokens that expired before the given time; how many. */
    int purge(Instant expiredBefore, int limit);
}
