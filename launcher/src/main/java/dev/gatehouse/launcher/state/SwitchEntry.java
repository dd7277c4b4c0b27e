package dev.gatehouse.launcher.state;

import dev.gatehouse.application.port.in.ApplyState.DesiredSwitch;
import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.domain.barrier.Barrier;
import java.util.Optional;

/** Reads a switch that freezes something. */
final class SwitchEntry {
    private SwitchEntry() {}

    static DesiredSwitch read(Entry entry) {
        var members = entry.members("what", "reason", "expires", "state");
        var what =
                members.need("what").parsed(SwitchEntry::frozen, "is no dialect:<name>, client:<number> or passwords");
        return new DesiredSwitch(
                what,
                members.isAbsent() ? "" : reason(members.need("reason")),
                members.read("expires", Entry::time),
                members.isAbsent());
    }

    /** A ban comes and goes with an attack, and is nothing to declare. */
    private static Optional<Barred> frozen(String text) {
        return Barred.parse(text).filter(what -> !what.isBan());
    }

    private static String reason(Entry entry) {
        return entry.parsed(
                text -> Optional.of(text).filter(Barrier::isReason),
                "is no line of at most " + Barrier.LONGEST_REASON + " characters");
    }
}
