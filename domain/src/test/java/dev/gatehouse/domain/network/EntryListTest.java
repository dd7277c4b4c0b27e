package dev.gatehouse.domain.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.network.IpPolicy.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches lists of chance, most of whose blocks lie in each other, in the plainest way and in ours. */
class EntryListTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final int ADDRESSES = 400;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 100, 101, 102, 500, 3_000})
    void findsWhatASearchOneByOneFinds(int size) {
        var chance = new Random(size);
        for (int round = 0; round < 5; round++) {
            var entries =
                    IntStream.range(0, size).mapToObj(i -> entry(chance, i)).toList();
            var list = EntryList.copyOf(entries);
            for (int i = 0; i < ADDRESSES; i++) {
                var address = address(chance);
                var expected = entries.stream()
                        .filter(entry -> entry.isLiveAt(NOW) && entry.block().contains(address))
                        .findFirst();
                assertThat(list.first(address, NOW)).isEqualTo(expected);
            }
        }
    }

    /** So few bits that blocks hold and equal each other often. */
    private static IpAddress address(Random chance) {
        var bytes = new byte[chance.nextBoolean() ? 4 : 16];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (chance.nextInt(4) == 0 ? 1 << chance.nextInt(8) : 0);
        }
        return IpAddress.ofBytes(bytes);
    }

    private static Entry entry(Random chance, int number) {
        var address = address(chance);
        var prefix = chance.nextInt(4 * address.hex().length() + 1);
        var end = Stream.of(Optional.<Instant>empty(), Optional.of(NOW), Optional.of(NOW.plusSeconds(1)))
                .skip(chance.nextInt(3))
                .findFirst()
                .orElseThrow();
        return new Entry(CidrBlock.around(address, prefix), "entry " + number, end);
    }

    @Test
    void ofManyTheFirstThatLivesIsNamed() {
        var gone = new Entry(CidrBlock.parse("192.0.2.0/24").orElseThrow(), "gone", Optional.of(NOW));
        var wide = new Entry(CidrBlock.parse("192.0.0.0/16").orElseThrow(), "wide", Optional.empty());
        var exact = new Entry(CidrBlock.parse("192.0.2.7").orElseThrow(), "exact", Optional.empty());
        var entries = new ArrayList<>(others(200));
        entries.addAll(List.of(gone, wide, exact));
        var list = EntryList.copyOf(entries);
        var address = IpAddress.parse("192.0.2.7").orElseThrow();
        assertThat(list.first(address, NOW.minusNanos(1))).contains(gone);
        assertThat(list.first(address, NOW)).contains(wide);
    }

    @Test
    void listsOfTheSameEntriesAreEqualAndOneOfOursIsKept() {
        var list = EntryList.copyOf(others(200));
        assertThat(list).isEqualTo(others(200)).hasSameHashCodeAs(others(200));
        assertThat(others(200)).isEqualTo(list);
        assertThat(EntryList.copyOf(list)).isSameAs(list);
        assertThat(new Network(new NetworkName("office"), list).entries()).isSameAs(list);
    }

    private static List<Entry> others(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> new Entry(CidrBlock.parse("10.0." + i + ".0/24").orElseThrow(), "", Optional.empty()))
                .toList();
    }
}
