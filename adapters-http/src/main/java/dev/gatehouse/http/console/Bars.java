package dev.gatehouse.http.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Stacked bars as rectangles, in whole units of a picture of 720 by 200.
 *
 * @param title what they show
 * @param summary the same in a sentence, for whoever does not see them
 */
public record Bars(String title, String summary, List<Bar> bars, List<Mark> marks, List<Series> legend) {
    private static final int WIDTH = 720;
    private static final int LEFT = 48;
    private static final int TOP = 8;
    private static final int FLOOR = 172;
    private static final int FOOT = 192;
    private static final int COLOURS = 8;
    private static final int GAP = 2;

    /** One piece of a bar, in the colour of its series. */
    public record Bar(int x, int y, int width, int height, int colour, String tip) {}

    /** A word beside an axis. */
    public record Mark(int x, int y, String text) {}

    /** One of the kinds that are stacked. */
    public record Series(String name, int colour) {}

    /**
     * A column of the picture.
     *
     * @param label below it; empty for most
     * @param counts of each series, in the order of their names
     */
    record Column(String name, String label, List<Long> counts) {
        long sum() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Bars of those columns; the highest fills the picture. */
    static Bars of(String title, String summary, List<String> names, List<Column> columns) {
        long most = columns.stream().mapToLong(Column::sum).max().orElse(0);
        int step = (WIDTH - LEFT) / Math.max(1, columns.size());
        var bars = new ArrayList<Bar>();
        var marks = new ArrayList<Mark>();
        marks.add(new Mark(0, TOP + LEFT / 4, Long.toString(most)));
        marks.add(new Mark(0, FLOOR, "0"));
        for (int i = 0; i < columns.size(); i++) {
            int x = LEFT + i * step;
            bars.addAll(stack(columns.get(i), names, most, x, step));
            if (!columns.get(i).label().isEmpty()) {
                marks.add(new Mark(x, FOOT, columns.get(i).label()));
            }
        }
        return new Bars(title, summary, List.copyOf(bars), List.copyOf(marks), legend(names));
    }

    private static List<Bar> stack(Column column, List<String> names, long most, int x, int step) {
        var stack = new ArrayList<Bar>();
        long below = 0;
        for (int i = 0; i < names.size(); i++) {
            long count = column.counts().get(i);
            int from = FLOOR - scaled(below, most);
            int to = FLOOR - scaled(below + count, most);
            if (count > 0) {
                var tip = column.name() + ": " + names.get(i) + " " + count;
                stack.add(new Bar(x, to, Math.max(1, step - GAP), Math.max(1, from - to), i % COLOURS, tip));
            }
            below += count;
        }
        return stack;
    }

    private static int scaled(long count, long most) {
        return most == 0 ? 0 : (int) (count * (FLOOR - TOP) / most);
    }

    private static List<Series> legend(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Series(names.get(i), i % COLOURS))
                .toList();
    }
}
