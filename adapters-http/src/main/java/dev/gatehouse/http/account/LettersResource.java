package dev.gatehouse.http.account;

import dev.gatehouse.application.port.in.AskForLetter;
import dev.gatehouse.application.port.in.AskForLetter.Wish;
import dev.gatehouse.application.port.in.FollowLetter;
import dev.gatehouse.application.port.in.FollowLetter.Outcome;
import dev.gatehouse.application.port.in.FollowLetter.Visit;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.problem.Problem;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/** Letters for people who need not be logged in: asking for one, and doing what its link is good for. */
@Path("/account/v1")
public final class LettersResource {
    private static final String NAME = "name";
    private static final String TOKEN = "token";
    private static final String CURRENT = "current_password";
    private static final String WANTED = "new_password";

    private final AskForLetter ask;
    private final FollowLetter follow;

    LettersResource(AskForLetter ask, FollowLetter follow) {
        this.ask = ask;
        this.follow = follow;
    }

    /** Asks for a letter about a forgotten password; the answer is the same for everybody. */
    @POST
    @Path("password/forgotten")
    public Response forgotten(@Context ContainerRequestContext request, byte[] body) {
        return ask(request, body, Wish.RESET_PASSWORD);
    }

    /** Asks for a letter by which the address of an account is verified. */
    @POST
    @Path("email/resend")
    public Response resend(@Context ContainerRequestContext request, byte[] body) {
        return ask(request, body, Wish.VERIFY_EMAIL);
    }

    /** Asks for an account with an address, where that is offered. */
    @POST
    @Path("sign-up")
    public Response signUp(@Context ContainerRequestContext request, byte[] body) {
        return ask(request, body, Wish.SIGN_UP);
    }

    /** Sets a password without the one before. */
    @POST
    @Path("password/reset")
    public Response reset(@Context ContainerRequestContext request, byte[] body) {
        return withNewPassword(request, body, follow::resetPassword);
    }

    /** Verifies an address for whoever knows the password. */
    @POST
    @Path("email/verify")
    public Response verify(@Context ContainerRequestContext request, byte[] body) {
        return JsonCall.answer(request, body, Set.of(TOKEN, CURRENT), json -> {
                    var token = json.call().secret(TOKEN);
                    var password = json.call().password(CURRENT);
                    return token.isEmpty() || password.isEmpty()
                            ? json.flawed()
                            : say(follow.verifyEmail(token.get(), password.get(), visit(request, json)));
                })
                .toResponse();
    }

    /** Makes the account. */
    @POST
    @Path("sign-up/complete")
    public Response complete(@Context ContainerRequestContext request, byte[] body) {
        return withNewPassword(request, body, follow::signUp);
    }

    /** Agrees that an address shall be that of an account. */
    @POST
    @Path("email/confirm")
    public Response confirm(@Context ContainerRequestContext request, byte[] body) {
        return JsonCall.answer(
                        request,
                        body,
                        Set.of(TOKEN),
                        json -> json.call()
                                .secret(TOKEN)
                                .map(token -> say(follow.changeEmail(token, visit(request, json))))
                                .orElseGet(json::flawed))
                .toResponse();
    }

    private Response ask(ContainerRequestContext request, byte[] body, Wish wish) {
        return JsonCall.answer(
                        request,
                        body,
                        Set.of(NAME),
                        json -> json.call()
                                .text(NAME)
                                .map(typed -> ask(new AskForLetter.Request(
                                        wish,
                                        typed,
                                        Tongues.of(request),
                                        json.call().source())))
                                .orElseGet(json::flawed))
                .toResponse();
    }

    private Reply ask(AskForLetter.Request asked) {
        boolean isNoAddress = asked.wish() == Wish.SIGN_UP
                && ask.isSignUpOffered()
                && EmailAddress.parse(asked.typed()).isEmpty();
        return isNoAddress ? AccountWords.unfitEmail() : say(ask.ask(asked));
    }

    private static Reply say(AskForLetter.Outcome outcome) {
        return switch (outcome) {
            case AskForLetter.Outcome.Asked() -> Reply.empty(202);
            case AskForLetter.Outcome.NotOffered() ->
                Problem.plain(404, "Not Found").reply();
            case AskForLetter.Outcome.Refused(var why) -> AccountWords.say(why);
        };
    }

    private interface Step {
        Outcome go(Secret token, Password password, Visit visit);
    }

    private static Response withNewPassword(ContainerRequestContext request, byte[] body, Step step) {
        return JsonCall.answer(request, body, Set.of(TOKEN, WANTED), json -> {
                    var token = json.call().secret(TOKEN);
                    var typed = json.call().secret(WANTED);
                    return token.isEmpty() || typed.isEmpty()
                            ? json.flawed()
                            : typed.flatMap(Password::parse)
                                    .map(password -> say(step.go(token.get(), password, visit(request, json))))
                                    .orElseGet(() -> AccountWords.unfit("unusable"));
                })
                .toResponse();
    }

    private static Visit visit(ContainerRequestContext request, JsonCall json) {
        return new Visit(json.call().source(), Tongues.of(request));
    }

    private static Reply say(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done() -> Reply.empty(204);
            case Outcome.Dead() ->
                Problem.named(410, "dead-link", "This link is not good any more")
                        .reply();
            case Outcome.Unfit(var why, int least) -> AccountWords.say(why, least);
            case Outcome.Refused(var why) -> AccountWords.say(why);
        };
    }
}
