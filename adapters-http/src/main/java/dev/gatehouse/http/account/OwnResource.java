package dev.gatehouse.http.account;

import dev.gatehouse.application.port.in.ChangeEmail;
import dev.gatehouse.application.port.in.Cursors;
import dev.gatehouse.application.port.in.DeleteAccount;
import dev.gatehouse.application.port.in.DownloadData;
import dev.gatehouse.application.port.in.OwnSessions;
import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.application.port.in.Whose;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.problem.Problem;
import dev.gatehouse.http.problem.Problem.Part;
import dev.gatehouse.http.wire.Bearer;
import dev.gatehouse.http.wire.BearerRefusal;
import dev.gatehouse.http.wire.RequestFacts;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the bearer of an access token sees of the own account, changes and ends. */
@Path("/account/v1")
public final class OwnResource {
    private static final String EMAIL = "email";
    private static final String CURRENT = "current_password";

    private static final String CURSOR = "cursor";
    private static final String SESSIONS = "sessions";
    private static final int PAGE = 100;

    private final UseCases.Account account;
    private final Cursors cursors;

    OwnResource(UseCases.Account account, Cursors cursors) {
        this.account = account;
        this.cursors = cursors;
    }

    /**
     * A page of a list, in the form of the lists of the administration.
     *
     * @param next the cursor of the following page; left out on the last
     */
    public record Items<T>(List<T> items, Optional<String> next) {}

    /** The live sessions of the bearer, newest first; a cursor leads on. */
    @GET
    @Path(SESSIONS)
    public Response sessions(@Auth Bearer bearer, @Context ContainerRequestContext request) {
        var given = request.getUriInfo().getQueryParameters().getOrDefault(CURSOR, List.of());
        var after = given.stream().findFirst().flatMap(text -> cursors.open(SESSIONS, text));
        boolean isUnfit = given.size() > 1 || after.isPresent() == given.isEmpty();
        var answer = isUnfit
                ? Problem.plain(400, "Bad Request")
                        .with(List.of(Part.ofQuery(CURSOR, "unfit")))
                        .reply()
                : say(account.sessions().list(whose(bearer), source(request), after, PAGE));
        return answer.toResponse();
    }

    private Reply say(OwnSessions.Listing listing) {
        return switch (listing) {
            case OwnSessions.Listing.Listed(var page) ->
                Reply.of(
                        200,
                        new Items<>(
                                page.items().stream().map(SessionBody::of).toList(),
                                page.next().map(place -> cursors.seal(SESSIONS, place))));
            case OwnSessions.Listing.UnknownBearer() -> unknown();
            case OwnSessions.Listing.Refused(var why) -> AccountWords.say(why);
        };
    }

    /** Ends every session but the bearer's own. */
    @DELETE
    @Path(SESSIONS)
    public Response endOthers(@Auth Bearer bearer, @Context ContainerRequestContext request) {
        return say(account.sessions().endOthers(whose(bearer), source(request))).toResponse();
    }

    /** Ends one session. */
    @DELETE
    @Path(SESSIONS + "/{id}")
    public Response end(@Auth Bearer bearer, @PathParam("id") String id, @Context ContainerRequestContext request) {
        return SessionId.parse(id)
                .map(session -> say(account.sessions().end(whose(bearer), session, source(request))))
                .orElseGet(OwnResource::absent)
                .toResponse();
    }

    private static Reply say(OwnSessions.Ended ended) {
        return switch (ended) {
            case DONE -> Reply.empty(204);
            case NONE -> absent();
            case UNKNOWN_BEARER -> unknown();
        };
    }

    /** Has a letter sent to another address. */
    @POST
    @Path("email")
    public Response email(@Auth Bearer bearer, @Context ContainerRequestContext request, byte[] body) {
        return JsonCall.answer(request, body, Set.of(EMAIL), json -> {
                    var wanted = json.call().text(EMAIL);
                    return wanted.isEmpty()
                            ? json.flawed()
                            : wanted.flatMap(EmailAddress::parse)
                                    .map(address -> say(account.changeEmail()
                                            .ask(new ChangeEmail.Request(
                                                    whose(bearer), address, source(request), Tongues.of(request)))))
                                    .orElseGet(() -> AccountWords.unfitEmail());
                })
                .toResponse();
    }

    private static Reply say(ChangeEmail.Outcome outcome) {
        return switch (outcome) {
            case ChangeEmail.Outcome.Asked() -> Reply.empty(202);
            case ChangeEmail.Outcome.UnknownBearer() -> unknown();
            case ChangeEmail.Outcome.LoginTooOld() -> AccountWords.loginTooOld();
            case ChangeEmail.Outcome.Refused(var why) -> AccountWords.say(why);
        };
    }

    /** All that is kept of the bearer. */
    @GET
    @Path("data")
    public Response data(@Auth Bearer bearer, @Context ContainerRequestContext request) {
        var answer = switch (account.download().download(whose(bearer), source(request))) {
            case DownloadData.Outcome.Given(var data) -> Reply.of(200, DataBody.of(data));
            case DownloadData.Outcome.UnknownBearer() -> unknown();
            case DownloadData.Outcome.LoginTooOld() -> AccountWords.loginTooOld();
            case DownloadData.Outcome.Refused(var why) -> AccountWords.say(why);
        };
        return answer.toResponse();
    }

    /** Deletes the account of whoever knows the password. */
    @POST
    @Path("delete")
    public Response delete(@Auth Bearer bearer, @Context ContainerRequestContext request, byte[] body) {
        return JsonCall.answer(
                        request,
                        body,
                        Set.of(CURRENT),
                        json -> json.call()
                                .password(CURRENT)
                                .map(current -> say(account.delete()
                                        .delete(new DeleteAccount.Command(
                                                whose(bearer), current, source(request), Tongues.of(request)))))
                                .orElseGet(json::flawed))
                .toResponse();
    }

    private static Reply say(DeleteAccount.Outcome outcome) {
        return switch (outcome) {
            case DeleteAccount.Outcome.Gone() -> Reply.empty(204);
            case DeleteAccount.Outcome.UnknownBearer() -> unknown();
            case DeleteAccount.Outcome.LastAdministrator() ->
                Problem.named(409, "last-administrator", "Nobody would be left who runs the house")
                        .reply();
            case DeleteAccount.Outcome.Refused(var why) -> AccountWords.say(why);
        };
    }

    private static Whose whose(Bearer bearer) {
        return new Whose.Bearer(bearer.token());
    }

    private static Source source(ContainerRequestContext request) {
        return RequestFacts.of(request::getProperty).source();
    }

    /** The token may be good for something else: one of a program, of a client, or one that must change the password. */
    private static Reply unknown() {
        return AccountWords.say(BearerRefusal.INSUFFICIENT);
    }

    private static Reply absent() {
        return Problem.plain(404, "Not Found").reply();
    }
}
