package dev.gatehouse.http.console;

import dev.gatehouse.domain.admin.Permission;

/** A part of the console, and what one must hold to be shown the way there. */
public enum Room {
    OVERVIEW(Console.PATH, Permission.AUDIT_READ, FrameText.OVERVIEW),
    USERS(Paths.USERS, Permission.USERS_READ, FrameText.USERS),
    CLIENTS(Paths.CLIENTS, Permission.CLIENTS_READ, FrameText.CLIENTS),
    SESSIONS(Paths.SESSIONS, Permission.SESSIONS_READ, FrameText.SESSIONS),
    AUDIT(Paths.AUDIT, Permission.AUDIT_READ, FrameText.AUDIT),
    EXPLAIN(Paths.EXPLAIN, Permission.DECISIONS_EXPLAIN, FrameText.EXPLAIN),
    KEYS(Paths.KEYS, Permission.KEYS_READ, FrameText.KEYS);

    private final String path;
    private final Permission needed;
    private final FrameText name;

    Room(String path, Permission needed, FrameText name) {
        this.path = path;
        this.needed = needed;
        this.name = name;
    }

    /** Where it is found. */
    public String path() {
        return path;
    }

    /** Without it, nobody is let in. */
    public Permission needed() {
        return needed;
    }

    /** What it is called. */
    public Phrase text() {
        return name;
    }
}
