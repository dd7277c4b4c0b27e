package dev.gatehouse.http;

import dev.gatehouse.domain.network.TrustedProxies;
import dev.gatehouse.http.HttpSettings.RequestBounds;
import dev.gatehouse.http.dialect.Dialect;
import dev.gatehouse.http.disclosure.Disclosure;
import dev.gatehouse.http.oauth.page.Branding;
import io.dropwizard.configuration.ResourceConfigurationSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import io.dropwizard.testing.junit5.DropwizardAppExtension;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback that speaks every dialect, whose use cases answer as the test wishes. */
public final class House extends Application<Configuration> {
    static final int BODY_LIMIT = 64 * 1024;
    static final Duration LONG = Duration.ofSeconds(10);
    static final RequestBounds BOUNDS = new RequestBounds(BODY_LIMIT, LONG, LONG);

    /** Beside everything else, from everywhere, with pages that read no files. */
    static final HttpSettings.Administration ADMINISTRATION =
            new HttpSettings.Administration(OptionalInt.empty(), List.of(), true, new NoFiles());

    private static final AtomicInteger HOUSES = new AtomicInteger();

    private final Decider decider = new Decider();
    private final AtomicInteger requests = new AtomicInteger();
    private final Http http;

    House() {
        this(BOUNDS);
    }

    House(RequestBounds bounds) {
        http = new Http(
                Doubles.useCases(decider, decider),
                settings(bounds),
                List.of(),
                () -> "r" + requests.incrementAndGet());
    }

    /** The house on a free port, for as long as a test class runs. */
    DropwizardAppExtension<Configuration> open() {
        return open(Map.of());
    }

    /** The same with settings of its own, which are no other house's. */
    DropwizardAppExtension<Configuration> open(Map<String, String> settings) {
        var prefix = "house" + HOUSES.incrementAndGet();
        var overrides = settings.entrySet().stream()
                .map(setting -> ConfigOverride.config(prefix, setting.getKey(), setting.getValue()))
                .toArray(ConfigOverride[]::new);
        return new DropwizardAppExtension<>(
                new DropwizardTestSupport<>(
                        House.class, "server.yml", new ResourceConfigurationSourceProvider(), prefix, overrides) {
                    @Override
                    public House newApplication() {
                        return House.this;
                    }
                });
    }

    Decider decider() {
        return decider;
    }

    List<Dialect> dialects() {
        return http.dialects();
    }

    @Override
    public void run(Configuration configuration, Environment environment) {
        http.register(environment);
    }

    private static HttpSettings settings(RequestBounds bounds) {
        return new HttpSettings(
                "https://id.example",
                TrustedProxies.NONE,
                bounds,
                Optional.of(Doubles.entrance("exchange")),
                Optional.of(new HttpSettings.EnvelopeSettings(
                        Doubles.entrance("envelope"), Set.of(LocalDate.of(2024, 3, 26)))),
                Optional.of(new HttpSettings.ResultcodeSettings(Doubles.entrance("resultcode"), true)),
                Optional.of(Doubles.entrance("profile")),
                Optional.of(Doubles.entrance("apikey")),
                Optional.of(ADMINISTRATION),
                false,
                Branding.PLAIN,
                Set.of(),
                Map.of(),
                Optional.of(new Disclosure(
                        URI.create("mailto:security@id.example"),
                        "https://id.example",
                        InstantSource.fixed(Instant.EPOCH))));
    }
}
