package dev.gatehouse.http.console;

import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.user.User;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What is done to a user by name, however the user stands: done twice it is done once. */
enum UserAction {
    DISABLE("disable", Permission.USERS_WRITE, UserText.DISABLE, UserText.DISABLE_WILL, true),
    ENABLE("enable", Permission.USERS_WRITE, UserText.ENABLE, UserText.ENABLE_WILL, false),
    RESET("require-reset", Permission.USERS_RESET, UserText.RESET, UserText.RESET_WILL, true),
    UNLOCK("unlock", Permission.USERS_RESET, UserText.UNLOCK, UserText.UNLOCK_WILL, false),
    REMOVE_FACTORS(
            "remove-factors", Permission.USERS_RESET, UserText.REMOVE_FACTORS, UserText.REMOVE_FACTORS_WILL, true),
    END_SESSIONS("end-sessions", Permission.SESSIONS_REVOKE, UserText.END_ALL, UserText.END_ALL_WILL, true),
    DELETE("delete", Permission.USERS_WRITE, UserText.DELETE, UserText.DELETE_WILL, true);

    private final String verb;
    private final Permission needed;
    private final UserText title;
    private final UserText consequence;
    private final boolean isGrave;

    UserAction(String verb, Permission needed, UserText title, UserText consequence, boolean isGrave) {
        this.verb = verb;
        this.needed = needed;
        this.title = title;
        this.consequence = consequence;
        this.isGrave = isGrave;
    }

    /** The action of that verb. */
    static Optional<UserAction> of(String verb) {
        return Arrays.stream(values()).filter(one -> one.verb.equals(verb)).findFirst();
    }

    /** Those that make sense for many users at once. */
    static Stream<UserAction> forMany() {
        return Stream.of(DISABLE, ENABLE, RESET, END_SESSIONS);
    }

    /** What undoes it, if anything does. */
    Optional<UserAction> opposite() {
        return switch (this) {
            case DISABLE -> Optional.of(ENABLE);
            case ENABLE -> Optional.of(DISABLE);
            case RESET, UNLOCK, REMOVE_FACTORS, END_SESSIONS, DELETE -> Optional.empty();
        };
    }

    String verb() {
        return verb;
    }

    Permission needed() {
        return needed;
    }

    Confirmation confirmation() {
        return new Confirmation(title, consequence, isGrave);
    }

    /** Whether it would change anything of a user who stands so, with a second factor or without. */
    boolean isOpenTo(User user, boolean hasFactor) {
        return switch (this) {
            case DISABLE -> user.isActive();
            case ENABLE -> !user.isActive();
            case RESET -> !user.mustReset();
            case REMOVE_FACTORS -> hasFactor;
            case UNLOCK, END_SESSIONS, DELETE -> true;
        };
    }
}
