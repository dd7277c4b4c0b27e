package dev.gatehouse.http.oauth;

import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.domain.oauth.ScopeText;
import dev.gatehouse.domain.token.AccessClaims;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.wire.Bearer;
import dev.gatehouse.http.wire.BearerRefusal;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges the bearer of a request for a proxy (nginx {@code auth_request}) that stands before services which cannot. */
@Path("/oauth2/forward-auth")
public final class ForwardAuthResource {

    /** Says in headers who the bearer is, or refuses one whose token is for another audience or lacks a scope. */
    @GET
    public Response judge(@Auth Bearer bearer, @Context UriInfo uri) {
        var query = uri.getQueryParameters();
        var audiences = query.getOrDefault("audience", List.of());
        var scopes = query.getOrDefault("scope", List.of());
        if (query.values().stream().mapToInt(List::size).sum() > Form.MOST_PARAMETERS
                || scopes.stream().map(ScopeText::parse).anyMatch(Optional::isEmpty)) {
            return OAuthWords.badRequest("the query has too many parameters, or a malformed scope")
                    .toResponse();
        }
        return (isGoodFor(bearer, audiences, scopes)
                        ? identity(bearer.claims(), bearer.who())
                        : OAuthWords.say(BearerRefusal.INSUFFICIENT))
                .toResponse();
    }

    /** Every audience and every scope that is asked for must be the token's. */
    private static boolean isGoodFor(Bearer bearer, List<String> audiences, List<String> scopes) {
        var words = bearer.claims().scope().words();
        return !bearer.isRestricted()
                && audiences.stream().allMatch(bearer.claims().audience()::equals)
                && scopes.stream().flatMap(ForwardAuthResource::words).allMatch(words::contains);
    }

    private static Reply identity(AccessClaims claims, Principal who) {
        var reply = Reply.empty(200)
                .with("X-Gatehouse-Subject", claims.subject().text())
                .with("X-Gatehouse-Client", claims.clientId());
        var scope = UserinfoMessages.text(claims.scope());
        var named = scope.isPresent() ? reply.with("X-Gatehouse-Scope", scope.get()) : reply;
        return username(who)
                .map(name -> named.with("X-Gatehouse-Username", name))
                .orElse(named);
    }

    /** A name that cannot stand in a header as it is stands in none: the subject says who it is. */
    private static Optional<String> username(Principal who) {
        return switch (who) {
            case Principal.Person(var user) ->
                user.name().map(LoginName::display).filter(ForwardAuthResource::isSafe);
            case Principal.Program ignored -> Optional.empty();
        };
    }

    private static boolean isSafe(String name) {
        return name.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    private static Stream<String> words(String scope) {
        return Arrays.stream(scope.split(" ")).filter(word -> !word.isEmpty());
    }
}
