package dev.gatehouse.http.console;

import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.http.oauth.page.Phrase;
import java.util.Optional;

/** A part of the console, and what one must hold to be shown the way there. */
public enum Room {
    OVERVIEW(Console.PATH, FrameText.OVERVIEW),
    USERS(Paths.USERS, Permission.USERS_READ, FrameText.USERS),
    CLIENTS(Paths.CLIENTS, Permission.CLIENTS_READ, FrameText.CLIENTS),
    NETWORKS(Paths.NETWORKS, Permission.POLICIES_READ, FrameText.NETWORKS),
    SESSIONS(Paths.SESSIONS, Permission.SESSIONS_READ, FrameText.SESSIONS),
    DIALECTS(Paths.DIALECTS, Permission.AUDIT_READ, FrameText.DIALECTS),
    BANS(Paths.BANS, Permission.BANS_READ, FrameText.BANS),
    SWITCHES(Paths.SWITCHES, Permission.SWITCHES_READ, FrameText.SWITCHES),
    AUDIT(Paths.AUDIT, Permission.AUDIT_READ, FrameText.AUDIT),
    EXPLAIN(Paths.EXPLAIN, Permission.DECISIONS_EXPLAIN, FrameText.EXPLAIN),
    KEYS(Paths.KEYS, Permission.KEYS_READ, FrameText.KEYS);

    private final String path;
    private final Optional<Permission> needed;
    private final FrameText name;

    /** One for whoever may run anything. */
    Room(String path, FrameText name) {
        this.path = path;
        this.needed = Optional.empty();
        this.name = name;
    }

    Room(String path, Permission needed, FrameText name) {
        this.path = path;
        this.needed = Optional.of(needed);
        this.name = name;
    }

    /** Where it is found. */
    public String path() {
        return path;
    }

    /** Without it, nobody is let in; the overview alone needs none. */
    Permission needed() {
        return needed.orElseThrow();
    }

    /** Whether somebody is shown the way there. */
    boolean isOpenTo(Visit visit) {
        return needed.map(visit::may).orElse(true);
    }

    /** What it is called. */
    public Phrase text() {
        return name;
    }
}
