package dev.gatehouse.verifier.dropwizard;

import dev.gatehouse.verifier.TokenVerifier;
import dev.gatehouse.verifier.VerifiedToken;
import io.dropwizard.auth.AuthDynamicFeature;
import io.dropwizard.auth.AuthValueFactoryProvider;
import io.dropwizard.core.ConfiguredBundle;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.lifecycle.AutoCloseableManager;
import java.util.function.Function;

/**
 * Gives resources {@code @Auth VerifiedToken} and {@link RequiresScope}, answers everybody else as RFC 6750 says, and tells
 * of the verifier in the health check {@code gatehouse-verifier}.
 *
 * @param <T> the configuration of the service
 */
public final class VerifierBundle<T> implements ConfiguredBundle<T> {
    private final Function<? super T, TokenVerifier> verifier;

    /** Takes the verifier that the configuration makes. */
    public VerifierBundle(Function<? super T, TokenVerifier> verifier) {
        this.verifier = verifier;
    }

    @Override
    public void run(T configuration, Environment environment) {
        var made = verifier.apply(configuration);
        var tokens = new TokenFilter(made);
        environment.jersey().register(new AuthDynamicFeature(tokens));
        environment.jersey().register(new ScopeFeature(tokens));
        environment.jersey().register(new AuthValueFactoryProvider.Binder<>(VerifiedToken.class));
        environment.healthChecks().register("gatehouse-verifier", new VerifierHealth(made));
        environment.lifecycle().manage(new AutoCloseableManager(made));
    }
}
