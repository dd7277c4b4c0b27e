package dev.gatehouse.testkit.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.application.service.Wiring;
import dev.gatehouse.domain.network.TrustedProxies;
import dev.gatehouse.http.Http;
import dev.gatehouse.http.HttpSettings;
import dev.gatehouse.http.HttpSettings.EnvelopeSettings;
import dev.gatehouse.http.HttpSettings.RequestBounds;
import dev.gatehouse.http.HttpSettings.ResultcodeSettings;
import dev.gatehouse.http.dialect.Dialect;
import dev.gatehouse.http.dialect.Voices;
import dev.gatehouse.http.oauth.page.Branding;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.TestPorts;
import dev.gatehouse.testkit.TestSettings;
import dev.gatehouse.testkit.UserBuilder;
import dev.gatehouse.testkit.contract.DialectCalls.Example;
import dev.gatehouse.testkit.contract.DialectContract;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every dialect that is registered keeps the contract of dialects. */
class RegisteredDialectsTest {
    private static final Principal PERSON =
            new Principal.Person(UserBuilder.named("ann").build());
    private static final Principal PROGRAM =
            new Principal.Program(ClientBuilder.numbered(42).build());

    @Nested
    class Exchange extends Registered {
        Exchange() {
            super("exchange", PROGRAM, new Example("/login", Map.of("refreshToken", "canary-exchange-token")));
        }
    }

    @Nested
    class Envelope extends Registered {
        Envelope() {
            super(
                    "envelope",
                    PERSON,
                    new Example("/token", Map.of("username", "canary-name", "password", "canary-password")),
                    new Example("/refresh", Map.of("sub", "canary-subject", "refresh_token", "canary-refresh")));
        }
    }

    @Nested
    class Resultcode extends Registered {
        Resultcode() {
            super(
                    "resultcode",
                    PERSON,
                    new Example("/v1/api/auth/login", Map.of("user", "canary-name", "password", "canary-password")),
                    new Example("/v1/api/auth/refresh", Map.of("refresh_token", "canary-refresh")));
        }
    }

    @Nested
    class Profile extends Registered {
        Profile() {
            super(
                    "profile",
                    PERSON,
                    new Example(
                            "/v1/auth/login", Map.of("email", "canary@example.org", "password", "canary-password")));
        }
    }

    @Nested
    class ApiKey extends Registered {
        ApiKey() {
            super(
                    "apikey",
                    PROGRAM,
                    new Example("/auth/login", Map.of("username", "canary-key", "password", "canary-secret")),
                    new Example("/auth/refresh", Map.of("refresh_token", "canary-refresh")));
        }
    }

    /** A nested class above is missing for whatever this finds more. */
    @Test
    void theyAreTheseFive() {
        assertThat(all(anyUseCases()))
                .extracting(dialect -> dialect.name().value())
                .containsExactlyInAnyOrder("exchange", "envelope", "resultcode", "profile", "apikey");
    }

    @Test
    void noTwoOfThemAnswerForOnePath() {
        var dialects = all(anyUseCases());
        var voices = new Voices(dialects);

        assertThat(dialects)
                .allSatisfy(dialect -> assertThat(dialect.routes())
                        .allSatisfy(route -> assertThat(voices.at(route.path())).isSameAs(dialect)));
    }

    abstract static class Registered extends DialectContract {
        private final String name;
        private final Principal holder;
        private final List<Example> examples;

        Registered(String name, Principal holder, Example... examples) {
            this.name = name;
            this.holder = holder;
            this.examples = List.of(examples);
        }

        @Override
        protected Dialect dialect(UseCases useCases) {
            return all(useCases).stream()
                    .filter(dialect -> dialect.name().value().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        protected List<Example> examples() {
            return examples;
        }

        @Override
        protected Principal holder() {
            return holder;
        }
    }

    private static UseCases anyUseCases() {
        return Wiring.assemble(TestPorts.fresh().ports(), TestSettings.defaults());
    }

    private static List<Dialect> all(UseCases useCases) {
        var settings = new HttpSettings(
                TestSettings.ISSUER,
                TrustedProxies.NONE,
                new RequestBounds(65_536, Duration.ofSeconds(10), Duration.ofSeconds(10)),
                Optional.of(TestEntrances.exchange()),
                Optional.of(new EnvelopeSettings(TestEntrances.envelope(), Set.of(LocalDate.of(2024, 1, 1)))),
                Optional.of(new ResultcodeSettings(TestEntrances.resultcode(), true)),
                Optional.of(TestEntrances.profile()),
                Optional.of(TestEntrances.apikey()),
                Optional.empty(),
                false,
                Branding.PLAIN,
                Set.of(),
                Map.of(),
                Optional.empty());
        return new Http(useCases, settings, List.of(), () -> "request").dialects();
    }
}
