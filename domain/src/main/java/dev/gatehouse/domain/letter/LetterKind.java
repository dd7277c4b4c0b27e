package dev.gatehouse.domain.letter;

import java.util.Optional;

/** What a letter is about. */
public enum LetterKind {
    /** Somebody asks for a new password. */
    RESET_PASSWORD(Optional.of(Errand.RESET_PASSWORD)),
    /** Somebody asks to verify the address of an account. */
    VERIFY_EMAIL(Optional.of(Errand.VERIFY_EMAIL)),
    /** A user wants this address from now on. */
    CHANGE_EMAIL(Optional.of(Errand.CHANGE_EMAIL)),
    /** Somebody wants an account with this address. */
    SIGN_UP(Optional.of(Errand.SIGN_UP)),
    /** Somebody wants an account with an address that has one. */
    HAS_ACCOUNT(Optional.empty()),
    /** The password was changed. */
    PASSWORD_CHANGED(Optional.empty()),
    /** The address was changed; goes to the one before. */
    EMAIL_CHANGED(Optional.empty()),
    /** The account was deleted by its user. */
    ACCOUNT_DELETED(Optional.empty()),
    /** An app that shows codes was set up. */
    APP_ADDED(Optional.empty()),
    /** The app was removed. */
    APP_REMOVED(Optional.empty()),
    /** A passkey was added. */
    PASSKEY_ADDED(Optional.empty()),
    /** A passkey was removed. */
    PASSKEY_REMOVED(Optional.empty()),
    /** New recovery codes took the place of all others. */
    RECOVERY_CODES_RENEWED(Optional.empty()),
    /** Every second factor was taken away by somebody who runs the house. */
    FACTORS_REMOVED(Optional.empty()),
    /** The addresses from which the account may be used were changed. */
    IP_POLICY_CHANGED(Optional.empty());

    private final Optional<Errand> errand;

    LetterKind(Optional<Errand> errand) {
        this.errand = errand;
    }

    /** What its link is good for, if it has one. */
    public Optional<Errand> errand() {
        return errand;
    }
}
