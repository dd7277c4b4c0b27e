package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerUsers;
import dev.gatehouse.application.port.in.AdministerUsers.FirstPassword;
import dev.gatehouse.application.port.in.AdministerUsers.NewUser;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.user.UserStatus;
import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;

/** Where users are made. */
@Path(Paths.NEW_USER)
public final class NewUserResource {
    private static final Confirmation CONFIRMATION = new Confirmation(UserText.NEW_USER, UserText.NEW_USER_WILL, false);

    private final Desk desk;
    private final Sheet sheet;
    private final AdministerUsers users;

    NewUserResource(Desk desk, Sheet sheet, AdministerUsers users) {
        this.desk = desk;
        this.sheet = sheet;
        this.users = users;
    }

    /** What must be known of one. */
    @GET
    public Response ask(@Context ContainerRequestContext request) {
        return desk.look(request, Permission.USERS_WRITE, visit -> form(200, visit, UserFields.sent(visit), List.of()));
    }

    private Reply form(int status, Visit visit, UserFields fields, List<Block> alarms) {
        var page = CONFIRMATION.page(visit, "", Paths.NEW_USER, Paths.USERS, fields.fields(visit));
        return sheet.page(status, page.after(alarms), visit);
    }

    /** Makes one, whose password is told this once. */
    @POST
    public Response create(@Context ContainerRequestContext request, byte[] body) {
        return desk.act(request, body, Permission.USERS_WRITE, this::create);
    }

    private Reply create(Visit visit) {
        var sent = UserFields.sent(visit);
        var alarms = sent.alarms(visit);
        return alarms.isEmpty() ? create(visit, sent) : form(400, visit, sent, alarms);
    }

    private Reply create(Visit visit, UserFields sent) {
        var name = sent.loginName();
        var email = sent.address();
        if (name.isEmpty() && email.isEmpty()) {
            return form(400, visit, sent, List.of(new Block.Alarm(visit.say(UserText.NAMELESS))));
        }
        boolean isVerified = email.isEmpty() || sent.isVerified();
        var wish = new NewUser(name, email, isVerified, Set.of(), UserStatus.ACTIVE, true, new FirstPassword.Drawn());
        return new UserWords(desk, sheet)
                .say(
                        visit,
                        Permission.USERS_WRITE,
                        users.create(visit.by(), wish),
                        (status, alarms) -> form(status, visit, sent, alarms));
    }
}
