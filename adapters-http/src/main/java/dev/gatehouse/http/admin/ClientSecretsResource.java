package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.AdministerSecrets;
import dev.gatehouse.application.port.in.AdministerSecrets.NewSecret;
import dev.gatehouse.application.port.in.AdministerSecrets.Wish;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.ApiCredential;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.secret.Secret;
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
import java.util.Optional;

/** The secrets of an API client. */
@Path(ClientsResource.PATH + "/{number}/secrets")
public final class ClientSecretsResource implements AdminResource {
    /**
     * A secret without itself.
     *
     * @param hint how it begins and ends; left out if it was not made here, or too long ago
     * @param adopted whether an older system chose it
     */
    record Shown(
            String id,
            String key,
            Optional<String> hint,
            boolean adopted,
            Instant createdAt,
            Optional<Instant> expiresAt) {}

    /** All of them: they are few. */
    record All(List<Shown> items) {}

    /** A secret that was made, shown this once. */
    record Made(Shown about, String key, Secret secret) {}

    private final AdministerSecrets secrets;

    ClientSecretsResource(AdministerSecrets secrets) {
        this.secrets = secrets;
    }

    /** What is known of the secrets, oldest first. */
    @GET
    @Needs(Permission.CLIENTS_READ)
    public Response list(@Auth Caller caller, @PathParam("number") String number) {
        return ClientWords.of(
                number,
                client -> secrets.list(client).map(ClientSecretsResource::all).orElseGet(AdminWords::notFound));
    }

    /** Adds a secret, and lets the earlier ones of its key end when they are told to. */
    @POST
    @Needs(Permission.CLIENTS_WRITE)
    public Response add(
            @Auth Caller caller,
            @PathParam("number") String number,
            @Context ContainerRequestContext request,
            byte[] body) {
        return ClientWords.of(
                number,
                client -> AdminBody.answer(
                        request,
                        body,
                        ClientSecretsResource::wish,
                        wish -> ClientWords.say(
                                secrets.add(caller.administrator(), client, wish), ClientSecretsResource::made)));
    }

    /** Takes a secret back at once, and the sessions that were got with it. */
    @DELETE
    @Path("/{id}")
    @Needs(Permission.CLIENTS_WRITE)
    public Response revoke(@Auth Caller caller, @PathParam("number") String number, @PathParam("id") String id) {
        return ClientWords.of(
                number,
                client -> ClientWords.say(
                        secrets.revoke(caller.administrator(), client, id), revoked -> Reply.empty(204)));
    }

    private static Wish wish(AdminBody body) {
        return new Wish(body.meaning("key", ApiKey::parse), body.time("expiresAt"), body.time("cutOverAt"));
    }

    private static Reply all(List<ApiCredential> credentials) {
        return Reply.of(
                200,
                new All(credentials.stream().map(ClientSecretsResource::shown).toList()));
    }

    private static Reply made(NewSecret made) {
        var about = shown(made.credential());
        return Reply.of(201, new Made(about, about.key(), made.secret()));
    }

    private static Shown shown(ApiCredential credential) {
        return new Shown(
                credential.id(),
                credential.key().value(),
                credential.hint(),
                credential.adopted(),
                credential.createdAt(),
                credential.expiresAt());
    }
}
