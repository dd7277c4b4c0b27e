package dev.gatehouse.launcher.e2e;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;

/** JSON bodies that are nearly what a route takes: members left out, of another kind, too long or strange, and broken texts of them. */
final class Bodies {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "9223372036854775808",
            "99999999999999999999999999999999999999999999",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u202eann\"",
            "\"2026-02-30T25:00:00Z\"",
            "\"+1000000000-12-31T23:59:59Z\"",
            "\"PT99999999999999999999H\"",
            "\"ann@example.com\"",
            "\"a word\"",
            "\"" + "x".repeat(5_000) + "\"",
            "[]",
            "[null]",
            "[[[[[[]]]]]]",
            "[\"a word\", 1, {}]",
            "{}",
            "{\"\": null}",
            "{\"mode\": \"listed\", \"entries\": [{\"cidr\": \"1.2.3.4/99\"}, null, 7]}");

    private final List<String> members;
    private final Random chance;

    Bodies(List<String> members, Random chance) {
        this.members = members;
        this.chance = chance;
    }

    /** Two of three are JSON. */
    String next() {
        var body = new StringBuilder("{");
        for (var member : members) {
            if (chance.nextInt(4) != 0) {
                body.append(body.length() == 1 ? "" : ", ")
                        .append(quoted(member))
                        .append(": ")
                        .append(VALUES.get(chance.nextInt(VALUES.size())));
            }
        }
        body.append('}');
        return chance.nextInt(3) == 0 ? new Mutations(List.of(body.toString()), chance).next() : body.toString();
    }

    private static String quoted(String member) {
        ObjectNode holder = JSON.createObjectNode().put("member", member);
        return holder.get("member").toString();
    }
}
