package dev.gatehouse.http.admin;

import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.IpPolicy.Enforcement;
import dev.gatehouse.domain.network.IpPolicy.Mode;
import dev.gatehouse.domain.network.Network;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.domain.network.PolicyDraft;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/** IP policies and networks as they are shown, and what requests say of them. */
final class PolicyMessages {
    private static final String ENTRIES = "entries";
    private static final String NETWORKS = "networks";
    private static final String EVERYONE = "everyone";
    /** Stands for what could not be read; a request with a flaw is never decided on. */
    private static final CidrBlock NOWHERE = CidrBlock.parse("0.0.0.0/32").orElseThrow();

    private static final NetworkName NAMELESS = new NetworkName("0");

    private PolicyMessages() {}

    /**
     * An entry.
     *
     * @param everyone there where it is meant that every address is in the network
     * @param note left out where there is none
     */
    record Entry(String cidr, Optional<Boolean> everyone, Optional<String> note, Optional<Instant> expiresAt) {}

    /** A policy; of shared networks it shows the names. */
    record Policy(String mode, String enforcement, List<Entry> entries, List<String> networks) {}

    /** A network. */
    record Shared(String name, List<Entry> entries) {}

    static Policy shown(IpPolicy policy) {
        return new Policy(
                policy.mode().word(),
                policy.enforcement().word(),
                shown(policy.entries()),
                policy.networkNames().stream().map(NetworkName::value).toList());
    }

    static Shared shown(Network network) {
        return new Shared(network.name().value(), shown(network.entries()));
    }

    private static List<Entry> shown(List<IpPolicy.Entry> entries) {
        return entries.stream()
                .map(entry -> new Entry(
                        entry.block().text(),
                        Optional.of(true).filter(is -> entry.block().isEverything()),
                        Optional.of(entry.note()).filter(note -> !note.isEmpty()),
                        entry.expiresAt()))
                .toList();
    }

    /** A policy that shall be; it must say its mode, so that nothing is ever open because a member was left out. */
    static PolicyDraft draft(AdminBody body) {
        var networks = body.list(NETWORKS, NetworkName::parse).orElse(List.of());
        if (new HashSet<>(networks).size() < networks.size()) {
            body.flaw(NETWORKS, "doubled");
        }
        return new PolicyDraft(
                body.need("mode", Mode::of).orElse(Mode.LISTED),
                body.meaning("enforcement", Enforcement::of).orElse(Enforcement.ENFORCE),
                entries(body),
                networks);
    }

    /** A network that shall be made. */
    static Network network(AdminBody body) {
        var name = body.need("name", NetworkName::parse).orElse(NAMELESS);
        return new Network(name, entries(body));
    }

    static List<IpPolicy.Entry> entries(AdminBody body) {
        return body.objects(ENTRIES, PolicyMessages::entry).orElse(List.of());
    }

    private static IpPolicy.Entry entry(AdminBody body) {
        var block = body.need("cidr", CidrBlock::parse);
        boolean isForEveryone = body.flag(EVERYONE).orElse(false);
        if (block.isPresent() && block.get().isEverything() != isForEveryone) {
            body.flaw(EVERYONE, isForEveryone ? "unfit" : "missing");
        }
        return new IpPolicy.Entry(
                block.orElse(NOWHERE),
                body.meaning("note", PolicyMessages::note).orElse(""),
                body.time("expiresAt"));
    }

    private static Optional<String> note(String text) {
        return Optional.of(text).filter(IpPolicy.Entry::isNote);
    }

    /** Where in the draft the names stand that are no networks. */
    static Flaws unknown(String place, PolicyDraft draft, SequencedSet<NetworkName> names) {
        var flaws = new Flaws();
        names.forEach(
                name -> flaws.at(place + "/" + NETWORKS + "/" + draft.networks().indexOf(name), "no_such_network"));
        return flaws;
    }
}
