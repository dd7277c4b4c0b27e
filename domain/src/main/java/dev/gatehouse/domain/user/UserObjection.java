package dev.gatehouse.domain.user;

/** What can stand against a change of a user. */
public enum UserObjection {
    /** There is no such user. */
    NO_SUCH_USER,
    /** The administrator holds less than the user does, or would. */
    BEYOND_OWN_PERMISSIONS,
    /** Secrets and roles need a login of late. */
    LOGIN_TOO_OLD,
    /** Somebody changed the user since it was looked at. */
    CHANGED_SINCE,
    /** The user would have neither a name nor an address. */
    NAMELESS,
    /** Nobody would be left who may log in and runs the house. */
    LAST_ADMINISTRATOR,
    /** Somebody else has the name. */
    NAME_TAKEN,
    /** Somebody else has the address. */
    EMAIL_TAKEN
}
