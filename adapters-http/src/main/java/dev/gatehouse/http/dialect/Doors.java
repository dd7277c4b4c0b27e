package dev.gatehouse.http.dialect;

import dev.gatehouse.application.port.in.AdmitRequest;
import jakarta.ws.rs.core.Configuration;
import java.util.List;
import org.glassfish.jersey.server.model.ModelProcessor;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceModel;

/** Opens a door in Jersey's model for each route of each dialect. */
public final class Doors implements ModelProcessor {
    private final List<Dialect> dialects;
    private final AdmitRequest admitRequest;

    /** Doors for the given dialects, which open as often as each one's entrance allows. */
    public Doors(List<? extends Dialect> dialects, AdmitRequest admitRequest) {
        this.dialects = List.copyOf(dialects);
        this.admitRequest = admitRequest;
    }

    @Override
    public ResourceModel processResourceModel(ResourceModel model, Configuration configuration) {
        var more = new ResourceModel.Builder(model, false);
        for (var dialect : dialects) {
            dialect.routes().forEach(route -> more.addResource(resource(new Door(dialect, route, admitRequest))));
        }
        return more.build();
    }

    @Override
    public ResourceModel processSubResource(ResourceModel model, Configuration configuration) {
        return model;
    }

    private static Resource resource(Door door) {
        var resource = Resource.builder(door.route().path());
        resource.addMethod("POST").handledBy(door);
        return resource.build();
    }
}
