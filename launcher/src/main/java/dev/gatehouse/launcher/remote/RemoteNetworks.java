package dev.gatehouse.launcher.remote;

import dev.gatehouse.application.port.in.AdministerNetworks;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.network.Network;
import dev.gatehouse.domain.network.NetworkName;
import java.util.List;
import java.util.Optional;

/** The networks of a server that its IP policies share. */
record RemoteNetworks(Server server) implements AdministerNetworks {
    private static final String NETWORKS = "/networks";

    /** A list tells no versions: whoever changes a network reads it first. */
    @Override
    public Page<Held> list(Optional<Page.Cursor> from, int size) {
        return new Listing(server, NETWORKS, Query.EMPTY)
                .page(from, size, shown -> new Held(PolicyMembers.network(shown), ""));
    }

    @Override
    public Optional<Held> find(NetworkName name) {
        var answer = server.get(path(name));
        return answer.maybe().map(shown -> held(shown, answer));
    }

    @Override
    public Outcome create(Administrator by, Network network) {
        var body = new Body()
                .with("name", network.name().value())
                .with("entries", PolicyMembers.entries(network.entries()));
        return done(server.create(NETWORKS, body));
    }

    @Override
    public Outcome change(Administrator by, Change change) {
        var name = change.network().name();
        var version = change.expected().or(() -> find(name).map(Held::version));
        if (version.isEmpty()) {
            return new Outcome.NoSuchNetwork();
        }
        var body = new Body()
                .with("entries", PolicyMembers.entries(change.network().entries()));
        return done(server.change("PUT", path(name) + PolicyMembers.force(change.force()), body, version.get()));
    }

    @Override
    public Outcome remove(Administrator by, NetworkName name, Optional<String> expected) {
        var version = expected.or(() -> find(name).map(Held::version));
        if (version.isEmpty()) {
            return new Outcome.NoSuchNetwork();
        }
        var answer = server.delete(path(name), version);
        return answer.isDone() ? new Outcome.Removed() : undone(answer);
    }

    private static Outcome done(Answer answer) {
        return answer.isDone() ? new Outcome.Done(held(answer.shown(), answer)) : undone(answer);
    }

    /** Who names a network that is in use is not told. */
    private static Outcome undone(Answer answer) {
        return switch (answer.problem()) {
            case "name-taken" -> new Outcome.Taken();
            case "changed-since" -> new Outcome.ChangedSince();
            case "network-in-use" -> new Outcome.InUse(List.of());
            case "would-lock-out" -> new Outcome.WouldLockOut(PolicyMembers.LOCKED_OUT);
            default -> {
                if (answer.isAbsent()) {
                    yield new Outcome.NoSuchNetwork();
                }
                throw answer.refused();
            }
        };
    }

    private static Held held(Shown shown, Answer answer) {
        return new Held(PolicyMembers.network(shown), answer.version());
    }

    private static String path(NetworkName name) {
        return NETWORKS + "/" + Query.encoded(name.value());
    }
}
