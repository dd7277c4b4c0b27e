package org.example.orders;

import dev.gatehouse.verifier.TokenVerifier;
import dev.gatehouse.verifier.dropwizard.VerifierBundle;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;

/** A service with two resources, for bearers of Gatehouse's tokens only. */
public final class Orders extends Application<OrdersConfiguration> {
    /** Takes the commands of Dropwizard: {@code server orders.yml} ... */
    public static void main(String[] args) throws Exception {
        new Orders().run(args);
    }

    @Override
    public void initialize(Bootstrap<OrdersConfiguration> bootstrap) {
        bootstrap.addBundle(new VerifierBundle<OrdersConfiguration>(
                configuration -> TokenVerifier.of(configuration.getIssuer(), "https://orders.example")
                        .build()));
    }

    @Override
    public void run(OrdersConfiguration configuration, Environment environment) {
        environment.jersey().register(new OrdersResource());
    }
}
