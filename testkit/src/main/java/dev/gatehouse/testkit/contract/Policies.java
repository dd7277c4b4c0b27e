package dev.gatehouse.testkit.contract;

import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.IpPolicy.Enforcement;
import dev.gatehouse.domain.network.IpPolicy.Entry;
import dev.gatehouse.domain.network.IpPolicy.Mode;
import dev.gatehouse.testkit.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Policies with something in every member. */
final class Policies {
    static final IpPolicy RICH = new IpPolicy(
            Mode.LISTED,
            Enforcement.REPORT,
            List.of(
                    entry("203.0.113.0/24", "office, 2nd floor: \"north\""),
                    new Entry(
                            CidrBlock.parse("2001:db8::/32").orElseThrow(),
                            "",
                            Optional.of(MovableClock.START.plus(Duration.ofDays(3)))),
                    entry("198.51.100.7", "Büro 北")));

    /** Listed, with nothing in the list: it lets nobody in, and must come back so. */
    static final IpPolicy CLOSED = new IpPolicy(Mode.LISTED, Enforcement.ENFORCE, List.of());

    private Policies() {}

    private static Entry entry(String block, String note) {
        return new Entry(CidrBlock.parse(block).orElseThrow(), note, Optional.empty());
    }
}
