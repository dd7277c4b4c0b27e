package dev.gatehouse.http.admin;

import com.fasterxml.jackson.core.JsonPointer;
import dev.gatehouse.application.port.in.MoveUsers;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.http.admin.MovingFiles.Notation;
import dev.gatehouse.http.wire.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Every user as one stream of JSON lines or CSV, without passwords; it takes no more memory than a page, however long it is. */
@Path("/admin/v1/users:export")
public final class UserExportResource implements AdminResource {
    private static final int PAGE = 500;
    private static final List<JsonPointer> COLUMNS = Stream.of(
                    "/id",
                    "/name",
                    "/email",
                    "/emailVerified",
                    "/roles",
                    "/status",
                    "/mustReset",
                    "/ipPolicy",
                    "/createdAt")
            .map(JsonPointer::compile)
            .toList();

    private final MoveUsers users;

    UserExportResource(MoveUsers users) {
        this.users = users;
    }

    /** Everybody, in the order of the ids. */
    @GET
    @Needs(Permission.USERS_READ)
    public Response stream(@Auth Caller caller, @Context UriInfo uri) {
        return Query.respond(
                uri,
                ExportLines::asked,
                notation -> stream(users, caller.administrator().may(Permission.POLICIES_READ), notation));
    }

    /** The stream, for whoever was let in. */
    public static Response stream(MoveUsers users, boolean withPolicy, Notation notation) {
        return ExportLines.stream(notation, COLUMNS, to -> all(users, to, withPolicy));
    }

    private static void all(MoveUsers users, Consumer<Object> to, boolean withPolicy) {
        Optional<UserId> last = Optional.empty();
        List<User> page;
        do {
            page = users.after(last, PAGE);
            page.forEach(user -> to.accept(MovingUserMessages.leaving(user, withPolicy)));
            last = page.isEmpty() ? last : Optional.of(page.getLast().id());
        } while (page.size() == PAGE);
    }
}
