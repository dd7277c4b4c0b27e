package dev.gatehouse.http.console;

import dev.gatehouse.http.console.Block.Cell;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells whoever was overtaken by somebody else's change how it stands by now; what they filled in stays, to be sent once more. */
final class Overtaken {
    /** Nobody compares more by eye. */
    private static final int LONGEST = 2000;

    private Overtaken() {}

    /**
     * What is said above the form.
     *
     * @param standing the fields as they would be filled in by now
     * @param sent the same fields as they were filled in
     */
    static List<Block> told(Visit visit, List<Field> standing, List<Field> sent) {
        var others = IntStream.range(0, Math.min(standing.size(), sent.size()))
                .filter(at -> !isSame(standing.get(at), sent.get(at)))
                .mapToObj(standing::get)
                .flatMap(field -> fact(visit, field).stream())
                .toList();
        return List.of(
                new Block.Alarm(visit.say(FrameText.OVERTAKEN)), new Block.Facts(visit.say(FrameText.STANDS), others));
    }

    /** Browsers end lines in their own way. */
    private static boolean isSame(Field one, Field other) {
        if (one instanceof Field.Area stands && other instanceof Field.Area typed) {
            return stands.value().lines().toList().equals(typed.value().lines().toList());
        }
        return one.equals(other);
    }

    private static Optional<Block.Fact> fact(Visit visit, Field field) {
        return switch (field) {
            case Field.Line line -> Optional.of(fact(visit, line.label(), line.value()));
            case Field.Area area ->
                Optional.of(fact(visit, area.label(), area.value().lines().collect(Collectors.joining(", "))));
            case Field.Choice choice ->
                choice.options().stream()
                        .filter(Field.Option::isChosen)
                        .findFirst()
                        .map(option -> fact(visit, choice.label(), option.text()));
            case Field.Tick tick -> Optional.of(new Block.Fact(tick.label(), Cells.flag(tick.isOn(), visit)));
            case Field.File file -> Optional.empty();
            case Field.Carried carried -> Optional.empty();
        };
    }

    private static Block.Fact fact(Visit visit, String label, String value) {
        var shown = value.length() > LONGEST ? value.substring(0, LONGEST) + " ..." : value;
        return new Block.Fact(label, Cell.of(shown.isEmpty() ? visit.say(FrameText.NONE) : shown));
    }
}
