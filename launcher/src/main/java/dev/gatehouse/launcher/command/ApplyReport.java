package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.ApplyState.Change;
import dev.gatehouse.application.port.in.ApplyState.NewSecret;
import dev.gatehouse.application.port.in.ApplyState.Report;
import dev.gatehouse.launcher.house.ShownOnce;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What applying a state did, for people and for programs. */
final class ApplyReport {
    private ApplyReport() {}

    /** A line for each change, then what to mind, then the new secrets, then the sum. */
    static String text(Report report, boolean dryRun) {
        var lines = new ArrayList<String>();
        report.changes().forEach(change -> lines.add(line(change)));
        report.warnings().forEach(warning -> lines.add("warning: " + warning));
        report.problems().forEach(problem -> lines.add("problem: " + problem));
        if (!report.secrets().isEmpty()) {
            lines.add("");
            lines.add("New secrets, shown this once:");
            var rows = report.secrets().stream()
                    .map(secret -> List.of(
                            secret.owner(), secret.kind(), secret.publicPart(), ShownOnce.text(secret.secret())))
                    .toList();
            lines.add(new Table(List.of("of", "kind", "key or name", "secret"), rows).text());
        }
        lines.add(sum(report, dryRun));
        return String.join("\n", lines);
    }

    /** One object with everything in it. */
    static String json(Report report, boolean dryRun) {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("dry_run", dryRun);
        whole.put("changes", report.changes().stream().map(ApplyReport::object).toList());
        whole.put("secrets", report.secrets().stream().map(ApplyReport::object).toList());
        whole.put("warnings", report.warnings());
        whole.put("problems", report.problems());
        return JsonText.of(whole);
    }

    /** Whose the new secrets are, without them. */
    static String secrets(Report report) {
        return report.secrets().stream()
                .map(secret -> secret.kind() + " " + secret.publicPart() + " of " + secret.owner())
                .collect(Collectors.joining(", "));
    }

    private static String line(Change change) {
        var sign = switch (change.kind()) {
            case CREATE -> "+";
            case UPDATE -> "~";
            case DELETE -> "-";
            case KEEP -> "=";
        };
        return sign + " " + change.what() + (change.detail().isEmpty() ? "" : ": " + change.detail());
    }

    private static String sum(Report report, boolean dryRun) {
        var open = report.changes().stream()
                .filter(change -> change.kind() != Change.Kind.KEEP)
                .count();
        var changes = open + (open == 1 ? " change " : " changes ");
        return changes + (dryRun || !report.problems().isEmpty() ? "to make" : "made");
    }

    private static Map<String, Object> object(Change change) {
        var object = new LinkedHashMap<String, Object>();
        object.put("kind", change.kind().name().toLowerCase(Locale.ROOT));
        object.put("what", change.what());
        object.put("detail", change.detail());
        return object;
    }

    /** The public part is the key of a pair, and the name of an exchange token. */
    private static Map<String, Object> object(NewSecret secret) {
        var object = new LinkedHashMap<String, Object>();
        object.put("kind", secret.kind());
        object.put("owner", secret.owner());
        object.put("client", secret.clientNumber());
        object.put("api-key".equals(secret.kind()) ? "key" : "name", secret.publicPart());
        object.put("secret", ShownOnce.text(secret.secret()));
        return object;
    }
}
