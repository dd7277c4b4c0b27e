package dev.gatehouse.launcher.e2e;

import static dev.gatehouse.launcher.e2e.SteeredNode.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.Ports;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionFilter;
import dev.gatehouse.domain.token.SigningKey;
import dev.gatehouse.domain.token.Tokens;
import dev.gatehouse.launcher.house.House;
import dev.gatehouse.launcher.house.Purpose;
import dev.gatehouse.launcher.house.ShownOnce;
import dev.gatehouse.testkit.MovableClock;
import dev.gatehouse.testkit.Race;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.TestSettings;
import dev.gatehouse.testkit.contract.Everyone;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one PostgreSQL are one identity service. */
class TwoNodesTest {
    private static final Duration STALENESS = Duration.ofSeconds(1);
    private static final String CLIENT = "clients: [{number: 42, name: meter, key: generate, introspect: true,"
            + " audiences: [\"" + TestSettings.ISSUER + "\"]}]";
    private static final String PEOPLE = "users: [{name: ann, email: ann@example.com, verified: true,"
            + " password: the right passphrase}]\n" + CLIENT;

    @TempDir
    Path directory;

    private final MovableClock clock = new MovableClock();

    @Test
    void oneRefreshTokenAtBothNodesAtTheSameInstantHasOneSuccessor() { // A1, R4
        var url = TestPostgres.emptyDatabase();
        try (var one = SteeredNode.open(url, clock, STALENESS);
                var two = SteeredNode.open(url, clock, STALENESS)) {
            var login = one.logIn(one.apply(CLIENT), TestEntrances.apikey());
            var nodes = List.<UnaryOperator<Secret>>of(
                    token ->
                            refreshOf(one.refresh(token, TestEntrances.apikey()).orElseThrow()),
                    token ->
                            refreshOf(two.refresh(token, TestEntrances.apikey()).orElseThrow()));

            presentAtBoth(nodes, refreshOf(login), 1_000);

            assertThatEachWasAdvancedOnce(one.ports(), 1_000);
        }
    }

    @Test
    void overHttpTooBothNodesGiveTheSameSuccessor() { // A1
        var site = Site.onPostgres(directory, TestPostgres.emptyDatabase(), "logging: {level: WARN}\n");
        try (var one = RunningNode.start(site);
                var two = RunningNode.start(site);
                var house = site.open(Purpose.LOOK)) {
            var pair = site.apply(CLIENT).getFirst();
            var login = one.clients()
                    .post(
                            "/auth/login",
                            Map.of("username", pair.publicPart(), "password", ShownOnce.text(pair.secret())));
            var nodes = Stream.of(one.clients(), two.clients())
                    .<UnaryOperator<Secret>>map(clients -> token -> refreshed(clients, token))
                    .toList();

            presentAtBoth(nodes, Secret.of(login.at("/data/refresh_token")), 40);

            assertThatEachWasAdvancedOnce(house.ports(), 40);
        }
    }

    private static Secret refreshed(Caller clients, Secret token) {
        var answer = clients.post("/auth/refresh", Map.of("refresh_token", token.reveal()));
        assertThat(answer.status()).isEqualTo(200);
        return Secret.of(answer.at("/data/refresh_token"));
    }

    /** Presents a token at both nodes at once, then what both gave for it, and so on. */
    private static void presentAtBoth(List<UnaryOperator<Secret>> nodes, Secret first, int rounds) {
        var token = first;
        for (int round = 0; round < rounds; round++) {
            var shown = token;
            var successors = Race.of(2, node -> nodes.get(node).apply(shown).reveal());
            assertThat(successors).doesNotContain(shown.reveal());
            assertThat(successors.get(0)).isEqualTo(successors.get(1));
            token = Secret.of(successors.getFirst());
        }
    }

    private static void assertThatEachWasAdvancedOnce(Ports ports, long rounds) {
        var live = ports.unitOfWork()
                .read(stores -> stores.sessions()
                        .page(
                                SessionFilter.ALL,
                                Optional.empty(),
                                10,
                                ports.clock().instant())
                        .items());
        assertThat(live).extracting(Session::generation).containsExactly(rounds);
        assertThat(eventsOfRefreshing(ports))
                .containsEntry("REFRESHED", rounds)
                .containsEntry("REFRESH_REPLAYED", rounds)
                // So many retries in a day are told of; nothing is taken for theft.
                .containsOnlyKeys("REFRESHED", "REFRESH_REPLAYED", "REFRESH_ALARMED");
    }

