package dev.gatehouse.http.oauth;

import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.wire.Bearer;
import dev.gatehouse.http.wire.BearerRefusal;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Who am I: for the access token of any dialect, readable or opaque, and any subject. */
@Path("/oauth2/userinfo")
public final class UserinfoResource {

    /** Says who holds the token; one that may only change the password opens nothing here. */
    @GET
    public Response whoAmI(@Auth Bearer bearer) {
        var answer = bearer.isRestricted()
                ? OAuthWords.say(BearerRefusal.INSUFFICIENT)
                : Reply.of(200, UserinfoMessages.of(bearer.claims(), bearer.who()));
        return answer.toResponse();
    }
}
