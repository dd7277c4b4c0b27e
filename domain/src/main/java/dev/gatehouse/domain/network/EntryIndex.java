package dev.gatehouse.domain.network;

import dev.gatehouse.domain.network.IpPolicy.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Entries by their blocks. An address lies in one block of each length of prefix: so there are as many questions as lengths
 * in use, at most 33 of IPv4 and 129 of IPv6, however many entries there are.
 *
 * @param v4 the lengths in use among blocks of IPv4
 * @param v6 those among blocks of IPv6
 * @param byBlock the entries of each block, in the order of the list
 */
record EntryIndex(List<Integer> v4, List<Integer> v6, Map<CidrBlock, List<Placed>> byBlock) {
    /** An entry, and where it stands in the list. */
    record Placed(int place, Entry entry) {}

    static EntryIndex of(List<Entry> entries) {
        var byBlock = new HashMap<CidrBlock, List<Placed>>();
        int place = 0;
        for (var entry : entries) {
            byBlock.computeIfAbsent(entry.block(), fresh -> new ArrayList<>(1)).add(new Placed(place++, entry));
        }
        var lengths = byBlock.keySet().stream()
                .collect(Collectors.partitioningBy(
                        block -> block.base().isV4(),
                        Collectors.mapping(
                                CidrBlock::prefix, Collectors.collectingAndThen(Collectors.toSet(), List::copyOf))));
        return new EntryIndex(lengths.getOrDefault(true, List.of()), lengths.getOrDefault(false, List.of()), byBlock);
    }

    /** Of the entries that let the address in at that time, the one that stands first in the list. */
    Optional<Entry> first(IpAddress address, Instant now) {
        return (address.isV4() ? v4 : v6)
                .stream()
                        .map(length -> byBlock.getOrDefault(CidrBlock.around(address, length), List.of()))
                        .flatMap(placed -> firstLive(placed, now).stream())
                        .min(Comparator.comparingInt(Placed::place))
                        .map(Placed::entry);
    }

    private static Optional<Placed> firstLive(List<Placed> placed, Instant now) {
        return placed.stream().filter(one -> one.entry().isLiveAt(now)).findFirst();
    }
}
