package dev.gatehouse.proving;

import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Environment;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What the framework costs without us: one endpoint that answers a constant. */
public final class Floor extends Application<Configuration> {
    /** Started as a process of its own, the way the product is. */
    public static void main(String[] args) throws Exception {
        new Floor().run(args);
    }

    @Override
    public void run(Configuration configuration, Environment environment) {
        environment.jersey().register(new Constant());
    }

    /** The endpoint. */
    @Path("/floor")
    public static final class Constant {
        /** Always the same JSON. */
        @GET
        @Produces(MediaType.APPLICATION_JSON)
        public String answer() {
            return "{\"ok\":true}";
        }
    }
}
