package dev.gatehouse.domain.login;

import java.util.Locale;

/** What a subject who has logged in must do before anything else. */
public enum Obligation {
    /** Change the password; the tokens handed out can do nothing else. */
    CHANGE_PASSWORD;

    /** The stable word, {@code change_password}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
