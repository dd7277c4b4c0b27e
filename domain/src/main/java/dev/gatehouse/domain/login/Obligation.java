package dev.gatehouse.domain.login;

/** What a subject who has logged in must do before anything else. */
public enum Obligation {
    /** Change the password; the tokens handed out can do nothing else. */
    CHANGE_PASSWORD
}
