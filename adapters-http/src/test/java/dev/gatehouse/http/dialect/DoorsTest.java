package dev.gatehouse.http.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.gatehouse.http.Decider;
import dev.gatehouse.http.Doubles;
import dev.gatehouse.http.dialect.apikey.ApiKeyDialect;
import jakarta.ws.rs.core.Configuration;
import java.util.List;
import java.util.Optional;
import org.glassfish.jersey.server.model.ResourceModel;
import org.junit.jupiter.api.Test;

class DoorsTest {
    private final Decider decider = new Decider();
    private final Doors doors = new Doors(
            List.of(new ApiKeyDialect(decider, decider, Doubles.entrance("apikey"))),
            (from, entrance) -> Optional.empty());

    // H1: who walks the model of the router sees every door
    @Test
    void everyRouteIsInTheModelOfTheRouter() {
        var model = doors.processResourceModel(new ResourceModel.Builder(false).build(), mock(Configuration.class));
        assertThat(model.getRootResources())
                .extracting(resource -> resource.getPath())
                .containsExactlyInAnyOrder("/auth/login", "/auth/refresh");
        assertThat(model.getRootResources())
                .flatExtracting(resource -> resource.getResourceMethods())
                .extracting(method -> method.getHttpMethod())
                .containsOnly("POST");
    }

    @Test
    void resourcesBelowAreNotOurs() {
        var model = new ResourceModel.Builder(true).build();
        assertThat(doors.processSubResource(model, mock(Configuration.class))).isSameAs(model);
    }
}
