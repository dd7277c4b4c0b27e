package dev.gatehouse.domain.admin;

/** What an administrator who was refused did not meet. */
public enum Unmet {
    /** The permission itself. */
    PERMISSION("the permission is not held"),
    /** That nobody gives or touches more than they hold. */
    OWN_REACH("it goes beyond the permissions held"),
    /** A login of late. */
    RECENT_LOGIN("it needs a login of late"),
    /** A login with a second factor. */
    SECOND_FACTOR("it needs a login with a second factor");

    private final String reason;

    Unmet(String reason) {
        this.reason = reason;
    }

    /** The reason, for people. */
    public String reason() {
        return reason;
    }
}
