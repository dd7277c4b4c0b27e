package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.user.NamePrefix;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.UserStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Which users are looked for, and in which order; what is empty does not matter.
 *
 * @param prefix how the canonical name or the canonical address begins
 * @param lastLogin when they last logged in; who never did counts as long ago
 */
public record UserSearch(
        Optional<NamePrefix> prefix,
        Optional<UserStatus> status,
        Optional<Role> role,
        Span created,
        Span lastLogin,
        Sort sort,
        boolean descending) {
    /** Everybody, by name. */
    public static final UserSearch EVERYBODY = new UserSearch(
            Optional.empty(), Optional.empty(), Optional.empty(), Span.ALWAYS, Span.ALWAYS, Sort.NAME, false);

    /**
     * A time between two others.
     *
     * @param from the first moment of it
     * @param before the first moment after it
     */
    public record Span(Optional<Instant> from, Optional<Instant> before) {
        /** Any time. */
        public static final Span ALWAYS = new Span(Optional.empty(), Optional.empty());

        /** Whether that moment is of it. */
        public boolean holds(Instant moment) {
            return from.map(first -> !moment.isBefore(first)).orElse(true)
                    && before.map(moment::isBefore).orElse(true);
        }
    }

    /** By what users are put in order; among equals the id decides. */
    public enum Sort {
        /** The canonical login name, by code points; who has none comes first. */
        NAME,
        /** The canonical address, by code points; who has none comes first. */
        EMAIL,
        /** The time of creation. */
        CREATED,
        /** The last login; who never logged in comes first. */
        LAST_LOGIN;

        /** The stable word, such as {@code last_login}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The order of that word. */
        public static Optional<Sort> of(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word().equals(word))
                    .findFirst();
        }
    }
}
