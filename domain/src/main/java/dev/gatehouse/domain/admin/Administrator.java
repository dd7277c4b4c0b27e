package dev.gatehouse.domain.admin;

import dev.gatehouse.domain.network.Source;
import java.util.Set;

/**
 * Whoever asks for a change of the house, as far as the rules need to know.
 *
 * @param actor as the audit names them: a subject's text, or {@code cli} for whoever stands at the machine
 * @param permissions what they hold; the machine holds all
 * @param from where they call from; unreadable for the machine
 * @param isRecent whether their secret was shown lately enough for secrets and roles
 */
public record Administrator(String actor, Set<Permission> permissions, Source from, boolean isRecent) {
    /** Takes its own copy. */
    public Administrator {
        permissions = Set.copyOf(permissions);
    }

    /** Whoever stands at the machine itself, and so owns it. */
    public static Administrator machine() {
        return new Administrator("cli", Set.of(Permission.values()), new Source.Unreadable(), true);
    }

    /** Whether it is whoever stands at the machine, who uses no account and can always come back. */
    public boolean isMachine() {
        return equals(machine());
    }

    /** Whether they hold this. */
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** Whether they hold all that there is to hold. */
    public boolean holdsEverything() {
        return isNoLessThan(Set.of(Permission.values()));
    }

    /** Whether they hold at least as much: nobody touches or makes somebody who holds more than themselves. */
    public boolean isNoLessThan(Set<Permission> others) {
        return permissions.containsAll(others);
    }
}
