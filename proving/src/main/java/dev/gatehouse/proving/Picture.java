package dev.gatehouse.proving;

import dev.gatehouse.proving.Figures.Line;
import dev.gatehouse.proving.Figures.Part;
import dev.gatehouse.proving.Measured.Loop;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Draws what a run has seen as one SVG: a row for each operation, on the left what it takes of the processor beside its floor and what is
 * asked, on the right how long it takes to be answered. Both axes are logarithmic, for a hash takes a hundred times what a look takes.
 */
final class Picture {
    private static final int ROW = 22;
    private static final int TOP = 64;
    private static final int LABELS = 290;
    private static final int PANEL = 320;
    private static final int GAP = 30;
    private static final int WIDTH = LABELS + 2 * PANEL + GAP + 20;
    /** The axes go from a hundredth of a millisecond to ten seconds. */
    private static final int FIRST_DECADE = -2;

    private static final int DECADES = 6;

    private final StringBuilder svg = new StringBuilder();
    private final Figures figures;
    private int row;

    private Picture(Figures figures) {
        this.figures = figures;
    }

    /** The picture of a run. */
    static String of(Figures figures) {
        return new Picture(figures).drawn();
    }

    private String drawn() {
        int rows = figures.parts().stream()
                .mapToInt(part -> 1
                        + (int) part.operations().stream()
                                .filter(Picture::isClosed)
                                .count())
                .sum();
        int height = TOP + ROW * rows + 20;
        add(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"sans-serif\" font-size=\"12\">",
                WIDTH,
                height));
        add("<title>What each operation costs</title>");
        add(String.format(Locale.ROOT, "<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>", WIDTH, height));
        text(8, 20, "start", machine());
        axis(cpuPanel(), height, "CPU ms an operation: floor |, measured \u25cf, asked for \u25b2");
        axis(latencyPanel(), height, "ms until answered: 50, 99, 99.9 of 100");
        figures.parts().forEach(this::part);
        return svg.append("</svg>\n").toString();
    }

    private String machine() {
        var machine = figures.machine();
        return "%d processors, %s, JDK %s, warmed %d s, measured %d s"
                .formatted(
                        machine.processors(),
                        machine.system(),
                        machine.java(),
                        machine.warmSeconds(),
                        machine.measureSeconds());
    }

    private static int cpuPanel() {
        return LABELS;
    }

    private static int latencyPanel() {
        return LABELS + PANEL + GAP;
    }

    private void axis(int left, int height, String title) {
        text(left, TOP - 24, "start", title);
        for (int decade = 0; decade <= DECADES; decade++) {
            double x = left + (double) PANEL * decade / DECADES;
            add(String.format(
                    Locale.ROOT,
                    "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#ddd\"/>",
                    x,
                    TOP - 4,
                    x,
                    height - 16));
            text(x, TOP - 8, "middle", label(decade + FIRST_DECADE));
        }
    }

    private static String label(int exponent) {
        return exponent < 0
                ? String.format(Locale.ROOT, "%." + -exponent + "f", Math.pow(10, exponent))
                : "1" + "0".repeat(exponent);
    }

    private void part(Part part) {
        text(8, middle() + 4, "start", part.store());
        row++;
        part.operations().stream()
                .filter(Picture::isClosed)
                .forEach(line -> line(line, open(part.operations(), line).orElse(line)));
    }

    private static boolean isClosed(Line line) {
        return line.seen().loop() == Loop.CLOSED;
    }

    private static Optional<Line> open(List<Line> lines, Line closed) {
        return lines.stream()
                .filter(line -> !isClosed(line)
                        && line.seen().name().equals(closed.seen().name()))
                .findFirst();
    }

    private void line(Line line, Line latencies) {
        int y = middle();
        text(LABELS - 12, y + 4, "end", line.seen().name());
        line.floorMillis().ifPresent(floor -> {
            double x = x(cpuPanel(), floor);
            add(String.format(
                    Locale.ROOT,
                    "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#777\" stroke-width=\"2\"/>",
                    x,
                    y - 7,
                    x,
                    y + 7));
        });
        line.askedMillis().ifPresent(asked -> {
            double x = x(cpuPanel(), asked);
            add(String.format(Locale.ROOT, "<path d=\"M%.1f %d l4 7 h-8 z\" fill=\"#c60\"/>", x, y - 4));
        });
        dot(x(cpuPanel(), line.seen().allCpuMillis()), y, "#1f4f8f");
        var seen = latencies.seen();
        add(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#1f4f8f\"/>",
                x(latencyPanel(), seen.p50Millis()),
                y,
                x(latencyPanel(), seen.p999Millis()),
                y));
        dot(x(latencyPanel(), seen.p50Millis()), y, "#1f4f8f");
        dot(x(latencyPanel(), seen.p99Millis()), y, "#7fa6d6");
        dot(x(latencyPanel(), seen.p999Millis()), y, "#c5d8ee");
        row++;
    }

    private int middle() {
        return TOP + ROW * row + ROW / 2;
    }

    private static double x(int left, double millis) {
        double decades = Math.log10(Math.max(millis, 1e-9)) - FIRST_DECADE;
        return left + PANEL * Math.clamp(decades / DECADES, 0.0, 1.0);
    }

    private void dot(double x, int y, String colour) {
        add(String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%d\" r=\"4\" fill=\"%s\"/>", x, y, colour));
    }

    private void text(double x, int y, String anchor, String words) {
        add(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%s</text>", x, y, anchor, escaped(words)));
    }

    private void add(String element) {
        svg.append(element).append('\n');
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
