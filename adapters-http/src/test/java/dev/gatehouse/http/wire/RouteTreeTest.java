package dev.gatehouse.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Configuration;
import java.util.List;
import java.util.stream.Stream;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceModel;
import org.junit.jupiter.api.Test;

class RouteTreeTest {
    private final RouteTree tree = new RouteTree();

    @Path("/house/rooms")
    public static final class Rooms {
        @GET
        public String all() {
            return "";
        }

        @DELETE
        @Path("{number}")
        public void one() {}
    }

    @Path("/")
    public static final class Scattered {
        @GET
        @Path("house/rooms:count")
        public String count() {
            return "";
        }

        @GET
        @Path("door")
        public String door() {
            return "";
        }
    }

    @Test
    void whatBeginsTheSameHasOneRootAndStaysWhereItWas() {
        var model = grown(Rooms.class, Scattered.class);

        assertThat(model.getRootResources()).extracting(Resource::getPath).containsExactlyInAnyOrder("/house", "/door");
        assertThat(model.getRootResources().stream().flatMap(RouteTreeTest::routes))
                .containsExactlyInAnyOrder(
                        "GET /house/rooms", "DELETE /house/rooms/{number}", "GET /house/rooms:count", "GET /door");
    }

    @Test
    void routesOfOnePathAreOneResource() {
        var model = grown(Rooms.class, Twins.class);

        assertThat(model.getRootResources().getFirst().getChildResources())
                .extracting(Resource::getPath)
                .containsExactlyInAnyOrder("/rooms", "/rooms/{number}");
    }

    @Path("/house")
    public static final class Twins {
        @DELETE
        @Path("rooms")
        public void none() {}
    }

    @Test
    void whatIsFoundUnderAResourceIsLeftAsItIs() {
        var model = new ResourceModel.Builder(true).build();
        assertThat(tree.processSubResource(model, mock(Configuration.class))).isSameAs(model);
    }

    private ResourceModel grown(Class<?>... classes) {
        var resources = Stream.of(classes).map(Resource::from).toList();
        return tree.processResourceModel(
                new ResourceModel.Builder(List.copyOf(resources), false).build(), mock(Configuration.class));
    }

    private static Stream<String> routes(Resource root) {
        return Stream.concat(
                methods("", root), root.getChildResources().stream().flatMap(child -> methods(root.getPath(), child)));
    }

    private static Stream<String> methods(String above, Resource resource) {
        return resource.getResourceMethods().stream()
                .map(method -> method.getHttpMethod() + " " + above + resource.getPath());
    }
}
