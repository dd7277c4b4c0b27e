package dev.gatehouse.launcher.state;

import dev.gatehouse.application.port.in.ApplyState.DesiredNetwork;

/** Reads a network that IP policies share. */
final class NetworkEntry {
    private NetworkEntry() {}

    static DesiredNetwork read(Entry entry) {
        var members = entry.members("name", "entries", "state");
        return new DesiredNetwork(
                IpPolicyEntry.name(members.need("name")), IpPolicyEntry.listed(members), members.isAbsent());
    }
}
