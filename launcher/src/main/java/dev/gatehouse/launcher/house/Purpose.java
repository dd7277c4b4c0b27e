package dev.gatehouse.launcher.house;

/** What a house is opened for. */
public enum Purpose {
    /** To serve: makes what a first start needs, and holds the database of SQLite against a second server. */
    SERVE,
    /** For a command that may be the first to come: makes what a first start needs, beside a server that may be running. */
    CHANGE,
    /** For a command that works on what is there, and makes nothing. */
    LOOK,
    /** To move it to another database or to take it back: like a look, but at one that was moved away as well. */
    MOVE;

    /** Whether what is missing may be made. */
    boolean mayMake() {
        return this == SERVE || this == CHANGE;
    }

    /** Whether people will wait for their passwords to be compared. */
    boolean letsPeopleIn() {
        return this == SERVE;
    }

    /** Whether a database that was moved away is none. */
    boolean mustLive() {
        return this != MOVE;
    }
}
