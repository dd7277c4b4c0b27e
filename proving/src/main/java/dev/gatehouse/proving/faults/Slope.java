package dev.gatehouse.proving.faults;

import java.util.List;

/**
 * How fast something grows, by the line that runs closest to what was measured.
 *
 * @param percentPerHour of what the line says of the first time
 * @param resolution twice the standard error of that: less than so much the measurement cannot tell from nothing
 */
record Slope(double percentPerHour, double resolution) {
    /** What was measured at one time. */
    record Point(double hours, double value) {}

    /** Of three points at least. */
    static Slope of(List<Point> points) {
        double n = points.size();
        double meanHours = points.stream().mapToDouble(Point::hours).sum() / n;
        double meanValue = points.stream().mapToDouble(Point::value).sum() / n;
        double spread = points.stream()
                .mapToDouble(point -> square(point.hours() - meanHours))
                .sum();
        double rise = points.stream()
                        .mapToDouble(point -> (point.hours() - meanHours) * (point.value() - meanValue))
                        .sum()
                / spread;
        double off = points.stream()
                .mapToDouble(point -> square(point.value() - meanValue - rise * (point.hours() - meanHours)))
                .sum();
        double error = Math.sqrt(off / (n - 2) / spread);
        double first = meanValue + rise * (points.getFirst().hours() - meanHours);
        return new Slope(100 * rise / first, 200 * error / first);
    }

    private static double square(double number) {
        return number * number;
    }

    /** Whether it grows by more than that, as far as the measurement can tell. */
    boolean isSurelyOver(double percent) {
        return percentPerHour - resolution > percent;
    }

    @Override
    public String toString() {
        return "%.2f %% an hour (+- %.2f)".formatted(percentPerHour, resolution);
    }
}
