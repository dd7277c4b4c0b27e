package dev.gatehouse.launcher.state;

import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.domain.network.PolicyDraft;
import java.util.List;
import java.util.Optional;

/** Reads an IP policy. */
final class IpPolicyEntry {
    private static final String EXPIRES = "expires";
    /** As the administration over HTTP calls it. */
    private static final String EXPIRES_AT = "expiresAt";

    private IpPolicyEntry() {}

    static PolicyDraft read(Entry entry) {
        var members = entry.members("mode", "enforcement", "entries", "networks");
        return new PolicyDraft(
                members.need("mode").choice("any", IpPolicy.Mode.ANY, "listed", IpPolicy.Mode.LISTED),
                members.read(
                                "enforcement",
                                word -> word.choice(
                                        "enforce", IpPolicy.Enforcement.ENFORCE, "report", IpPolicy.Enforcement.REPORT))
                        .orElse(IpPolicy.Enforcement.ENFORCE),
                listed(members),
                members.list("networks").stream().map(IpPolicyEntry::name).toList());
    }

    /** The entries of a policy or a network. */
    static List<IpPolicy.Entry> listed(Members members) {
        return members.list("entries").stream().map(IpPolicyEntry::listed).toList();
    }

    /** The name of a network. */
    static NetworkName name(Entry entry) {
        return entry.parsed(
                NetworkName::parse, "is no name of a network: lower-case letters, digits and . - _, at most 64");
    }

    private static IpPolicy.Entry listed(Entry entry) {
        var members = entry.members("cidr", "everyone", "note", EXPIRES, EXPIRES_AT);
        if (members.find(EXPIRES).isPresent() && members.find(EXPIRES_AT).isPresent()) {
            throw entry.bad("has both expires and expiresAt");
        }
        var cidr = members.need("cidr");
        var block = cidr.parsed(CidrBlock::parse, "is no address or network such as 10.0.0.0/8 without host bits");
        boolean isForEveryone = members.read("everyone", Entry::yesOrNo).orElse(false);
        if (block.isEverything() != isForEveryone) {
            throw cidr.bad(
                    isForEveryone
                            ? "is not everyone's: only /0 is"
                            : "lets in every address: say everyone: true beside it if that is meant");
        }
        return new IpPolicy.Entry(
                block,
                members.read("note", IpPolicyEntry::note).orElse(""),
                members.read(EXPIRES, Entry::time).or(() -> members.read(EXPIRES_AT, Entry::time)));
    }

    private static String note(Entry entry) {
        return entry.parsed(
                text -> Optional.of(text).filter(IpPolicy.Entry::isNote),
                "is no line of at most " + IpPolicy.Entry.LONGEST_NOTE + " characters");
    }
}
