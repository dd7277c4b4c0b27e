package dev.gatehouse.domain.network;

import dev.gatehouse.domain.text.PlainText;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * From where a subject may come. The mode is explicit, so that deleting the last entry never opens a door.
 *
 * @param mode whether the entries count
 * @param enforcement whether a miss refuses, or is only reported
 * @param entries the policy's own
 * @param networks those that it shares with other policies, as they stood when the policy was read
 */
public record IpPolicy(Mode mode, Enforcement enforcement, List<Entry> entries, List<Network> networks) {
    /** From anywhere. */
    public static final IpPolicy OPEN = new IpPolicy(Mode.ANY, Enforcement.ENFORCE, List.of());

    /** Whether the entries count. */
    public enum Mode {
        /** From anywhere. */
        ANY,
        /** Only from an entry that has not expired. */
        LISTED;

        /** The stable word, such as {@code listed}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The mode of that word. */
        public static Optional<Mode> of(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word().equals(word))
                    .findFirst();
        }
    }

    /** What a miss does. */
    public enum Enforcement {
        /** Refuses. */
        ENFORCE,
        /** Is told in the trace, and lets pass. */
        REPORT;

        /** The stable word, such as {@code report}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The enforcement of that word. */
        public static Optional<Enforcement> of(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word().equals(word))
                    .findFirst();
        }
    }

    /** A network from which the subject may come, with a note for people, until it expires. */
    public record Entry(CidrBlock block, String note, Optional<Instant> expiresAt) {
        /** The most characters of a note. */
        public static final int LONGEST_NOTE = 200;

        /** Whether the text can be a note: plain, and not too long. */
        public static boolean isNote(String text) {
            return text.length() <= LONGEST_NOTE && PlainText.isPlain(text);
        }

        boolean isLiveAt(Instant now) {
            return expiresAt.map(now::isBefore).orElse(true);
        }
    }

    /**
     * What the policy says of one source.
     *
     * @param allowed whether the request may go on
     * @param why the entry that matched, or why none did
     */
    public record Decision(boolean allowed, String why) {}

    /** Takes its own copies. */
    public IpPolicy {
        entries = EntryList.copyOf(entries);
        networks = List.copyOf(networks);
    }

    /** A policy that shares nothing. */
    public IpPolicy(Mode mode, Enforcement enforcement, List<Entry> entries) {
        this(mode, enforcement, entries, List.of());
    }

    /** The names of the networks that it shares. */
    public List<NetworkName> networkNames() {
        return networks.stream().map(Network::name).toList();
    }

    /** The same policy with the network as it stands now, if it is one that the policy shares. */
    public IpPolicy with(Network changed) {
        return new IpPolicy(
                mode,
                enforcement,
                entries,
                networks.stream()
                        .map(one -> one.name().equals(changed.name()) ? changed : one)
                        .toList());
    }

    /** Decides on a source at a time; an unreadable source is in no list. */
    public Decision decide(Source from, Instant now) {
        if (mode == Mode.ANY) {
            return new Decision(true, "any address");
        }
        return switch (from) {
            case Source.Known(IpAddress address) ->
                why(address, now).map(why -> new Decision(true, why)).orElseGet(() -> miss(from));
            case Source.Unreadable() -> miss(from);
        };
    }

    /** Entries of its own are told before those of networks, and the first of each list before the others. */
    private Optional<String> why(IpAddress address, Instant now) {
        return listed(entries, address, now)
                .or(() -> networks.stream()
                        .flatMap(network -> listed(network.entries(), address, now)
                                .map(why ->
                                        why + " of network " + network.name().value())
                                .stream())
                        .findFirst());
    }

    private Decision miss(Source from) {
        boolean reportOnly = enforcement == Enforcement.REPORT;
        var listed = entries.size()
                + networks.stream()
                        .mapToInt(network -> network.entries().size())
                        .sum();
        var why = from.text() + " is in none of " + listed + " entries";
        return new Decision(reportOnly, reportOnly ? "report only: " + why : why);
    }

    private static Optional<String> listed(List<Entry> entries, IpAddress address, Instant now) {
        return EntryList.copyOf(entries)
                .first(address, now)
                .map(entry -> "listed in " + entry.block().text());
    }
}
