package dev.gatehouse.domain.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.network.IpPolicy.Decision;
import dev.gatehouse.domain.network.IpPolicy.Enforcement;
import dev.gatehouse.domain.network.IpPolicy.Entry;
import dev.gatehouse.domain.network.IpPolicy.Mode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IpPolicyTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Source OFFICE = from("192.0.2.7");
    private static final Source ELSEWHERE = from("198.51.100.7");

    private static Source from(String address) {
        return new Source.Known(IpAddress.parse(address).orElseThrow());
    }

    private static Entry entry(String block, Optional<Instant> until) {
        return new Entry(CidrBlock.parse(block).orElseThrow(), "note", until);
    }

    private static IpPolicy listed(Entry... entries) {
        return new IpPolicy(Mode.LISTED, Enforcement.ENFORCE, List.of(entries));
    }

    @Test
    void whoeverIsListedComesInByTheEntryThatSaysSo() {
        var policy = listed(entry("203.0.113.0/24", Optional.empty()), entry("192.0.2.0/24", Optional.empty()));
        assertThat(policy.decide(OFFICE, NOW)).isEqualTo(new Decision(true, "listed in 192.0.2.0/24"));
        assertThat(policy.decide(from("::ffff:192.0.2.7"), NOW).allowed()).isTrue();
        assertThat(policy.decide(ELSEWHERE, NOW))
                .isEqualTo(new Decision(false, "198.51.100.7 is in none of 2 entries"));
    }

    // D8
    @Test
    void deletingTheLastEntryOpensNothing() {
        assertThat(listed().decide(OFFICE, NOW).allowed()).isFalse();
    }

    // D3
    @Test
    void anUnreadableSourceIsInNoList() {
        var everywhere = listed(entry("0.0.0.0/0", Optional.empty()), entry("::/0", Optional.empty()));
        assertThat(everywhere.decide(OFFICE, NOW).allowed()).isTrue();
        assertThat(everywhere.decide(from("::1"), NOW).allowed()).isTrue();
        assertThat(everywhere.decide(new Source.Unreadable(), NOW))
                .isEqualTo(new Decision(false, "unknown is in none of 2 entries"));
    }

    @ParameterizedTest
    @EnumSource(Enforcement.class)
    void theModeAnyAsksNothing(Enforcement enforcement) {
        var any = new IpPolicy(Mode.ANY, enforcement, List.of(entry("203.0.113.0/24", Optional.empty())));
        Stream.of(OFFICE, ELSEWHERE, new Source.Unreadable())
                .forEach(source -> assertThat(any.decide(source, NOW)).isEqualTo(new Decision(true, "any address")));
        assertThat(IpPolicy.OPEN.decide(ELSEWHERE, NOW).allowed()).isTrue();
    }

    @Test
    void anEntryHoldsUntilItsEndAndNotAtIt() {
        var policy = listed(entry("192.0.2.0/24", Optional.of(NOW)));
        assertThat(policy.decide(OFFICE, NOW.minusNanos(1)).allowed()).isTrue();
        assertThat(policy.decide(OFFICE, NOW).allowed()).isFalse();
        assertThat(policy.decide(OFFICE, NOW.plusSeconds(1)).allowed()).isFalse();
    }

    @Test
    void reportingLetsPassAndSaysWhatItWouldHaveRefused() {
        var report = new IpPolicy(Mode.LISTED, Enforcement.REPORT, List.of(entry("192.0.2.0/24", Optional.empty())));
        assertThat(report.decide(OFFICE, NOW)).isEqualTo(new Decision(true, "listed in 192.0.2.0/24"));
        assertThat(report.decide(ELSEWHERE, NOW))
                .isEqualTo(new Decision(true, "report only: 198.51.100.7 is in none of 1 entries"));
        assertThat(report.decide(new Source.Unreadable(), NOW).allowed()).isTrue();
    }

    @Test
    void whoeverIsInASharedNetworkComesInByItsName() {
        var policy = sharing(
                listed(entry("203.0.113.0/24", Optional.empty())),
                network("vpn"),
                network("office", entry("192.0.2.0/24", Optional.empty())));
        assertThat(policy.decide(OFFICE, NOW))
                .isEqualTo(new Decision(true, "listed in 192.0.2.0/24 of network office"));
        assertThat(policy.decide(ELSEWHERE, NOW))
                .isEqualTo(new Decision(false, "198.51.100.7 is in none of 2 entries"));
    }

    @Test
    void anEntryOfItsOwnIsToldBeforeThatOfANetwork() {
        var everywhere = network("everywhere", entry("0.0.0.0/0", Optional.empty()));
        var policy = sharing(listed(entry("192.0.2.0/24", Optional.of(NOW))), everywhere);
        assertThat(policy.decide(OFFICE, NOW.minusNanos(1)).why()).isEqualTo("listed in 192.0.2.0/24");
        assertThat(policy.decide(OFFICE, NOW).why()).isEqualTo("listed in 0.0.0.0/0 of network everywhere");
    }

    // D8
    @Test
    void aNetworkWithoutEntriesOpensNothing() {
        assertThat(sharing(listed(), network("vpn")).decide(OFFICE, NOW).allowed())
                .isFalse();
    }

    @Test
    void aChangedNetworkCountsWhereItIsShared() {
        var open = network("vpn", entry("0.0.0.0/0", Optional.empty()));
        assertThat(sharing(listed(), network("vpn"))
                        .with(open)
                        .decide(OFFICE, NOW)
                        .allowed())
                .isTrue();
        assertThat(sharing(listed(), network("office")).with(open)).isEqualTo(sharing(listed(), network("office")));
    }

    private static Network network(String name, Entry... entries) {
        return new Network(new NetworkName(name), List.of(entries));
    }

    private static IpPolicy sharing(IpPolicy own, Network... networks) {
        return new IpPolicy(own.mode(), own.enforcement(), own.entries(), List.of(networks));
    }

    @Test
    void aPolicyKeepsItsOwnCopyOfTheEntries() {
        var entries = new ArrayList<Entry>();
        var policy = new IpPolicy(Mode.LISTED, Enforcement.ENFORCE, entries);
        entries.add(entry("192.0.2.0/24", Optional.empty()));
        assertThat(policy.decide(OFFICE, NOW).allowed()).isFalse();
    }

    @Test
    void neighboursCountAsOneNetwork() {
        assertThat(OFFICE.network()).isEqualTo("192.0.2.0/24");
        assertThat(from("::ffff:192.0.2.9").network()).isEqualTo("192.0.2.0/24");
        assertThat(from("2001:db8:1:2:3:4:5:6").network()).isEqualTo("2001:db8:1:2::/64");
        assertThat(new Source.Unreadable().network()).isEqualTo("unknown");
        assertThat(OFFICE.text()).isEqualTo("192.0.2.7");
    }

    @Test
    void aNoteIsALineOfTwoHundredCharactersAtMost() {
        assertThat(List.of("", "the office, 2nd floor", "n".repeat(200))).allMatch(Entry::isNote);
        assertThat(List.of("n".repeat(201), "a\nb", "a\0", "\uD800")).noneMatch(Entry::isNote);
    }
}
