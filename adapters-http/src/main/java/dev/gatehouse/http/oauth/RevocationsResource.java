package dev.gatehouse.http.oauth;

import dev.gatehouse.application.port.in.FollowRevocations;
import dev.gatehouse.domain.login.Credentials.KeySecret;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.wire.HeaderLines;
import dev.gatehouse.http.wire.RequestFacts;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What was ended before its time, for services that verify tokens themselves and ask every few seconds. */
@Path("/oauth2/revocations")
public final class RevocationsResource {
    private final FollowRevocations followRevocations;

    RevocationsResource(FollowRevocations followRevocations) {
        this.followRevocations = followRevocations;
    }

    /** Tells a client that may introspect, and shows who it is by HTTP Basic, what is new since the place it names. */
    @GET
    public Response since(@Context ContainerRequestContext request) {
        var places = request.getUriInfo().getQueryParameters().getOrDefault("since", List.of());
        var answer = switch (ClientAuthentication.ofHeader(HeaderLines.of(request, HttpHeaders.AUTHORIZATION))) {
            case ClientAuthentication.Shown(var pair) ->
                places.size() > 1 ? unknownPlace() : follow(request, pair, places);
            case ClientAuthentication.Named ignored -> OAuthWords.unknownClient();
            case ClientAuthentication.Anonymous() -> OAuthWords.unknownClient();
            case ClientAuthentication.Unreadable() -> OAuthWords.unknownClient();
            case ClientAuthentication.Ambiguous() -> OAuthWords.badRequest("exactly one way of client authentication");
        };
        return answer.toResponse();
    }

    private Reply follow(ContainerRequestContext request, KeySecret caller, List<String> places) {
        var since = places.stream().filter(place -> !place.isEmpty()).findFirst();
        var source = RequestFacts.of(request::getProperty).source();
        return switch (followRevocations.follow(new FollowRevocations.Question(caller, since, source))) {
            case FollowRevocations.Outcome.Told told -> Reply.of(200, RevocationMessages.Feed.of(told));
            case FollowRevocations.Outcome.UnknownPlace() -> unknownPlace();
            case FollowRevocations.Outcome.CallerRefused(var why) -> OAuthWords.say(why);
            case FollowRevocations.Outcome.NotEntitled() -> OAuthWords.denied();
        };
    }

    private static Reply unknownPlace() {
        return OAuthWords.badRequest("since is no place that was told here");
    }
}
