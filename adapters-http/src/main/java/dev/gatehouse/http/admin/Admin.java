package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.dialect.Service;
import dev.gatehouse.http.wire.BearerRefusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The door of this room: what it answers for, and the resources that do. */
public final class Admin implements Service {
    private final List<AdminResource> resources;
    private final AdminGuard guard;

    /** Speaks for the given use cases. */
    public Admin(UseCases does) {
        this.resources = List.of(
                new WhoAmIResource(),
                new UsersResource(
                        does.administration().users(), does.administration().cursors()),
                new UserResource(does.administration().users()),
                new UserVerbsResource(does.administration().users()));
        this.guard = new AdminGuard(does.administration().identify());
    }

    @Override
    public Set<String> territory() {
        return Set.of("/admin/v1");
    }

    @Override
    public Map<String, Set<String>> endpoints() {
        return Routes.of(resources);
    }

    @Override
    public List<Object> resources() {
        return Stream.concat(resources.stream(), Stream.of(guard))
                .map(Object.class::cast)
                .toList();
    }

    @Override
    public Reply say(Fault fault) {
        return AdminWords.say(fault);
    }

    @Override
    public Reply say(BearerRefusal why) {
        return AdminWords.say(why);
    }
}
