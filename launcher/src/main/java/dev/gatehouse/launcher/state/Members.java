package dev.gatehouse.launcher.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The members of a block; one that is null counts as not there. */
record Members(Entry block, Map<String, Entry> byName) {
    Optional<Entry> find(String name) {
        return Optional.ofNullable(byName.get(name)).filter(entry -> !entry.isNothing());
    }

    /** These members and others of the same thing, of which none is there twice. */
    Members and(Members others) {
        var all = new LinkedHashMap<>(byName);
        others.byName.forEach((name, member) -> {
            if (all.put(name, member) != null) {
                throw member.bad("is there twice");
            }
        });
        return new Members(block, all);
    }

    /** What the reader makes of a member, if it is there. */
    <T> Optional<T> read(String name, Function<Entry, T> reader) {
        return find(name).map(reader);
    }

    /** A member that must be there. */
    Entry need(String name) {
        return find(name).orElseThrow(() -> block.bad("has no " + name));
    }

    /** The elements of a list, which may be missing. */
    List<Entry> list(String name) {
        return find(name).map(Entry::elements).orElse(List.of());
    }

    /** Whether the block shall not be. */
    boolean isAbsent() {
        return read("state", entry -> entry.choice("absent", true, "present", false))
                .orElse(false);
    }
}
