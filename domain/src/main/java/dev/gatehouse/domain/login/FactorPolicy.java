package dev.gatehouse.domain.login;

import dev.gatehouse.domain.network.IpPolicy;

/** What an entrance makes of users who have a second factor. */
public sealed interface FactorPolicy {
    /** It has a place for the code, and asks for it once the password was right. */
    record Ask() implements FactorPolicy {}

    /** It has no place for a code, and lets none of them in. */
    record Refuse() implements FactorPolicy {}

    /** The code stands at the end of the password: its last six digits. */
    record Append() implements FactorPolicy {}

    /** It asks no code of users who come from there, and lets no others of them in. */
    record Exempt(IpPolicy from) implements FactorPolicy {
        /** Refuses a policy that would let anybody go without. */
        public Exempt {
            if (from.mode() != IpPolicy.Mode.LISTED || from.enforcement() != IpPolicy.Enforcement.ENFORCE) {
                throw new IllegalArgumentException("to go without a second factor is for listed networks alone");
            }
        }
    }
}
