package dev.gatehouse.proving;

import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.jackson.Jackson;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Compares a run with an earlier one from its file: by how much each operation takes more or less of the processor, and whether that is more
 * than noise. Where both have a floor it is the multiple of the floor that is compared, for the floor says how fast the machine was.
 */
final class Changes {
    private static final String ROW = "%-50s %10s %10s %9s %9s %9s %7s  %s";
    static final String HEAD =
            ROW.formatted("operation", "CPU before", "CPU now", "CPU", "to floor", "p99", "noise", "");

    private final JsonNode before;
    private final JsonNode now;

    private Changes(JsonNode before, JsonNode now) {
        this.before = before;
        this.now = now;
    }

    /** The changes from a file that {@code --json} wrote; throws if it is none. */
    static Changes since(Path file, Figures now) throws IOException {
        var mapper = Jackson.newObjectMapper();
        var before = mapper.readTree(file.toFile());
        if (!before.path("parts").isArray()) {
            throw new IOException(file + " was not written by proving/run --json");
        }
        return new Changes(before, mapper.valueToTree(now));
    }

    void print(PrintStream out) {
        if (!before.path("machine").equals(now.path("machine"))) {
            out.printf(
                    "%nNot the same machine, JDK or times: %s before, %s now%n",
                    before.path("machine"), now.path("machine"));
        }
        out.printf("%n%s%n", HEAD);
        var earlier = operations(before);
        operations(now)
                .forEach((name, operation) -> out.println(Optional.ofNullable(earlier.get(name))
                        .map(old -> line(name, old, operation))
                        .orElse(ROW.formatted(name, "", "", "", "", "", "", "new")
                                .stripTrailing())));
    }

    private static Map<String, JsonNode> operations(JsonNode figures) {
        var all = new LinkedHashMap<String, JsonNode>();
        for (var part : figures.path("parts")) {
            for (var operation : part.path("operations")) {
                var loop = "OPEN".equals(operation.path("loop").asText()) ? ", open loop" : "";
                all.put(
                        part.path("store").asText() + ": "
                                + operation.path("name").asText() + loop,
                        operation);
            }
        }
        return all;
    }

    private static String line(String name, JsonNode old, JsonNode fresh) {
        double cpu = cpu(fresh) / cpu(old) - 1;
        var toFloor =
                old.path("floorMillis").isNumber() && fresh.path("floorMillis").isNumber()
                        ? Optional.of((1 + cpu) * number(old, "floorMillis") / number(fresh, "floorMillis") - 1)
                        : Optional.<Double>empty();
        double noise = Math.hypot(number(old, "noise"), number(fresh, "noise"));
        return String.format(
                Locale.ROOT,
                ROW,
                name,
                millis(cpu(old)),
                millis(cpu(fresh)),
                percent(cpu),
                toFloor.map(Changes::percent).orElse(""),
                percent(number(fresh, "p99Millis") / number(old, "p99Millis") - 1),
                String.format(Locale.ROOT, "%.0f%%", noise * 100),
                verdict(toFloor.orElse(cpu), noise));
    }

    private static String verdict(double change, double noise) {
        if (Math.abs(change) <= noise) {
            return "within noise";
        }
        return change > 0 ? "dearer" : "cheaper";
    }

    private static double cpu(JsonNode operation) {
        return number(operation, "cpuMillis") + number(operation, "databaseCpuMillis");
    }

    private static double number(JsonNode operation, String member) {
        return operation.path(member).asDouble();
    }

    private static String millis(double millis) {
        return String.format(Locale.ROOT, "%.3f ms", millis);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%+.0f%%", share * 100);
    }
}
