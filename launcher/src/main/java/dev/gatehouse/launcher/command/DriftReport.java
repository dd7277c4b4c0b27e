package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.ApplyState.Difference;
import dev.gatehouse.application.port.in.ApplyState.Drift;
import java.util.LinkedHashMap;
import java.util.Locale;

/** Prints differences as they are found, and keeps none: there may be as many as there are users. */
final class DriftReport {
    private final Desk desk;
    private final boolean isJson;
    private long told;

    private DriftReport(Desk desk, boolean isJson) {
        this.desk = desk;
        this.isJson = isJson;
    }

    /** A report that begins now. */
    static DriftReport of(Desk desk) {
        var report = new DriftReport(desk, OutputFormat.of(desk.arguments()) == OutputFormat.JSON);
        if (report.isJson) {
            desk.say("{\"drift\":[");
        }
        return report;
    }

    void tell(Difference one) {
        desk.say(isJson ? (isAnything() ? "," : "") + object(one) : line(one));
        told++;
    }

    boolean isAnything() {
        return told > 0;
    }

    /** What to mind, and the sum. */
    void end(Drift drift) {
        if (isJson) {
            var warnings = JsonText.line(drift.warnings());
            desk.say("],\"warnings\":" + warnings + ",\"problems\":" + JsonText.line(drift.problems()) + "}");
            return;
        }
        drift.warnings().forEach(warning -> desk.say("warning: " + warning));
        drift.problems().forEach(problem -> desk.say("problem: " + problem));
        desk.say(told + (told == 1 ? " difference" : " differences"));
    }

    private static String line(Difference one) {
        return word(one) + " " + one.what() + (one.detail().isEmpty() ? "" : ": " + one.detail());
    }

    private static String object(Difference one) {
        var object = new LinkedHashMap<String, Object>();
        object.put("kind", word(one));
        object.put("what", one.what());
        object.put("detail", one.detail());
        return JsonText.line(object);
    }

    private static String word(Difference one) {
        return one.how().name().toLowerCase(Locale.ROOT);
    }
}
