package dev.gatehouse.domain.network;

import dev.gatehouse.domain.network.IpPolicy.Entry;
import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;

/** Entries that never change, and a short way to the one that lets an address in; lists of the same entries are equal. */
final class EntryList extends AbstractList<Entry> implements RandomAccess {
    /** To ask each of so few takes no longer than to ask the index, which has to be made first. */
    private static final int FEW = 100;

    private final List<Entry> entries;
    private final Optional<EntryIndex> index;

    private EntryList(List<Entry> entries) {
        this.entries = entries;
        this.index = entries.size() > FEW ? Optional.of(EntryIndex.of(entries)) : Optional.empty();
    }

    /** A copy, or the list itself if it is such a one: its index is made once. */
    static EntryList copyOf(List<Entry> entries) {
        return entries instanceof EntryList known ? known : new EntryList(List.copyOf(entries));
    }

    /** The first entry that lets the address in at that time. */
    Optional<Entry> first(IpAddress address, Instant now) {
        return index.isPresent()
                ? index.get().first(address, now)
                : entries.stream()
                        .filter(entry -> entry.isLiveAt(now) && entry.block().contains(address))
                        .findFirst();
    }

    @Override
    public Entry get(int place) {
        return entries.get(place);
    }

    @Override
    public int size() {
        return entries.size();
    }
}
