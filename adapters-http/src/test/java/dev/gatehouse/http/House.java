package dev.gatehouse.http;

import dev.gatehouse.application.port.in.LogIn;
import dev.gatehouse.application.port.in.RefreshSession;
import dev.gatehouse.domain.network.TrustedProxies;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Environment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback with every dialect but profile, whose use cases answer as the test wishes. */
public class House extends Application<Configuration> {
    static final int BODY_LIMIT = 64 * 1024;

    private final TrustedProxies proxies;
    private final AtomicInteger requests = new AtomicInteger();
    private volatile LogIn logIn = attempt -> {
        throw new IllegalStateException("nobody was expected");
    };

    House(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    /** From now on logins are answered so. */
    void answer(LogIn logIn) {
        this.logIn = logIn;
    }

    @Override
    public void run(Configuration configuration, Environment environment) {
        RefreshSession refresh = shown -> {
            throw new IllegalStateException("nobody was expected");
        };
        new Http(
                        Doubles.useCases(attempt -> logIn.logIn(attempt), refresh),
                        settings(),
                        List.of(),
                        () -> "r" + requests.incrementAndGet())
                .register(environment);
    }

    private HttpSettings settings() {
        return new HttpSettings(
                "https://id.example",
                proxies,
                BODY_LIMIT,
                Optional.of(Doubles.entrance("exchange")),
                Optional.of(new HttpSettings.EnvelopeSettings(
                        Doubles.entrance("envelope"), Set.of(LocalDate.of(2024, 3, 26)))),
                Optional.of(new HttpSettings.ResultcodeSettings(Doubles.entrance("resultcode"), true)),
                Optional.empty(),
                Optional.of(Doubles.entrance("apikey")));
    }
}
