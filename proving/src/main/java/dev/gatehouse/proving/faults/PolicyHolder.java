package dev.gatehouse.proving.faults;

import java.util.LinkedHashSet;
import java.util.Set;

/** The IP policy of a client as it changes it itself: what was acknowledged last, and what was asked since and never answered. */
final class PolicyHolder {
    private final Pair pair;
    private final String path;
    private final Set<String> maybe = new LinkedHashSet<>();
    private int made;

    /** Of the client of that number, which may administrate and has no entries as yet. */
    PolicyHolder(Pair pair, int number) {
        this.pair = pair;
        this.path = "/admin/v1/clients/" + number + "/ip-policy";
        maybe.add("\"entries\":[]");
    }

    /** Puts another policy in the place of what stands; it lets in from anywhere, and has a note that no other one has. */
    synchronized Reply change(Caller server) {
        var before = server.get(path, "Authorization", pair.basic());
        if (!before.isGood()) {
            return before;
        }
        made++;
        var note = "\"policy " + made + "\"";
        maybe.add(note);
        var policy = "{\"mode\":\"any\",\"enforcement\":\"enforce\",\"entries\":[{\"cidr\":\"192.0.2.1\",\"note\":"
                + note + "}]}";
        var answer = server.send("PUT", path, policy, "Authorization", pair.basic(), "If-Match", before.tag());
        if (answer.isGood()) {
            maybe.retainAll(Set.of(note));
        }
        return answer;
    }

    /** What was acknowledged last stands, or something that was asked since; otherwise it is a fault. */
    synchronized void holdsAt(Caller server, Watch watch) {
        var body = server.get(path, "Authorization", pair.basic()).body();
        boolean stands = maybe.stream().anyMatch(body::contains);
        watch.expect(stands, "acknowledged policy lost: " + body + " where one of " + maybe + " should be");
        maybe.removeIf(note -> !body.contains(note));
    }
}
