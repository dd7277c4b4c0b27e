package dev.gatehouse.http.admin;

import static dev.gatehouse.http.admin.Operation.operation;

import dev.gatehouse.domain.barrier.Barrier;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is said of sessions, keys, bans, switches and throttles: each route, and what it takes and shows. */
final class HouseDescription {
    private static final Map<String, Object> SUBJECT = Schema.text(128);
    private static final Map<String, Object> CLIENT = Schema.number(1, Integer.MAX_VALUE);
    private static final Map<String, Object> CIDR = Schema.text(64);
    private static final Map<String, Object> WHAT =
            Schema.text("^(passwords|dialect:[a-z0-9-]{1,64}|client:[1-9][0-9]*)$");

    private HouseDescription() {}

    static Map<String, Operation> operations() {
        var all = new LinkedHashMap<String, Operation>();
        all.put(
                "GET /admin/v1/sessions",
                operation("listSessions", "A page of the live sessions that are asked for, newest first.")
                        .asks(Parameters.of("subject", "Whose they are.", SUBJECT))
                        .asks(Parameters.of(
                                "client", "Of which API client: its own, and those that users granted it.", CLIENT))
                        .asks(Parameters.of("dialect", "Where they were begun.", Schema.text()))
                        .asks(Parameters.of("network", "From where they came.", CIDR))
                        .asks(Parameters.of("issuedBefore", "Begun earlier.", Schema.time()))
                        .pages()
                        .shows("SessionPage"));
        all.put("DELETE /admin/v1/sessions/{id}", operation("endSession", "Ends one session and every token of it."));
        all.put(
                "POST /admin/v1/sessions:revoke",
                operation("revokeSessions", "Ends those that are meant and began before now.")
                        .takes("SessionFilter")
                        .shows("SessionsEnded"));
        all.putAll(keys());
        all.putAll(throttles());
        return all;
    }

    private static Map<String, Operation> keys() {
        var all = new LinkedHashMap<String, Operation>();
        all.put(
                "GET /admin/v1/keys",
                operation("listKeys", "Every signing key that is not gone, oldest first.")
                        .shows("SigningKeyList"));
        all.put(
                "POST /admin/v1/keys/{kid}:revoke",
                operation("revokeKey", "Takes a key out at once: every token that it signed dies."));
        all.put(
                "POST /admin/v1/keys:rotate",
                operation("rotateKeys", "Makes the pending key active, unless verifiers may not know it yet.")
                        .shows("SigningKey"));
        all.putAll(barriers("bans", "Ban", "network", CIDR));
        all.putAll(barriers("switches", "Switch", "what", WHAT));
        return all;
    }

    private static Map<String, Operation> throttles() {
        var all = new LinkedHashMap<String, Operation>();
        all.put(
                "GET /admin/v1/throttles",
                operation(
                                "listThrottles",
                                "A page of the accounts at which strangers must wait, the most failures first.")
                        .pages()
                        .shows("ThrottlePage"));
        all.put(
                "DELETE /admin/v1/throttles/{account}",
                operation("clearThrottle", "Forgets every failed try at the account."));
        return all;
    }

    private static Map<String, Operation> barriers(String path, String name, String what, Map<String, Object> form) {
        var plural = name.equals("Ban") ? "Bans" : "Switches";
        var all = new LinkedHashMap<String, Operation>();
        all.put(
                "GET /admin/v1/" + path,
                operation("list" + plural, "All of them, newest first.").shows(name + "List"));
        all.put(
                "POST /admin/v1/" + path,
                operation("set" + name, "Sets one, in the place of an earlier one before the same.")
                        .takes(name + "Draft")
                        .shows(name));
        all.put(
                "DELETE /admin/v1/" + path,
                operation("lift" + name, "Lifts the one that the query names.")
                        .asks(Parameters.needed(what, "Which one is meant.", form))
                        .refuses(404));
        return all;
    }

    static Map<String, Object> schemas() {
        var all = new LinkedHashMap<String, Object>();
        all.put(
                "SessionFilter",
                new Form()
                        .may("subject", SUBJECT)
                        .may("client", CLIENT)
                        .may("dialect", Schema.text())
                        .may("network", CIDR)
                        .may("issuedBefore", Schema.time())
                        .may("everybody", Schema.flag())
                        .schema());
        all.put("SessionPage", Schema.page("Session"));
        all.put("SigningKeyList", Schema.all("SigningKey"));
        all.put("BanDraft", barrier("network", CIDR));
        all.put("BanList", Schema.all("Ban"));
        all.put("SwitchDraft", barrier("what", WHAT));
        all.put("SwitchList", Schema.all("Switch"));
        all.put("ThrottlePage", Schema.page("Throttle"));
        return all;
    }

    /** Its end must be said, be it {@code null}. */
    private static Map<String, Object> barrier(String what, Map<String, Object> form) {
        return new Form()
                .needs(what, form)
                .needs("reason", Schema.text(Barrier.LONGEST_REASON))
                .needs("expiresAt", Schema.orNull(Schema.time()))
                .may("force", Schema.flag())
                .schema();
    }

    static void show(RecordSchemas all) {
        all.as("Session", SessionMessages.Message.class)
                .as("SessionsEnded", SessionMessages.Swept.class)
                .as("SigningKey", KeysResource.Message.class)
                .as("Ban", BarrierMessages.Ban.class)
                .as("Switch", BarrierMessages.Switch.class)
                .as("Throttle", ThrottlesResource.Message.class);
    }
}
