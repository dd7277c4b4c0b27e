package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ApplyState.NewSecret;
import dev.gatehouse.launcher.e2e.Caller.Answer;
import dev.gatehouse.testkit.Race;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While the database is away nobody is told anything that is not true, and everything goes on when it is back. */
class StoreAwayTest {
    /** Two seconds, and what a busy machine takes besides; nothing else ends before ten. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(6);

    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(5);

    @TempDir
    Path directory;

    private Cable cable;
    private RunningNode node;
    private List<Ask> asks;

    /** A request that needs the store, and where in the answer its caller looks for what when it is 503. */
    private record Ask(Function<Caller, Answer> send, int good, String pointer, String text) {}

    /** An answer, and how long it took. */
    private record Timed(Answer answer, Duration took) {}

    @BeforeEach
    void aServerWhoseClientsAreLoggedIn() {
        cable = new Cable(TestPostgres.port());
        // Without staleness each look at a session goes to the store.
        var site = Site.onPostgres(
                directory,
                TestPostgres.emptyDatabase(cable.port()),
                "sessions: {staleness: 0s}\nlogging: {level: ERROR}\n");
        var made = site.apply(HonestTraffic.STATE);
        node = RunningNode.start(site);
        asks = asks(node.clients(), HonestTraffic.keyOf(made));
    }

    @AfterEach
    void stop() {
        cable.letGo();
        node.close();
        cable.close();
    }

    private static List<Ask> asks(Caller server, NewSecret key) {
        var person = Map.of("username", "ann", "password", HonestTraffic.PASSWORD);
        var user = Map.of("user", "ann", "password", HonestTraffic.PASSWORD);
        var email = Map.of("email", "ann@example.com", "password", HonestTraffic.PASSWORD);
        var program = Map.of("username", "old-key", "password", HonestTraffic.ADOPTED_SECRET);
        var exchange = Map.of("refreshToken", HonestTraffic.ADOPTED_TOKEN);
        var envelope = server.post("/token", person);
        var refresh = Map.of("sub", envelope.at("/data/sub"), "refresh_token", envelope.at("/data/refresh_token"));
        var extended =
                Map.of("refresh_token", server.post("/v1/api/auth/login", user).at("/result/refresh_token"));
        var pair = Map.of("refresh_token", server.post("/auth/login", program).at("/data/refresh_token"));
        var opaque = Map.of("token", server.post("/v1/auth/login", email).at("/token"));
        var leaving = Map.of("token", server.post("/auth/login", program).at("/data/refresh_token"));
        var bearer = "Bearer " + envelope.at("/data/access_token");
        var basic = HonestTraffic.basic(key);
        return List.of(
                new Ask(at -> at.post("/login", exchange), 200, "/type", "api_error"),
                new Ask(at -> at.post("/token", person), 200, "/error/code", "503"),
                new Ask(at -> at.post("/refresh", refresh), 200, "/error/code", "503"),
                new Ask(at -> at.post("/v1/api/auth/login", user), 200, "/result/code", "503"),
                new Ask(at -> at.post("/v1/api/auth/refresh", extended), 200, "/result/code", "503"),
                new Ask(at -> at.post("/v1/auth/login", email), 200, "/error", "temporarily unavailable"),
                new Ask(at -> at.post("/auth/login", program), 200, "/error/code", "SERVICE_UNAVAILABLE"),
                new Ask(at -> at.post("/auth/refresh", pair), 200, "/error/code", "SERVICE_UNAVAILABLE"),
                new Ask(
                        at -> at.get("/oauth2/userinfo", "Authorization", bearer),
                        200,
                        "/error",
                        "temporarily_unavailable"),
                new Ask(
                        at -> at.form("/oauth2/introspect", opaque, "Authorization", basic),
                        200,
                        "/error",
                        "temporarily_unavailable"),
                new Ask(at -> at.form("/oauth2/revoke", leaving), 200, "/error", "temporarily_unavailable"),
                new Ask(at -> at.post("/account/v1/logout", Map.of(), "Authorization", bearer), 204, "/status", "503"));
    }

    @Test
    void aDatabaseThatIsGoneIsOurTroubleAndNobodyElses() { // A10, A11, L5, R18
        cable.cut();

        everythingThatNeedsTheStoreSaysSo();
        whatNeedsNoStoreGoesOn();

        cable.mend();
        everythingWorksAgain();
    }

    @Test
    void aDatabaseThatIsSilentIsNotWaitedForLonger() { // L5, R18
        cable.clamp();

        everythingThatNeedsTheStoreSaysSo();
        whatNeedsNoStoreGoesOn();

        cable.letGo();
        everythingWorksAgain();
    }

    private void everythingThatNeedsTheStoreSaysSo() {
        var answers = Race.of(asks.size(), ask -> timed(asks.get(ask)));

        for (int i = 0; i < asks.size(); i++) {
            var answer = answers.get(i).answer();
            var who = answer.whole().uri().getPath();
            assertThat(answer.status()).as(who).isEqualTo(503);
            assertThat(answer.at(asks.get(i).pointer()))
                    .as(who + answer.text())
                    .isEqualTo(asks.get(i).text());
            assertThat(answer.header("Retry-After")).as(who).matches("[1-9]\\d?");
            assertThat(answers.get(i).took()).as(who).isLessThan(LONGEST_ANSWER);
        }
    }

    private Timed timed(Ask ask) {
        var began = System.nanoTime();
        var answer = ask.send().apply(node.clients());
        return new Timed(answer, Duration.ofNanos(System.nanoTime() - began));
    }

    private void whatNeedsNoStoreGoesOn() {
        assertThat(Stream.of("/oauth2/jwks", "/.well-known/oauth-authorization-server")
                        .map(node.clients()::get))
                .extracting(Answer::status)
                .containsOnly(200);
        assertThat(Stream.of("/healthcheck", "/ready").map(node.operators()::get))
                .extracting(Answer::status)
                .containsOnly(200);
        assertThat(node.clients().post("/token", "{\"username\": ").status()).isEqualTo(422);
        assertThat(node.clients().get("/token").status()).isEqualTo(405);
    }

    /** Nothing was used up, ended or counted against anybody by what was asked in vain. */
    private void everythingWorksAgain() {
        var began = System.nanoTime();
        while (asks.getFirst().send().apply(node.clients()).status() == 503) {
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LONGEST_RECOVERY);
        }
        assertThat(asks)
                .allSatisfy(ask ->
                        assertThat(ask.send().apply(node.clients()).status()).isEqualTo(ask.good()));
    }
}
