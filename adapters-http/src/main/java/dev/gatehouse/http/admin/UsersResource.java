package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AdministerUsers;
import dev.gatehouse.application.port.in.Cursors;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.application.port.out.UserSearch;
import dev.gatehouse.application.port.out.UserSearch.Sort;
import dev.gatehouse.application.port.out.UserSearch.Span;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.user.NamePrefix;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.UserStatus;
import dev.gatehouse.http.wire.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** All users: a list that is searched and put in order, and where new ones are made. */
@Path(UsersResource.PATH)
public final class UsersResource implements AdminResource {
    static final String PATH = "/admin/v1/users";

    private record Look(Query query, UserSearch search, Optional<Cursor> after, int limit) {}

    private final AdministerUsers users;
    private final Cursors cursors;

    UsersResource(AdministerUsers users, Cursors cursors) {
        this.users = users;
        this.cursors = cursors;
    }

    /** A page of those who are looked for. */
    @GET
    @Needs(Permission.USERS_READ)
    public Response list(@Auth Caller caller, @Context UriInfo uri) {
        return Query.answer(
                        uri,
                        query -> new Look(query, search(query), query.cursor(cursors), query.limit()),
                        look -> look.query()
                                .page(
                                        users.list(look.search(), look.after(), look.limit()),
                                        cursors,
                                        UserMessages::shown))
                .toResponse();
    }

    /** Makes a user. */
    @POST
    @Needs(Permission.USERS_WRITE)
    public Response create(@Auth Caller caller, @Context ContainerRequestContext request, byte[] body) {
        return AdminBody.answer(
                        request,
                        body,
                        UserMessages::newUser,
                        wish -> UserWords.say(users.create(caller.administrator(), wish)))
                .toResponse();
    }

    private static UserSearch search(Query query) {
        return new UserSearch(
                query.meaning("q", NamePrefix::parse),
                query.meaning("status", UserStatus::of),
                query.meaning("role", Role::of),
                new Span(query.time("createdFrom"), query.time("createdBefore")),
                new Span(query.time("lastLoginFrom"), query.time("lastLoginBefore")),
                query.meaning("sort", Sort::of).orElse(Sort.NAME),
                query.meaning("order", UsersResource::isDescending).orElse(false));
    }

    private static Optional<Boolean> isDescending(String word) {
        return switch (word) {
            case "asc" -> Optional.of(false);
            case "desc" -> Optional.of(true);
            default -> Optional.empty();
        };
    }
}
