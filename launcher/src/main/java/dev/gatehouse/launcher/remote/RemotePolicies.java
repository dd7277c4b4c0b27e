package dev.gatehouse.launcher.remote;

import dev.gatehouse.application.port.in.AdministerNetworks;
import dev.gatehouse.application.port.in.AdministerPolicies;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.Network;
import dev.gatehouse.domain.network.PolicyDraft;
import dev.gatehouse.domain.token.Subject;
import java.util.List;
import java.util.Optional;

/** The IP policies of a server. */
record RemotePolicies(Server server, AdministerNetworks networks) implements AdministerPolicies {
    @Override
    public Optional<AdministerPolicies.Held> find(Subject whose) {
        var answer = server.get(path(whose));
        return answer.maybe().map(shown -> held(PolicyMembers.draft(shown), answer));
    }

    @Override
    public Outcome set(Administrator by, Change change) {
        var path = path(change.whose());
        var version = change.expected().or(() -> find(change.whose()).map(AdministerPolicies.Held::version));
        if (version.isEmpty()) {
            return new Outcome.NoSuchSubject();
        }
        var answer = server.change(
                "PUT", path + PolicyMembers.force(change.force()), PolicyMembers.body(change.draft()), version.get());
        return answer.isDone()
                ? new Outcome.Done(held(PolicyMembers.draft(answer.shown()), answer))
                : undone(change.draft(), answer);
    }

    private static Outcome undone(PolicyDraft draft, Answer answer) {
        var unknown = PolicyMembers.unknown("#", draft, answer);
        if (!unknown.isEmpty()) {
            return new Outcome.UnknownNetworks(unknown);
        }
        return switch (answer.problem()) {
            case "changed-since" -> new Outcome.ChangedSince();
            case "would-lock-out" -> new Outcome.WouldLockOut(PolicyMembers.LOCKED_OUT);
            default -> {
                if (answer.isAbsent()) {
                    yield new Outcome.NoSuchSubject();
                }
                throw answer.refused();
            }
        };
    }

    /** The policy shows the names of its networks; one that is gone by the time that it is asked for has no entries. */
    private AdministerPolicies.Held held(PolicyDraft draft, Answer answer) {
        var shared = draft.networks().stream()
                .map(name -> networks.find(name)
                        .map(AdministerNetworks.Held::network)
                        .orElseGet(() -> new Network(name, List.of())))
                .toList();
        var policy = new IpPolicy(draft.mode(), draft.enforcement(), draft.entries(), shared);
        return new AdministerPolicies.Held(policy, answer.version());
    }

    private static String path(Subject whose) {
        return switch (whose) {
            case Subject.OfUser(var id) -> "/users/" + Query.encoded(id.value()) + "/ip-policy";
            case Subject.OfClient(var number) -> RemoteClients.path(number) + "/ip-policy";
        };
    }
}
