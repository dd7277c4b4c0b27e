package dev.gatehouse.http.admin;

import static dev.gatehouse.http.admin.Operation.operation;

import dev.gatehouse.application.port.in.ExplainDecisions;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.IpPolicy.Enforcement;
import dev.gatehouse.domain.network.IpPolicy.Mode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is said of IP policies, networks and decisions: each route, and what it takes and shows. */
final class PolicyDescription {
    private static final Map<String, Object> SUBJECT = Schema.text(128);
    private static final Map<String, Object> CIDR = Schema.text(64);
    private static final Map<String, Object> NETWORK = Schema.text("^[a-z0-9][a-z0-9._-]{0,63}$");

    private PolicyDescription() {}

    static Map<String, Operation> operations() {
        var all = new LinkedHashMap<String, Operation>();
        all.put(
                "GET /admin/v1/networks",
                operation("listNetworks", "Networks by name, a page at a time.")
                        .pages()
                        .shows("NetworkPage"));
        all.put(
                "POST /admin/v1/networks",
                operation("createNetwork", "Makes a network.")
                        .takes("NetworkDraft")
                        .makes("Network")
                        .tagged()
                        .located());
        all.put(
                "GET /admin/v1/networks/{name}",
                operation("getNetwork", "The network.").shows("Network").tagged());
        all.put(
                "PUT /admin/v1/networks/{name}",
                operation("changeNetwork", "Puts other entries in place of those that it has.")
                        .ofVersion()
                        .asks(Parameters.FORCE)
                        .takes("NetworkChange")
                        .shows("Network")
                        .tagged()
                        .conflicts());
        all.put(
                "DELETE /admin/v1/networks/{name}",
                operation("removeNetwork", "Removes a network that no policy names.")
                        .ofVersion()
                        .conflicts());
        all.putAll(policies());
        all.putAll(decisions());
        return all;
    }

    private static Map<String, Operation> policies() {
        var all = new LinkedHashMap<String, Operation>();
        all.put("GET /admin/v1/users/{id}/ip-policy", policy("getUserPolicy", "From where the user may come."));
        all.put("PUT /admin/v1/users/{id}/ip-policy", change("setUserPolicy"));
        all.put(
                "GET /admin/v1/clients/{number}/ip-policy",
                policy("getClientPolicy", "From where the client may come."));
        all.put("PUT /admin/v1/clients/{number}/ip-policy", change("setClientPolicy"));
        return all;
    }

    private static Map<String, Operation> decisions() {
        var all = new LinkedHashMap<String, Operation>();
        all.put(
                "POST /admin/v1/decisions:simulate",
                operation("simulateLogin", "The checks that a login with the right secret would meet, in their order.")
                        .takes("SimulationQuestion")
                        .shows("Simulation"));
        all.put(
                "POST /admin/v1/decisions:replay",
                operation("replayPolicy", "What a draft would have said to each address from which the subject came.")
                        .takes("ReplayQuestion")
                        .shows("Replay")
                        .refuses(404));
        return all;
    }

    private static Operation policy(String id, String summary) {
        return operation(id, summary).shows("Policy").tagged();
    }

    private static Operation change(String id) {
        return policy(id, "Puts another policy in its place.")
                .ofVersion()
                .asks(Parameters.FORCE)
                .takes("PolicyDraft")
                .conflicts();
    }

    static Map<String, Object> schemas() {
        var entries = Schema.list(Schema.of("PolicyEntryDraft"));
        var all = new LinkedHashMap<String, Object>();
        all.put(
                "PolicyEntryDraft",
                new Form()
                        .needs("cidr", CIDR)
                        .may("everyone", Schema.flag())
                        .may("note", Schema.upTo(IpPolicy.Entry.LONGEST_NOTE))
                        .may("expiresAt", Schema.time())
                        .schema());
        all.put(
                "PolicyDraft",
                new Form()
                        .needs("mode", Schema.words(Mode.values()))
                        .may("enforcement", Schema.words(Enforcement.values()))
                        .may("entries", entries)
                        .may("networks", Schema.list(NETWORK))
                        .schema());
        all.put(
                "NetworkDraft",
                new Form().needs("name", NETWORK).may("entries", entries).schema());
        all.put("NetworkChange", new Form().may("entries", entries).schema());
        all.put("NetworkPage", Schema.page("Network"));
        all.putAll(questions());
        return all;
    }

    private static Map<String, Object> questions() {
        var all = new LinkedHashMap<String, Object>();
        all.put(
                "SimulationQuestion",
                new Form()
                        .may("subject", SUBJECT)
                        .may("identifier", Schema.text())
                        .needs("dialect", Schema.text())
                        .needs("address", Schema.text())
                        .may("time", Schema.time())
                        .schema());
        all.put(
                "ReplayQuestion",
                new Form()
                        .needs("subject", SUBJECT)
                        .needs("policy", Schema.of("PolicyDraft"))
                        .may("days", Schema.number(1, ExplainDecisions.MOST_DAYS))
                        .schema());
        return all;
    }

    static void show(RecordSchemas all) {
        all.as("Policy", PolicyMessages.Policy.class)
                .as("PolicyEntry", PolicyMessages.Entry.class)
                .as("Network", PolicyMessages.Shared.class)
                .as("Simulation", DecisionMessages.Told.class)
                .as("Check", DecisionMessages.Check.class)
                .as("Replay", DecisionMessages.Replayed.class)
                .as("ReplayedAddress", DecisionMessages.Address.class);
    }
}
