package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerUsers;
import dev.gatehouse.application.port.in.AdministerUsers.FirstPassword;
import dev.gatehouse.application.port.in.AdministerUsers.NewUser;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.UserStatus;
import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where users are made. */
@Path(Paths.NEW_USER)
public final class NewUserResource {
    private static final String NAME = "name";
    private static final String EMAIL = "email";
    private static final String VERIFIED = "verified";
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
        return desk.look(request, Permission.USERS_WRITE, visit -> {
            List<Field> fields = List.of(
                    Cells.line(visit, NAME, UserText.NAME),
                    Cells.line(visit, EMAIL, UserText.EMAIL),
                    new Field.Tick(VERIFIED, visit.say(UserText.VERIFIED), false));
            return sheet.page(200, CONFIRMATION.page(visit, "", Paths.NEW_USER, Paths.USERS, fields), visit);
        });
    }

    /** Makes one, whose password is told this once. */
    @POST
    public Response create(@Context ContainerRequestContext request, byte[] body) {
        return desk.act(request, body, Permission.USERS_WRITE, visit -> {
            var name = visit.form().text(NAME).flatMap(LoginName::parse);
            var email = visit.form().text(EMAIL).flatMap(EmailAddress::parse);
            boolean isRead = name.isPresent() == visit.form().text(NAME).isPresent()
                    && email.isPresent() == visit.form().text(EMAIL).isPresent();
            return isRead
                    ? create(visit, name, email)
                    : sheet.refused(400, visit, visit.say(FrameText.UNFIT, visit.text(NAME) + " " + visit.text(EMAIL)));
        });
    }

    private Reply create(Visit visit, Optional<LoginName> name, Optional<EmailAddress> email) {
        if (name.isEmpty() && email.isEmpty()) {
            return sheet.refused(400, visit, visit.say(UserText.NAMELESS));
        }
        boolean isVerified = email.isEmpty() || visit.form().value(VERIFIED).isPresent();
        var wish = new NewUser(name, email, isVerified, Set.of(), UserStatus.ACTIVE, true, new FirstPassword.Drawn());
        return new UserWords(desk, sheet).say(visit, Permission.USERS_WRITE, users.create(visit.by(), wish));
    }
}
