package dev.gatehouse.domain.letter;

import java.time.Duration;
import java.util.Set;

/** What the link in a letter is good for, and how long: one thing, once. */
public enum Errand {
    /** Sets a password without knowing the one before. */
    RESET_PASSWORD(Duration.ofMinutes(10)),
    /** Shows that the address is the user's own. */
    VERIFY_EMAIL(Duration.ofHours(24)),
    /** The same of an address that the user wants to have from then on. */
    CHANGE_EMAIL(Duration.ofHours(24)),
    /** Makes an account for whoever has the address. */
    SIGN_UP(Duration.ofHours(24));

    /** Those of users who are here. */
    public static final Set<Errand> OF_USERS = Set.of(RESET_PASSWORD, VERIFY_EMAIL, CHANGE_EMAIL);

    private final Duration life;

    Errand(Duration life) {
        this.life = life;
    }

    /** How long the link is good. */
    public Duration life() {
        return life;
    }
}
