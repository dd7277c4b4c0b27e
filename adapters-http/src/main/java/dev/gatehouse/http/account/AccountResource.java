package dev.gatehouse.http.account;

import dev.gatehouse.application.port.in.ChangePassword;
import dev.gatehouse.application.port.in.LogOut;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.in.Whose;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.wire.Bearer;
import dev.gatehouse.http.wire.BearerRefusal;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;

/** What the bearer of an access token may do to the own account. */
@Path("/account/v1")
public final class AccountResource {
    private static final String CURRENT = "current_password";
    private static final String WANTED = "new_password";
    private static final Set<String> CHANGE = Set.of(CURRENT, WANTED);
    private static final String EVERYWHERE = "everywhere";
    private static final JsonCall.Members LOGOUT = new JsonCall.Members(Set.of(), Set.of(EVERYWHERE));

    private final ChangePassword changePassword;
    private final LogOut logOut;

    AccountResource(ChangePassword changePassword, LogOut logOut) {
        this.changePassword = changePassword;
        this.logOut = logOut;
    }

    /** Changes a user's password: the one thing that a restricted token may do. */
    @POST
    @Path("password")
    public Response changePassword(@Auth Bearer bearer, @Context ContainerRequestContext request, byte[] body) {
        var answer = switch (bearer.who()) {
            case Principal.Person person ->
                JsonCall.answer(request, body, CHANGE, call -> change(bearer, request, call));
            case Principal.Program program -> AccountWords.say(BearerRefusal.INSUFFICIENT);
        };
        return answer.toResponse();
    }

    /** Ends the bearer's session, or with {@code "everywhere": true} all of the bearer's; the body may be left out. */
    @POST
    @Path("logout")
    public Response logOut(@Auth Bearer bearer, @Context ContainerRequestContext request, byte[] body) {
        var answer = bearer.isRestricted()
                ? AccountWords.say(BearerRefusal.INSUFFICIENT)
                : JsonCall.answer(request, body, LOGOUT, call -> end(bearer, call));
        return answer.toResponse();
    }

    private Reply change(Bearer bearer, ContainerRequestContext request, JsonCall json) {
        var current = json.call().password(CURRENT);
        var wanted = json.call().secret(WANTED);
        if (current.isEmpty() || wanted.isEmpty()) {
            return json.flawed();
        }
        Optional<Password> usable = wanted.flatMap(Password::parse);
        return usable.map(password -> new ChangePassword.Command(
                        new ChangePassword.By.Own(new Whose.Bearer(bearer.token())),
                        current.get(),
                        password,
                        json.call().source(),
                        Tongues.of(request)))
                .map(command -> say(changePassword.change(command)))
                .orElseGet(() -> AccountWords.unfit("unusable"));
    }

    private static Reply say(ChangePassword.Outcome outcome) {
        return switch (outcome) {
            case ChangePassword.Outcome.Changed() -> Reply.empty(204);
            case ChangePassword.Outcome.UnknownBearer() -> AccountWords.say(BearerRefusal.INSUFFICIENT);
            case ChangePassword.Outcome.Refused(var why) -> AccountWords.say(why);
            case ChangePassword.Outcome.Unfit(var why, int least) -> AccountWords.say(why, least);
            case ChangePassword.Outcome.Unchanged() -> AccountWords.unfit("unchanged");
        };
    }

    private Reply end(Bearer bearer, JsonCall json) {
        return json.flag(EVERYWHERE)
                .map(everywhere -> say(logOut.logOut(new LogOut.Command(
                        bearer.token(), everywhere, json.call().source()))))
                .orElseGet(json::flawed);
    }

    private static Reply say(LogOut.Outcome outcome) {
        return switch (outcome) {
            case LogOut.Outcome.LoggedOut() -> Reply.empty(204);
            case LogOut.Outcome.UnknownBearer() -> AccountWords.say(BearerRefusal.INVALID);
            case LogOut.Outcome.NotAllowed() -> AccountWords.say(BearerRefusal.INSUFFICIENT);
        };
    }
}
