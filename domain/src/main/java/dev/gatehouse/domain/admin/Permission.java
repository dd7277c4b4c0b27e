package dev.gatehouse.domain.admin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One thing that somebody may be allowed to do to the house; whatever is not held is refused. */
public enum Permission {
    /** Look at users. */
    USERS_READ,
    /** Make, change, disable and remove users. */
    USERS_WRITE,
    /** Force a user to change the password, and forget failed tries at the account. */
    USERS_RESET,
    /** Give roles and permissions, and take them away. */
    ROLES_GRANT,
    /** Look at API clients. */
    CLIENTS_READ,
    /** Make, change and remove API clients, their secrets and their exchange tokens. */
    CLIENTS_WRITE,
    /** Look at IP policies and networks. */
    POLICIES_READ,
    /** Change IP policies and networks. */
    POLICIES_WRITE,
    /** Ask what a login would come to, and what a policy would have refused. */
    DECISIONS_EXPLAIN,
    /** Look at sessions. */
    SESSIONS_READ,
    /** End sessions. */
    SESSIONS_REVOKE,
    /** Look at signing keys, of which only the public half is ever shown. */
    KEYS_READ,
    /** Rotate and revoke signing keys. */
    KEYS_WRITE,
    /** Read the audit. */
    AUDIT_READ,
    /** Look at bans and throttles. */
    BANS_READ,
    /** Set and lift bans, and clear throttles. */
    BANS_WRITE,
    /** Look at the emergency switches. */
    SWITCHES_READ,
    /** Throw the emergency switches. */
    SWITCHES_WRITE;

    /** The stable word, such as {@code users:read}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    /** The permission of that word. */
    public static Optional<Permission> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** Whether it only looks. */
    public boolean isOfReading() {
        return name().endsWith("_READ") || this == DECISIONS_EXPLAIN;
    }
}
