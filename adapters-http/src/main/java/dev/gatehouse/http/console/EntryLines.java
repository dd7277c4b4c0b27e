package dev.gatehouse.http.console;

import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.IpPolicy.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Entries of a policy or a network as somebody types them, one a line: {@code 192.0.2.0/24 until 2027-01-31T12:00 # the office}, of
 * which only the network is needed; {@code everyone} stands behind one of every address.
 *
 * @param wrong lines that make no sense
 */
record EntryLines(List<Entry> entries, List<String> wrong) {
    private static final String EVERYONE = "everyone";
    private static final String UNTIL = "until";
    private static final String NOTE = "#";

    /** Reads what was typed. */
    static EntryLines read(String text) {
        var entries = new ArrayList<Entry>();
        var wrong = new ArrayList<String>();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> entry(line).ifPresentOrElse(entries::add, () -> wrong.add(line)));
        return new EntryLines(List.copyOf(entries), List.copyOf(wrong));
    }

    private static Optional<Entry> entry(String line) {
        int mark = line.indexOf(NOTE);
        var note = mark < 0 ? "" : line.substring(mark + 1).strip();
        var words = new ArrayList<>(
                List.of((mark < 0 ? line : line.substring(0, mark)).strip().split(" +", -1)));
        boolean isForEveryone = words.size() > 1 && words.get(1).equals(EVERYONE);
        if (isForEveryone) {
            words.remove(1);
        }
        boolean isEnding = words.size() == 3 && words.get(1).equals(UNTIL);
        if (!Entry.isNote(note) || (words.size() != 1 && !isEnding)) {
            return Optional.empty();
        }
        var end = isEnding ? Moments.parse(words.get(2)) : Optional.<Instant>empty();
        return CidrBlock.parse(words.getFirst())
                .filter(block -> block.isEverything() == isForEveryone)
                .filter(block -> end.isPresent() == isEnding)
                .map(block -> new Entry(block, note, end));
    }

    /** The entries as somebody could have typed them. */
    static String typed(List<Entry> entries) {
        return entries.stream().map(EntryLines::typed).collect(Collectors.joining("\n"));
    }

    private static String typed(Entry entry) {
        var end = entry.expiresAt().map(at -> " " + UNTIL + " " + at).orElse("");
        var everyone = entry.block().isEverything() ? " " + EVERYONE : "";
        return entry.block().text() + everyone + end + (entry.note().isEmpty() ? "" : " " + NOTE + " " + entry.note());
    }

    /** The field in which they are typed. */
    static Field field(Visit visit, String name, String text) {
        return new Field.Area(name, visit.say(NetworkText.ENTRIES), text, visit.say(NetworkText.ENTRIES_HINT));
    }

    /** What is said of the lines that make no sense. */
    List<Block> alarms(Visit visit) {
        return wrong.stream()
                .<Block>map(line -> new Block.Alarm(visit.say(NetworkText.NO_ENTRY, line)))
                .toList();
    }

    /** Entries in a table. */
    static Block table(List<Entry> entries, Visit visit) {
        return Block.Table.whole(
                visit.say(NetworkText.ENTRIES),
                visit.sayAll(UserText.NETWORK, NetworkText.NOTE, ClientText.EXPIRES),
                entries.stream()
                        .map(entry -> List.of(
                                Block.Cell.of(entry.block().text()),
                                Block.Cell.of(entry.note()),
                                Cells.time(entry.expiresAt(), visit, FrameText.NEVER)))
                        .toList(),
                visit.say(NetworkText.NO_ENTRIES));
    }
}