    private static Map<String, Long> eventsOfRefreshing(Ports ports) {
        return ports.unitOfWork().read(stores -> stores.audit().latest(10_000)).stream()
                .map(AuditEntry::event)
                .map(AuditEvent::code)
                .filter(code -> code.startsWith("REFRESH"))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    @Test
    void theftAtOneNodeKillsEveryDescendantAtTheOther() { // A2
        var url = TestPostgres.emptyDatabase();
        try (var one = SteeredNode.open(url, clock, STALENESS);
                var two = SteeredNode.open(url, clock, STALENESS)) {
            var chain = new ArrayList<>(List.of(one.logIn(one.apply(CLIENT), TestEntrances.apikey())));
            for (int i = 0; i < 5; i++) {
                var node = i % 2 == 0 ? two : one;
                chain.add(node.refresh(refreshOf(chain.getLast()), TestEntrances.apikey())
                        .orElseThrow());
            }
            assertThat(two.knows(chain.getLast().access().text())).isTrue();

            assertThat(one.refresh(refreshOf(chain.get(1)), TestEntrances.apikey()))
                    .isEmpty();

            assertThat(chain).allSatisfy(tokens -> {
                assertThat(two.refresh(refreshOf(tokens), TestEntrances.apikey()))
                        .isEmpty();
                assertThat(one.knows(tokens.access().text())).isFalse();
            });
            clock.advance(STALENESS);
            assertThat(chain).noneMatch(tokens -> two.knows(tokens.access().text()));
        }
    }

    @RepeatedTest(3)
    void nodesThatStartTogetherOnAnEmptyDatabaseMakeEverythingOnce() { // B9, L3
        var site = Site.onPostgres(directory, TestPostgres.emptyDatabase(), "");
        var houses = Race.of(2, node -> site.open(Purpose.SERVE));
        try {
            assertThat(houses.stream()
                            .filter(house -> house.firstAdministrator().isPresent()))
                    .hasSize(1);
            assertThat(houses).extracting(TwoNodesTest::users).containsOnly(1);
            assertThat(houses)
                    .allSatisfy(house -> assertThat(house.useCases().manageKeys().list().stream()
                                    .map(SigningKey::state))
                            .containsExactlyInAnyOrder(SigningKey.State.ACTIVE, SigningKey.State.PENDING));
            assertThat(houses.get(0).useCases().publishKeys().publicJwks())
                    .hasSize(2)
                    .containsExactlyInAnyOrderElementsOf(
                            houses.get(1).useCases().publishKeys().publicJwks());
        } finally {
            houses.forEach(House::close);
        }
    }

    private static int users(House house) {
        return house.ports().unitOfWork().read(Everyone::users).size();
    }

    @Test
    void aSessionThatEndsAtOneNodeIsDeadAtTheOtherWithinTheStaleness() { // A12
        var url = TestPostgres.emptyDatabase();
        try (var one = SteeredNode.open(url, clock, STALENESS);
                var two = SteeredNode.open(url, clock, STALENESS)) {
            var pair = one.apply(PEOPLE);
            var tokens = one.logIn(pair, TestEntrances.apikey());
            var opaque = two.logIn(person("ann", "the right passphrase"), TestEntrances.profile());
            assertThat(List.of(tokens, opaque)).allSatisfy(seen -> {
                assertThat(two.knows(seen.access().text())).isTrue();
                assertThat(two.callsActive(pair, seen.access().text())).isTrue();
            });

            var sessions = one.does().administration().sessions();
            sessions.list(SessionFilter.ALL, Optional.empty(), 10)
                    .items()
                    .forEach(seen ->
                            sessions.end(Administrator.machine(), seen.session().id()));

            assertThat(two.refresh(refreshOf(tokens), TestEntrances.apikey())).isEmpty();
            assertThat(one.knows(tokens.access().text())).isFalse();
            clock.advance(STALENESS);
            assertThat(List.of(tokens, opaque)).allSatisfy(dead -> {
                assertThat(two.knows(dead.access().text())).isFalse();
                assertThat(two.callsActive(pair, dead.access().text())).isFalse();
            });
        }
    }

    @Test
    void parallelGuessesAtBothNodesAreEvaluatedNoMoreOftenThanTheBudgetAllows() { // C6, R24
        long budget = 5;
        var url = TestPostgres.emptyDatabase();
        try (var one = SteeredNode.open(url, clock, STALENESS);
                var two = SteeredNode.open(url, clock, STALENESS)) {
            one.apply(PEOPLE);
            var nodes = List.of(one, two);
            nodes.forEach(node -> node.hasher().forget());

            var refusals = Race.of(
                    200,
                    guess -> nodes.get(guess % 2).refusal(person("ann", "guess " + guess), TestEntrances.envelope()));

            assertThat(nodes.stream()
                            .mapToInt(node -> node.hasher().runs().size())
                            .sum())
                    .isEqualTo(budget);
            assertThat(refusals.stream()
                            .flatMap(Optional::stream)
                            .collect(Collectors.groupingBy(Refusal::getClass, Collectors.counting())))
                    .isEqualTo(Map.of(Refusal.BadCredentials.class, budget, Refusal.Throttled.class, 200 - budget));
        }
    }

    private static Secret refreshOf(Tokens tokens) {
        return tokens.refresh().orElseThrow().text();
    }
}
