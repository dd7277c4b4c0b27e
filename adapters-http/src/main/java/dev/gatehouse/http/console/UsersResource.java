package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerUsers;
import dev.gatehouse.application.port.in.Cursors;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.application.port.out.UserDirectory;
import dev.gatehouse.application.port.out.UserSearch;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.NamePrefix;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.UserStatus;
import dev.gatehouse.http.console.Block.Cell;
import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** All users: a list that is searched. */
@Path(Paths.USERS)
public final class UsersResource {
    private static final String BEGINS = "q";
    private static final String STATUS = "status";
    private static final String ROLE = "role";

    private final Desk desk;
    private final Sheet sheet;
    private final AdministerUsers users;
    private final Cursors cursors;

    UsersResource(Desk desk, Sheet sheet, AdministerUsers users, Cursors cursors) {
        this.desk = desk;
        this.sheet = sheet;
        this.users = users;
        this.cursors = cursors;
    }

    /** A page of those who are looked for. */
    @GET
    public Response look(@Context ContainerRequestContext request) {
        return desk.look(request, Room.USERS.needed(), this::found);
    }

    private Reply found(Visit visit) {
        var filters = new Filters(visit);
        var leaf = new Leaf(cursors, visit);
        var search = search(filters);
        var place = filters.place(leaf);
        var blocks = new ArrayList<>(Cells.done(visit));
        blocks.addAll(filters.alarms());
        blocks.add(filters(visit));
        if (filters.alarms().isEmpty()) {
            blocks.addAll(list(visit, leaf, search, place));
        }
        return sheet.page(filters.status(), new Page(visit.say(FrameText.USERS), blocks), visit);
    }

    private List<Block> list(Visit visit, Leaf leaf, UserSearch search, Optional<Cursor> place) {
        var found = users.list(search, place, Leaf.SIZE);
        var table = new Block.Table(
                visit.say(FrameText.USERS),
                visit.sayAll(UserText.NAME, UserText.EMAIL, UserText.ROLES, UserText.STATUS, UserText.LAST_LOGIN),
                found.items().stream().map(one -> row(one, visit)).toList(),
                visit.say(UserText.NOBODY),
                leaf.links(found.next()),
                Cells.picking(
                        visit,
                        found.items().stream()
                                .map(listed -> listed.user())
                                .map(user -> Cells.box(visit, user.id().value(), user.called()))
                                .toList(),
                        BulkUsersResource.verbs(visit)));
        var links = new ArrayList<Block.Link>();
        if (visit.may(Permission.USERS_WRITE)) {
            links.add(new Block.Link(visit.say(UserText.NEW_USER), Paths.NEW_USER));
            links.add(new Block.Link(visit.say(ImportText.USERS), ImportUsersResource.PATH));
        }
        links.add(new Block.Link(visit.say(FrameText.EXPORT), ExportResource.USERS));
        return List.of(new Block.Links(links), table);
    }

    private static Block filters(Visit visit) {
        var statuses = new LinkedHashMap<String, String>();
        statuses.put(UserStatus.ACTIVE.word(), visit.say(UserText.ACTIVE));
        statuses.put(UserStatus.DISABLED.word(), visit.say(UserText.DISABLED));
        var roles = new LinkedHashMap<String, String>();
        Arrays.stream(Role.values()).forEach(role -> roles.put(role.word(), role.word()));
        return Block.Search.of(
                visit,
                List.of(
                        Cells.line(visit, BEGINS, UserText.BEGINS),
                        Cells.choice(visit, STATUS, UserText.STATUS, statuses),
                        Cells.choice(visit, ROLE, UserText.ROLE, roles)));
    }

    private static UserSearch search(Filters filters) {
        var all = UserSearch.EVERYBODY;
        return new UserSearch(
                filters.meaning(BEGINS, UserText.BEGINS, NamePrefix::parse),
                filters.meaning(STATUS, UserText.STATUS, UserStatus::of),
                filters.meaning(ROLE, UserText.ROLE, Role::of),
                all.created(),
                all.lastLogin(),
                all.sort(),
                all.descending());
    }

    private static List<Cell> row(UserDirectory.Listed listed, Visit visit) {
        var user = listed.user();
        return List.of(
                Cell.of(user.called(), Paths.user(user.id())),
                Cell.of(user.email().map(EmailAddress::display).orElse("")),
                Cells.list(user.roles().stream().map(Role::word), visit),
                Cell.of(visit.say(user.isActive() ? UserText.ACTIVE : UserText.DISABLED)),
                Cells.time(listed.lastLoginAt(), visit, FrameText.NEVER));
    }
}
