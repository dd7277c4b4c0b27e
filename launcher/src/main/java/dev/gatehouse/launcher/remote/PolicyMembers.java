package dev.gatehouse.launcher.remote;

import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.IpPolicy.Enforcement;
import dev.gatehouse.domain.network.IpPolicy.Mode;
import dev.gatehouse.domain.network.Network;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.domain.network.PolicyDraft;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** IP policies and networks as a server shows them and is told of them. */
final class PolicyMembers {
    /** Why a server changes nothing that keeps out the caller. */
    static final String LOCKED_OUT = "the server would refuse this address from then on; with --force it does";

    private PolicyMembers() {}

    static Network network(Shown shown) {
        return new Network(shown.meaning("name", NetworkName::parse), entries(shown));
    }

    /** The policy as it was written down: of networks it has the names. */
    static PolicyDraft draft(Shown shown) {
        return new PolicyDraft(
                shown.meaning("mode", Mode::of),
                shown.meaning("enforcement", Enforcement::of),
                entries(shown),
                shown.list("networks", NetworkName::parse));
    }

    static Body body(PolicyDraft draft) {
        return new Body()
                .with("mode", draft.mode().word())
                .with("enforcement", draft.enforcement().word())
                .with("entries", entries(draft.entries()))
                .with(
                        "networks",
                        draft.networks().stream().map(NetworkName::value).toList());
    }

    static List<Map<String, @Nullable Object>> entries(List<IpPolicy.Entry> entries) {
        return entries.stream()
                .map(entry -> new Body()
                        .with("cidr", entry.block().text())
                        .with(
                                "everyone",
                                Optional.of(true).filter(is -> entry.block().isEverything()))
                        .with("note", entry.note())
                        .with("expiresAt", entry.expiresAt().map(Instant::toString))
                        .members())
                .toList();
    }

    /** Those of the draft's networks that the server does not know; the place is that of the draft in the request. */
    static SequencedSet<NetworkName> unknown(String place, PolicyDraft draft, Answer answer) {
        var unknown = new LinkedHashSet<NetworkName>();
        for (int at = 0; at < draft.networks().size(); at++) {
            if (answer.flawAt(place + "/networks/" + at).equals("no_such_network")) {
                unknown.add(draft.networks().get(at));
            }
        }
        return unknown;
    }

    /** What stands behind the path of a change. */
    static String force(boolean force) {
        return force ? Query.EMPTY.with("force", "true").text() : "";
    }

    private static List<IpPolicy.Entry> entries(Shown shown) {
        return shown.objects("entries").stream()
                .map(entry -> new IpPolicy.Entry(
                        entry.meaning("cidr", CidrBlock::parse),
                        entry.optional("note").orElse(""),
                        entry.optionalTime("expiresAt")))
                .toList();
    }
}
