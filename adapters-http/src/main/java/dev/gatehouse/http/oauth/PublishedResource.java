package dev.gatehouse.http.oauth;

import dev.gatehouse.application.port.in.PublishKeys;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** What everybody may know and keep for five minutes: the keys and the metadata, both from memory. */
@Path("/")
public final class PublishedResource {
    private final PublishKeys publishKeys;
    private final Metadata metadata;
    private final WellKnown places;

    PublishedResource(PublishKeys publishKeys, Metadata metadata, WellKnown places) {
        this.publishKeys = publishKeys;
        this.metadata = metadata;
        this.places = places;
    }

    /** The keys by which tokens are verified (RFC 7517 section 5). */
    @GET
    @Path("oauth2/jwks")
    public Response keys() {
        return published(PublicKeys.of(publishKeys.publicJwks()));
    }

    /** The metadata (RFC 8414 section 3), wherever an issuer with a path is looked for. */
    @GET
    @Path("{path: (.+/)?\\.well-known/.+}")
    public Response metadata(@PathParam("path") String path) {
        return places.isAt("/" + path)
                ? published(metadata)
                : OAuthWords.say(new Fault.NotFound()).toResponse();
    }

    private static Response published(Object body) {
        return Reply.of(200, body).with("Cache-Control", "public, max-age=300").toResponse();
    }
}
