package dev.gatehouse.launcher.state;

import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.IpPolicy;

/** Reads an IP policy. */
final class IpPolicyEntry {
    private IpPolicyEntry() {}

    static IpPolicy read(Entry entry) {
        var members = entry.members("mode", "enforcement", "entries");
        return new IpPolicy(
                members.need("mode").choice("any", IpPolicy.Mode.ANY, "listed", IpPolicy.Mode.LISTED),
                members.read(
                                "enforcement",
                                word -> word.choice(
                                        "enforce", IpPolicy.Enforcement.ENFORCE, "report", IpPolicy.Enforcement.REPORT))
                        .orElse(IpPolicy.Enforcement.ENFORCE),
                members.list("entries").stream().map(IpPolicyEntry::listed).toList());
    }

    private static IpPolicy.Entry listed(Entry entry) {
        var members = entry.members("cidr", "note", "expires");
        return new IpPolicy.Entry(
                members.need("cidr")
                        .parsed(CidrBlock::parse, "is no address or network such as 10.0.0.0/8 without host bits"),
                members.read("note", Entry::line).orElse(""),
                members.read("expires", Entry::time));
    }
}
