package dev.gatehouse.domain.network;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;

/** A policy as somebody writes it down: of shared networks it has the names alone. */
public record PolicyDraft(
        IpPolicy.Mode mode,
        IpPolicy.Enforcement enforcement,
        List<IpPolicy.Entry> entries,
        List<NetworkName> networks) {
    /** Takes its own copies; a network that is named twice counts once. */
    public PolicyDraft {
        entries = List.copyOf(entries);
        networks = List.copyOf(new LinkedHashSet<>(networks));
    }

    /** The policy written down again. */
    public static PolicyDraft of(IpPolicy policy) {
        return new PolicyDraft(policy.mode(), policy.enforcement(), policy.entries(), policy.networkNames());
    }

    /** What becomes of a draft. */
    public sealed interface Filled {
        /** Every network was known. */
        record Complete(IpPolicy policy) implements Filled {}

        /** These were not. */
        record Missing(SequencedSet<NetworkName> networks) implements Filled {}
    }

    /** Puts the networks in place of their names. */
    public Filled fill(Function<NetworkName, Optional<Network>> known) {
        var found = new ArrayList<Network>();
        var missing = new LinkedHashSet<NetworkName>();
        for (var name : networks) {
            known.apply(name).ifPresentOrElse(found::add, () -> missing.add(name));
        }
        return missing.isEmpty()
                ? new Filled.Complete(new IpPolicy(mode, enforcement, entries, found))
                : new Filled.Missing(missing);
    }
}
