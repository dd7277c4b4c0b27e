package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerUsers;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.http.console.PolicyDesk.Whose;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** From where a user may come. */
@Path(Paths.USERS + "/{id}/" + PolicyDesk.VERB)
public final class UserPolicyResource {
    private final Desk desk;
    private final Sheet sheet;
    private final AdministerUsers users;
    private final PolicyDesk policies;

    UserPolicyResource(Desk desk, Sheet sheet, AdministerUsers users, PolicyDesk policies) {
        this.desk = desk;
        this.sheet = sheet;
        this.users = users;
        this.policies = policies;
    }

    /** The policy as it stands, to be changed. */
    @GET
    public Response ask(@Context ContainerRequestContext request, @PathParam("id") String id) {
        return desk.look(
                request,
                Permission.POLICIES_WRITE,
                visit -> found(id).map(whose -> policies.ask(visit, whose)).orElseGet(() -> sheet.notThere(visit)));
    }

    /** Tries another, or puts it in the place of that which stands. */
    @POST
    public Response act(@Context ContainerRequestContext request, @PathParam("id") String id, byte[] body) {
        return desk.act(
                request,
                body,
                Permission.POLICIES_WRITE,
                visit -> found(id).map(whose -> policies.act(visit, whose)).orElseGet(() -> sheet.notThere(visit)));
    }

    private Optional<Whose> found(String id) {
        return Optional.of(id)
                .filter(UserId::isValid)
                .flatMap(valid -> users.find(new UserId(valid)))
                .map(seen -> seen.listed().user())
                .map(user -> new Whose(new Subject.OfUser(user.id()), user.called(), Paths.user(user.id())));
    }
}
