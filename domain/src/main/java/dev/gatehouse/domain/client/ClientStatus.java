package dev.gatehouse.domain.client;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether an API client may use its credentials. */
public enum ClientStatus {
    /** May log in. */
    ACTIVE,
    /** May not; sessions ended when this was set. */
    DISABLED;

    /** The stable word, such as {@code disabled}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of that word. */
    public static Optional<ClientStatus> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
