package dev.gatehouse.http.wire;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Configuration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.glassfish.jersey.server.model.ModelProcessor;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceModel;

/**
 * Puts all routes that begin with the same segment under one root. Jersey tries a regular expression for each root, the longest first:
 * with a root for each class, a login would be compared with every page of the console before its own path is reached.
 */
@Priority(Priorities.USER + 1) // after whoever adds routes, before Jersey adds OPTIONS to each
public final class RouteTree implements ModelProcessor {
    @Override
    public ResourceModel processResourceModel(ResourceModel model, Configuration configuration) {
        var roots = new LinkedHashMap<String, Resource.Builder>();
        model.getRootResources().forEach(resource -> plant(roots, "", resource));
        var tree = new ResourceModel.Builder(false);
        roots.values().forEach(root -> tree.addResource(root.build()));
        return tree.build();
    }

    @Override
    public ResourceModel processSubResource(ResourceModel model, Configuration configuration) {
        return model;
    }

    private static void plant(Map<String, Resource.Builder> roots, String above, Resource resource) {
        var path = joined(above, resource.getPath());
        if (!resource.getAllMethods().isEmpty()) {
            int end = path.indexOf('/', 1);
            var root = roots.computeIfAbsent(end < 0 ? path : path.substring(0, end), Resource::builder);
            var place = end < 0 ? root : root.addChildResource(path.substring(end));
            resource.getAllMethods().forEach(place::addMethod);
        }
        resource.getChildResources().forEach(child -> plant(roots, path, child));
    }

    private static String joined(String above, String path) {
        var below = path.startsWith("/") ? path.substring(1) : path;
        return above.endsWith("/") ? above + below : above + "/" + below;
    }
}
