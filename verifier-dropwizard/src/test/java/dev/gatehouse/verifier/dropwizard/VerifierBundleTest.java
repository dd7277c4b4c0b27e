package dev.gatehouse.verifier.dropwizard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.verifier.Reason;
import dev.gatehouse.verifier.TokenVerifier;
import dev.gatehouse.verifier.VerifiedToken;
import io.dropwizard.auth.Auth;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A service with the bundle knows its bearers, and answers everybody else as RFC 6750 says. */
class VerifierBundleTest {
    private static final String CHALLENGE = "Bearer realm=\"api\"";
    private static final LoopbackIssuer ISSUER = new LoopbackIssuer();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final DropwizardTestSupport<Configuration> SERVER = new DropwizardTestSupport<>(
            Service.class,
            "",
            ConfigOverride.config("server.applicationConnectors[0].port", "0"),
            ConfigOverride.config("server.adminConnectors[0].port", "0"),
            ConfigOverride.config("logging.level", "WARN"));

    /** A service that is nothing but its bundle and a resource. */
    public static final class Service extends Application<Configuration> {
        @Override
        public void initialize(Bootstrap<Configuration> bootstrap) {
            bootstrap.addBundle(new VerifierBundle<>(configuration -> TokenVerifier.of(ISSUER.url(), "api")
                    .reachedAt(ISSUER.url())
                    .build()));
        }

        @Override
        public void run(Configuration configuration, Environment environment) {
            environment.jersey().register(new Things());
            environment.jersey().register(new InheritedScopes.Orders());
            environment.jersey().register(new Open());
        }
    }

    /** Things for bearers, for some bearers, and for everybody. */
    @Path("/")
    @RequiresScope("things:read")
    public static final class Things {
        @GET
        @Path("class")
        public String ofClass(@Auth VerifiedToken bearer) {
            return bearer.subject();
        }

        @GET
        @Path("method")
        @RequiresScope({"things:read", "things:write"})
        public String ofMethod() {
            return "written";
        }

        @GET
        @Path("bearer")
        @RequiresScope({})
        public String ofBearer(@Auth VerifiedToken bearer) {
            return bearer.subject();
        }
    }

    /** For everybody, also for those who show no token. */
    @Path("/open")
    public static final class Open {
        @GET
        public String greet(@Auth Optional<VerifiedToken> bearer) {
            return bearer.map(VerifiedToken::subject).orElse("nobody");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "orders/one, things:read, 200",
        "orders/one, things:write, 403",
        "orders/two, things:write, 200",
        "orders/two, things:read, 403",
        "orders/all, things:write, 200",
        "orders/all, things:read, 403"
    })
    void aScopeThatIsAskedForAboveIsAskedForHere(String path, String scope, int status) throws Exception {
        assertThat(get(path, "Bearer " + ISSUER.token("api", scope)).statusCode())
                .isEqualTo(status);
        assertThat(get(path, "").statusCode()).isEqualTo(401);
    }

    @Test
    void whereATokenMayBeMissingWhoShowsNoneIsNobody() throws Exception {
        assertThat(get("open", "").body()).isEqualTo("nobody");
        assertThat(get("open", "Bearer " + ISSUER.token("api", "")).body()).isNotEqualTo("nobody");
    }

    @BeforeAll
    static void start() throws Exception {
        SERVER.before();
    }

    @AfterAll
    static void stop() {
        SERVER.after();
        ISSUER.close();
    }

    @ParameterizedTest
    @CsvSource({
        "class, things:read, 200",
        "class, things:write, 403",
        "method, things:read, 403",
        "method, things:write things:read, 200",
        "bearer, '', 200"
    })
    void scopesAreThoseOfMethodOrClass(String path, String scope, int status) throws Exception {
        var answer = get(path, "Bearer " + ISSUER.token("api", scope));

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 403) {
            assertThat(challenge(answer)).startsWith(CHALLENGE + ", error=\"insufficient_scope\", scope=\"things:read");
            assertThat(answer.body()).isEqualTo("{\"error\":\"insufficient_scope\"}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"class", "method", "bearer"})
    void whoShowsNoTokenIsAskedForOne(String path) throws Exception {
        for (var none : new String[] {"", "Basic YTpi", "Bearerx y"}) {
            var answer = get(path, none);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(challenge(answer)).isEqualTo(CHALLENGE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"class", "method", "bearer"})
    void aTokenThatIsNoGoodIsInvalid(String path) throws Exception {
        for (var bad : new String[] {"x", "gh_at_x", ISSUER.token("other", "things:read things:write")}) {
            var answer = get(path, "bearer " + bad);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(challenge(answer)).isEqualTo(CHALLENGE + ", error=\"invalid_token\"");
            assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_token\"}");
        }
    }

    @Test
    void twoHeadersAreOneTooMany() throws Exception {
        var request = HttpRequest.newBuilder(uri("bearer"))
                .header("Authorization", "Bearer " + ISSUER.token("api", ""))
                .header("Authorization", "Bearer x")
                .build();

        assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(400);
    }

    @Test
    void theHealthCheckTellsOfTheVerifier() throws Exception {
        get("bearer", "Bearer " + ISSUER.token("api", ""));

        assertThat(SERVER.getEnvironment()
                        .healthChecks()
                        .runHealthCheck("gatehouse-verifier")
                        .isHealthy())
                .isTrue();
    }

    @Test
    void anIssuerThatIsAwayIsNoFaultOfTheToken() {
        try (var away = TokenVerifier.of("http://127.0.0.1:1", "api")
                .reachedAt("http://127.0.0.1:1")
                .build()) {
            assertThat(new VerifierHealth(away).execute().isHealthy()).isFalse();
        }
        var answer = Challenge.of(Reason.KEYS_AWAY).answer();
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("1");
        assertThat(answer.getHeaderString("WWW-Authenticate")).isNull();
    }

    private static HttpResponse<String> get(String path, String authorization)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + SERVER.getLocalPort() + "/" + path);
    }

    private static String challenge(HttpResponse<String> answer) {
        return answer.headers().firstValue("WWW-Authenticate").orElse("");
    }
}
