package dev.gatehouse.domain.user;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a user may use the account. */
public enum UserStatus {
    /** May log in. */
    ACTIVE,
    /** May not; sessions ended when this was set. */
    DISABLED;

    /** The stable word, such as {@code disabled}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of that word. */
    public static Optional<UserStatus> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
