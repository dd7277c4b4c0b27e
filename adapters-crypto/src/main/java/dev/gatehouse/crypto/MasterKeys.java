package dev.gatehouse.crypto;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The master keys of an installation. What is sealed is sealed under the current key and opened under any. What is found
 * again by its digest stays under the founding key, the last of the older ones: a digest cannot be made anew without the
 * secret, so that key has to be kept for as long as one digest of it lives.
 */
final class MasterKeys {
    private final MasterKey current;
    private final MasterKey founding;
    private final Map<String, MasterKey> byId = new HashMap<>();

    /** Takes the current key, and those before it, newest first. */
    MasterKeys(MasterKey current, List<MasterKey> older) {
        this.current = current;
        this.founding = older.isEmpty() ? current : older.getLast();
        byId.put(current.id(), current);
        older.forEach(this::add);
    }

    MasterKey current() {
        return current;
    }

    MasterKey founding() {
        return founding;
    }

    Iterable<MasterKey> all() {
        return byId.values();
    }

    private void add(MasterKey older) {
        if (byId.put(older.id(), older) != null) {
            throw new UnusableMasterKey("the master key " + older.id() + " is listed twice");
        }
    }
}
