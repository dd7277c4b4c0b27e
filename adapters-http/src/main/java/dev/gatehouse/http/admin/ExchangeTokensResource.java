package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AdministerExchangeTokens;
import dev.gatehouse.application.port.in.AdministerExchangeTokens.NewToken;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.OneLine;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.wire.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;

/** The long-lived tokens that an API client exchanges for access tokens. */
@Path(ClientsResource.PATH + "/{number}/exchange-tokens")
public final class ExchangeTokensResource implements AdminResource {
    /** A token without itself. */
    record Shown(String id, String label, Instant createdAt, Instant lastUsedAt, Instant expiresAt) {}

    /** All that live. */
    record All(List<Shown> items) {}

    /** A token that was issued, shown this once. */
    record Made(Shown about, Secret token) {}

    private record Wish(String label, Instant expiresAt) {}

    private final AdministerExchangeTokens tokens;

    ExchangeTokensResource(AdministerExchangeTokens tokens) {
        this.tokens = tokens;
    }

    /** What is known of the live tokens, newest first. */
    @GET
    @Needs(Permission.CLIENTS_READ)
    public Response list(@Auth Caller caller, @PathParam("number") String number) {
        return ClientWords.of(
                number,
                client -> tokens.list(client).map(ExchangeTokensResource::all).orElseGet(AdminWords::notFound));
    }

    /** Issues a token. */
    @POST
    @Needs(Permission.CLIENTS_WRITE)
    public Response issue(
            @Auth Caller caller,
            @PathParam("number") String number,
            @Context ContainerRequestContext request,
            byte[] body) {
        return ClientWords.of(
                number,
                client -> AdminBody.answer(
                        request,
                        body,
                        ExchangeTokensResource::wish,
                        wish -> ClientWords.say(
                                tokens.issue(caller.administrator(), client, wish.label(), wish.expiresAt()),
                                ExchangeTokensResource::made)));
    }

    /** Takes a token back, with the access tokens that were got for it. */
    @DELETE
    @Path("/{id}")
    @Needs(Permission.CLIENTS_WRITE)
    public Response revoke(@Auth Caller caller, @PathParam("number") String number, @PathParam("id") String id) {
        return ClientWords.of(
                number,
                client -> ClientWords.say(
                        tokens.revoke(caller.administrator(), client, id), revoked -> Reply.empty(204)));
    }

    private static Wish wish(AdminBody body) {
        body.needs("label", "expiresAt");
        return new Wish(
                body.meaning("label", OneLine::parse).orElse(""),
                body.time("expiresAt").orElse(Instant.EPOCH));
    }

    private static Reply all(List<Session> sessions) {
        return Reply.of(
                200,
                new All(sessions.stream().map(ExchangeTokensResource::shown).toList()));
    }

    private static Reply made(NewToken made) {
        return Reply.of(201, new Made(shown(made.session()), made.token()));
    }

    private static Shown shown(Session session) {
        return new Shown(
                session.id().value(), session.label(), session.createdAt(), session.lastUsedAt(), session.expiresAt());
    }
}
