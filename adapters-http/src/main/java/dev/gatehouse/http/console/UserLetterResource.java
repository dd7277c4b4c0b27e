package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerUsers;
import dev.gatehouse.application.port.in.AskForLetter;
import dev.gatehouse.application.port.in.AskForLetter.Outcome;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;

/** Has a user written to who forgot the password: the user alone sees the link and chooses another. */
@Path(Paths.USERS + "/{id}/" + UserLetterResource.VERB)
public final class UserLetterResource {
    static final String VERB = "reset-letter";

    private static final Confirmation CONFIRMATION = new Confirmation(UserText.LETTER, UserText.LETTER_WILL, false);

    private final Desk desk;
    private final Sheet sheet;
    private final AdministerUsers users;
    private final AskForLetter letters;

    UserLetterResource(Desk desk, Sheet sheet, AdministerUsers users, AskForLetter letters) {
        this.desk = desk;
        this.sheet = sheet;
        this.users = users;
        this.letters = letters;
    }

    /** Whether such a user can be written to. */
    static boolean isOpenTo(User user) {
        return user.isActive() && address(user).isPresent();
    }

    private static Optional<String> address(User user) {
        return user.email().filter(email -> user.emailVerified()).map(EmailAddress::display);
    }

    /** What will happen. */
    @GET
    public Response ask(@Context ContainerRequestContext request, @PathParam("id") String id) {
        return desk.look(
                request,
                Permission.USERS_RESET,
                visit -> answer(visit, id, user -> sheet.page(200, asked(visit, user), visit)));
    }

    private static Page asked(Visit visit, User user) {
        var called = user.called() + " <" + address(user).orElse("") + ">";
        return CONFIRMATION.page(visit, called, Paths.user(user.id(), VERB), Paths.user(user.id()));
    }

    /** Has the letter written. */
    @POST
    public Response send(@Context ContainerRequestContext request, @PathParam("id") String id, byte[] body) {
        return desk.act(request, body, Permission.USERS_RESET, visit -> answer(visit, id, user -> send(visit, user)));
    }

    private Reply send(Visit visit, User user) {
        return switch (letters.askFor(visit.by(), user.id(), visit.language().tongue())) {
            case Outcome.Asked() -> Paths.done(Paths.user(user.id()));
            case Outcome.NotOffered() -> sheet.notThere(visit);
            case Outcome.Refused(var why) -> sheet.refused(why, visit.language());
        };
    }

    private Reply answer(Visit visit, String id, Function<User, Reply> answer) {
        return Optional.of(id)
                .filter(UserId::isValid)
                .flatMap(valid -> users.find(new UserId(valid)))
                .map(seen -> seen.listed().user())
                .map(user ->
                        isOpenTo(user) ? answer.apply(user) : sheet.refused(409, visit, visit.say(UserText.NO_ADDRESS)))
                .orElseGet(() -> sheet.notThere(visit));
    }
}
