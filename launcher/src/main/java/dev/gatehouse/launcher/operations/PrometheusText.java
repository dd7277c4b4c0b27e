package dev.gatehouse.launcher.operations;

import com.codahale.metrics.MetricRegistry;
import com.codahale.metrics.Snapshot;
import com.codahale.metrics.Timer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Writes a registry in the Prometheus text format 0.0.4. Labels are part of a metric's name here, as {@link #name} puts
 * them there; times are in seconds.
 */
final class PrometheusText {
    /** The media type of the text. */
    static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final Map<String, Double> QUANTILES = new TreeMap<>(Map.of("0.5", 0.5, "0.95", 0.95, "0.99", 0.99));

    private final Map<String, StringBuilder> families = new TreeMap<>();

    private PrometheusText() {}

    /** The name of a metric with two labels. */
    static String name(String family, String label, String value, String otherLabel, String otherValue) {
        return family + "{" + label + "=\"" + escaped(value) + "\"," + otherLabel + "=\"" + escaped(otherValue) + "\"}";
    }

    /** The name of a metric with one label. */
    static String name(String family, String label, String value) {
        return family + "{" + label + "=\"" + escaped(value) + "\"}";
    }

    /** Everything that the registry holds, family by family. */
    static String of(MetricRegistry metrics) {
        var text = new PrometheusText();
        metrics.getCounters().forEach((name, counter) -> text.sample(name, "counter", (double) counter.getCount()));
        metrics.getMeters()
                .forEach((name, meter) -> text.sample(name + "_total", "counter", (double) meter.getCount()));
        metrics.getHistograms()
                .forEach((name, histogram) -> text.summary(name, histogram.getSnapshot(), histogram.getCount(), 1));
        metrics.getTimers().forEach((name, timer) -> text.timer(name, timer));
        metrics.getGauges().forEach((name, gauge) -> {
            if (gauge.getValue() instanceof Number number) {
                text.sample(name, name.endsWith("_total") ? "counter" : "gauge", number.doubleValue());
            }
        });
        return String.join("", text.families.values());
    }

    private void timer(String name, Timer timer) {
        summary(name + "_seconds", timer.getSnapshot(), timer.getCount(), NANOS);
    }

    private void summary(String name, Snapshot snapshot, long count, double unit) {
        var family = family(name);
        var lines = lines(family, "summary");
        QUANTILES.forEach(
                (label, quantile) -> line(lines, name(family, "quantile", label), snapshot.getValue(quantile) / unit));
        line(lines, family + "_count", (double) count);
    }

    private void sample(String name, String type, double value) {
        var brace = name.indexOf('{');
        var close = name.indexOf('}');
        var labels = brace < 0 ? "" : name.substring(brace, close + 1);
        var family = family(brace < 0 ? name : name.substring(0, brace));
        line(lines(family, type), family + labels, value);
    }

    private StringBuilder lines(String family, String type) {
        return families.computeIfAbsent(family, first -> new StringBuilder("# TYPE " + family + " " + type + "\n"));
    }

    private static void line(StringBuilder lines, String name, double value) {
        var number = value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
        lines.append(name).append(' ').append(number).append('\n');
    }

    /** A name has letters, digits and underscores; Dropwizard's own have dots and dashes. */
    private static String family(String name) {
        var clean = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .chars()
                .map(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : '_')
                .forEach(c -> clean.append((char) c));
        return clean.toString();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("}", ")");
    }
}
