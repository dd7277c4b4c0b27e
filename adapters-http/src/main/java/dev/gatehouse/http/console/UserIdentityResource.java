package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerUsers;
import dev.gatehouse.application.port.in.AdministerUsers.Seen;
import dev.gatehouse.domain.admin.Edit;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserChange;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a user is called and reached. */
@Path(Paths.USERS + "/{id}/" + UserIdentityResource.VERB)
public final class UserIdentityResource {
    /** Where it is changed. */
    static final String VERB = "change";

    private static final String NAME = "name";
    private static final String EMAIL = "email";
    private static final String VERIFIED = "verified";
    private static final String VERSION = "version";
    private static final Confirmation CONFIRMATION = new Confirmation(UserText.CHANGE, UserText.CHANGE_WILL, false);

    private final Desk desk;
    private final Sheet sheet;
    private final AdministerUsers users;

    UserIdentityResource(Desk desk, Sheet sheet, AdministerUsers users) {
        this.desk = desk;
        this.sheet = sheet;
        this.users = users;
    }

    /** What stands in the form. */
    private record Filled(String name, String email, boolean isVerified, String version) {
        static Filled of(Seen seen) {
            var user = seen.listed().user();
            return new Filled(
                    user.name().map(LoginName::display).orElse(""),
                    user.email().map(EmailAddress::display).orElse(""),
                    user.emailVerified(),
                    seen.version());
        }

        static Filled sent(Visit visit) {
            return new Filled(
                    visit.text(NAME).strip(), visit.text(EMAIL).strip(), visit.isTicked(VERIFIED), visit.text(VERSION));
        }

        List<Field> fields(Visit visit) {
            return List.of(
                    Field.Line.of(NAME, visit.say(UserText.NAME), name),
                    Field.Line.of(EMAIL, visit.say(UserText.EMAIL), email),
                    new Field.Tick(VERIFIED, visit.say(UserText.VERIFIED), isVerified));
        }
    }

    /** The user as they are, to be changed. */
    @GET
    public Response ask(@Context ContainerRequestContext request, @PathParam("id") String id) {
        return desk.look(
                request,
                Permission.USERS_WRITE,
                visit -> found(id)
                        .map(seen -> form(200, visit, seen.listed().user(), Filled.of(seen), List.of()))
                        .orElseGet(() -> sheet.notThere(visit)));
    }

    private Reply form(int status, Visit visit, User user, Filled filled, List<Block> alarms) {
        var path = Paths.user(user.id());
        var page = CONFIRMATION
                .page(visit, user.called(), path + "/" + VERB, path, filled.fields(visit))
                .carrying(VERSION, filled.version());
        var blocks = new ArrayList<>(alarms);
        blocks.addAll(page.blocks());
        return sheet.page(status, new Page(page.title(), blocks), visit);
    }

    /** Has what was sent stand, if nobody changed the user meanwhile. */
    @POST
    public Response change(@Context ContainerRequestContext request, @PathParam("id") String id, byte[] body) {
        return desk.act(
                request,
                body,
                Permission.USERS_WRITE,
                visit -> found(id)
                        .map(seen -> change(visit, seen.listed().user()))
                        .orElseGet(() -> sheet.notThere(visit)));
    }

    private Reply change(Visit visit, User user) {
        var sent = Filled.sent(visit);
        var name = LoginName.parse(sent.name());
        var email = EmailAddress.parse(sent.email());
        var alarms = new ArrayList<Block>();
        wrong(visit, sent.name(), name).ifPresent(alarms::add);
        wrong(visit, sent.email(), email).ifPresent(alarms::add);
        if (!alarms.isEmpty()) {
            return form(400, visit, user, sent, alarms);
        }
        var identity = new UserChange.Identity(
                new Edit.To<>(name), new Edit.To<>(email), Optional.of(email.isEmpty() || sent.isVerified()));
        return new UserWords(desk, sheet)
                .say(
                        visit,
                        Permission.USERS_WRITE,
                        users.change(visit.by(), user.id(), Optional.of(sent.version()), identity));
    }

    private static Optional<Block> wrong(Visit visit, String text, Optional<?> meaning) {
        return text.isEmpty() || meaning.isPresent()
                ? Optional.empty()
                : Optional.of(new Block.Alarm(visit.say(FrameText.UNFIT, text)));
    }

    private Optional<Seen> found(String id) {
        return UserId.isValid(id) ? users.find(new UserId(id)) : Optional.empty();
    }
}
