package dev.gatehouse.http.console;

import dev.gatehouse.domain.network.IpPolicy.Enforcement;
import dev.gatehouse.domain.network.IpPolicy.Mode;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.domain.network.PolicyDraft;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An IP policy as somebody fills it in.
 *
 * @param entries one a line
 * @param networks their names, one a line
 */
record PolicyFields(String mode, String enforcement, String entries, String networks) {
    private static final String MODE = "mode";
    private static final String ENFORCEMENT = "enforcement";
    private static final String ENTRIES = "entries";
    private static final String NETWORKS = "networks";

    /** What was filled in: a draft, or what is wrong with it. */
    sealed interface Read {
        /** It makes sense. */
        record Drafted(PolicyDraft draft) implements Read {}

        /** It does not. */
        record Wrong(List<Block> alarms) implements Read {}
    }

    /** The policy that stands. */
    static PolicyFields of(PolicyDraft standing) {
        return new PolicyFields(
                standing.mode().word(),
                standing.enforcement().word(),
                EntryLines.typed(standing.entries()),
                standing.networks().stream().map(NetworkName::value).collect(Collectors.joining("\n")));
    }

    /** What was sent. */
    static PolicyFields sent(Visit visit) {
        return new PolicyFields(visit.text(MODE), visit.text(ENFORCEMENT), visit.text(ENTRIES), visit.text(NETWORKS));
    }

    /** To be changed. */
    List<Field> fields(Visit visit) {
        var modes = Arrays.stream(Mode.values())
                .map(one -> option(visit, one.word(), text(one), mode))
                .toList();
        var misses = Arrays.stream(Enforcement.values())
                .map(one -> option(visit, one.word(), text(one), enforcement))
                .toList();
        return List.of(
                new Field.Choice(MODE, visit.say(PolicyText.MODE), modes),
                new Field.Choice(ENFORCEMENT, visit.say(PolicyText.ENFORCEMENT), misses),
                EntryLines.field(visit, ENTRIES, entries),
                new Field.Area(
                        NETWORKS, visit.say(PolicyText.NETWORKS), networks, visit.say(PolicyText.NETWORKS_HINT)));
    }

    private static Field.Option option(Visit visit, String word, PolicyText text, String chosen) {
        return new Field.Option(word, visit.say(text), word.equals(chosen));
    }

    private static PolicyText text(Mode mode) {
        return switch (mode) {
            case ANY -> PolicyText.ANY;
            case LISTED -> PolicyText.LISTED;
        };
    }

    private static PolicyText text(Enforcement enforcement) {
        return switch (enforcement) {
            case ENFORCE -> PolicyText.ENFORCE;
            case REPORT -> PolicyText.REPORT;
        };
    }

    /** The same, to be carried unseen. */
    Map<String, String> hidden() {
        var hidden = new LinkedHashMap<String, String>();
        hidden.put(MODE, mode);
        hidden.put(ENFORCEMENT, enforcement);
        hidden.put(ENTRIES, entries);
        hidden.put(NETWORKS, networks);
        return hidden;
    }

    /** What it means. */
    Read read(Visit visit) {
        var lines = EntryLines.read(entries);
        var alarms = new ArrayList<>(lines.alarms(visit));
        var names = new ArrayList<NetworkName>();
        networks.lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name ->
                        NetworkName.parse(name).ifPresentOrElse(names::add, () -> alarms.add(unknown(visit, name))));
        var said = Mode.of(mode);
        var miss = Enforcement.of(enforcement);
        if (said.isEmpty() || miss.isEmpty()) {
            alarms.add(new Block.Alarm(visit.say(PolicyText.NO_CHOICE)));
        }
        return said.filter(found -> alarms.isEmpty())
                .flatMap(one -> miss.map(other -> new PolicyDraft(one, other, lines.entries(), names)))
                .<Read>map(Read.Drafted::new)
                .orElseGet(() -> new Read.Wrong(List.copyOf(alarms)));
    }

    /** What is said of a name that no network has. */
    static Block unknown(Visit visit, String name) {
        return new Block.Alarm(visit.say(PolicyText.NO_NETWORK, name));
    }
}
