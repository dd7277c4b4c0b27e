package dev.gatehouse.http.oauth;

import dev.gatehouse.application.port.in.PublishKeys;
import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.glassfish.jersey.process.Inflector;
import org.glassfish.jersey.server.model.ModelProcessor;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceModel;

/**
 * What everybody may know and keep for five minutes: the keys and the metadata, both from memory. Where the metadata lies
 * follows from the issuer, so that its routes are added to Jersey's model, as those of the dialects are.
 */
final class Published implements ModelProcessor {
    private final PublishKeys publishKeys;
    private final Metadata metadata;
    private final WellKnown places;

    Published(PublishKeys publishKeys, Metadata metadata, WellKnown places) {
        this.publishKeys = publishKeys;
        this.metadata = metadata;
        this.places = places;
    }

    @Override
    public ResourceModel processResourceModel(ResourceModel model, Configuration configuration) {
        var more = new ResourceModel.Builder(model, false);
        // RFC 7517 section 5: the keys by which tokens are verified.
        more.addResource(resource("/oauth2/jwks", () -> PublicKeys.of(publishKeys.publicJwks())));
        // RFC 8414 section 3
        places.paths().forEach(path -> more.addResource(resource(path, () -> metadata)));
        return more.build();
    }

    @Override
    public ResourceModel processSubResource(ResourceModel model, Configuration configuration) {
        return model;
    }

    private static Resource resource(String path, Supplier<Object> body) {
        var resource = Resource.builder(path);
        resource.addMethod("GET").handledBy(new Document(body));
        return resource.build();
    }

    private record Document(Supplier<Object> body) implements Inflector<ContainerRequestContext, Response> {
        @Override
        public Response apply(ContainerRequestContext request) {
            return Reply.of(200, body.get())
                    .with("Cache-Control", "public, max-age=300")
                    .toResponse();
        }
    }
}
