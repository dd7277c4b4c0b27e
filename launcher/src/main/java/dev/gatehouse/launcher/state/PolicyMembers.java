package dev.gatehouse.launcher.state;

import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.NetworkName;
import java.util.LinkedHashMap;
import java.util.Map;

/** An IP policy with the members that it has in a state file, as {@link IpPolicyEntry} reads them. */
public final class PolicyMembers {
    private PolicyMembers() {}

    /** The members of a policy; of the networks that it shares the names. */
    public static Map<String, Object> of(IpPolicy policy) {
        var members = new LinkedHashMap<String, Object>();
        members.put("mode", policy.mode().word());
        members.put("enforcement", policy.enforcement().word());
        members.put(
                "entries", policy.entries().stream().map(PolicyMembers::entry).toList());
        if (!policy.networks().isEmpty()) {
            members.put(
                    "networks",
                    policy.networkNames().stream().map(NetworkName::value).toList());
        }
        return members;
    }

    private static Map<String, Object> entry(IpPolicy.Entry entry) {
        var members = new LinkedHashMap<String, Object>();
        members.put("cidr", entry.block().text());
        if (entry.block().isEverything()) {
            members.put("everyone", true);
        }
        members.put("note", entry.note());
        entry.expiresAt().ifPresent(time -> members.put("expires", time.toString()));
        return members;
    }
}
