package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Caller.Answer;
import dev.gatehouse.testkit.Race;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What many administrators want at the same instant, at all nodes of one installation. */
abstract class AdministrationRaces {
    private static final int MANY = 16;
    private static final int ADMINISTRATORS = 6;
    private static final String USERS = "/admin/v1/users";
    private static final String CLIENTS = "/admin/v1/clients";
    private static final String NETWORKS = "/admin/v1/networks";
    private static final String PASSWORD = "the right passphrase";

    @TempDir
    Path directory;

    private List<RunningNode> nodes = List.of();

    /** The installation. */
    abstract Site site(Path where);

    /** How many nodes it has. */
    abstract int size();

    @BeforeEach
    void start() {
        var site = site(directory);
        var users = new StringBuilder("users:\n");
        administrators()
                .map(name -> "  - {name: " + name + ", admin: true, verified: true, password: " + PASSWORD + "}\n")
                .forEach(users::append);
        site.apply(users.toString());
        nodes = IntStream.range(0, size())
                .mapToObj(unused -> RunningNode.start(site))
                .toList();
    }

    @AfterEach
    void close() {
        nodes.forEach(RunningNode::close);
    }

    @Test
    void ofManyWhoChangeOneVersionOneDoes() { // H8
        var bearer = login("root0");
        var user = node(0).post(USERS, "{\"name\":\"ann\",\"password\":null}", "Authorization", bearer);
        var path = USERS + "/" + user.at("/user/id");
        var client = node(0).post(CLIENTS, "{\"name\":\"billing\"}", "Authorization", bearer);
        var network = node(0).post(NETWORKS, "{\"name\":\"office\"}", "Authorization", bearer);
        var policy = node(0).get(path + "/ip-policy", "Authorization", bearer);

        assertThatOneChanges(bearer, "PATCH", path, user, n -> "{\"name\":\"ann" + n + "\"}");
        assertThatOneChanges(
                bearer,
                "PATCH",
                CLIENTS + "/" + client.at("/client/number"),
                client,
                n -> "{\"name\":\"billing" + n + "\"}");
        assertThatOneChanges(
                bearer, "PUT", NETWORKS + "/office", network, n -> "{\"entries\":[{\"cidr\":\"192.0.2." + n + "\"}]}");
        assertThatOneChanges(
                bearer,
                "PUT",
                path + "/ip-policy",
                policy,
                n -> "{\"mode\":\"listed\",\"entries\":[{\"cidr\":\"192.0.2." + n + "\"}]}");
    }

    private void assertThatOneChanges(
            String bearer, String method, String path, Answer seen, IntFunction<String> bodies) {
        var statuses = Race.of(
                MANY,
                n -> node(n).send(
                                method,
                                path,
                                bodies.apply(n),
                                "Authorization",
                                bearer,
                                "If-Match",
                                seen.header("ETag"),
                                "Content-Type",
                                "application/json")
                        .status());

        assertThat(statuses).as(path).containsOnlyOnce(200);
        assertThat(Collections.frequency(statuses, 412)).as(path).isEqualTo(MANY - 1);
    }

    @Test
    void ofManyWhoMakeOneNameOneDoes() { // H7
        var bearer = login("root0");
        var spellings =
                List.of("stra\u00dfe", "Stra\u00dfe", "\uff33tra\u00dfe", "\uff53\uff34\uff32\uff21\u1e9e\uff25");

        assertThatOneIsMade(
                bearer,
                USERS,
                n -> "{\"name\":\"" + spellings.get(n % spellings.size()) + "\",\"email\":\"ann" + n
                        + "@example.org\",\"password\":null}");
        assertThatOneIsMade(
                bearer,
                USERS,
                n -> "{\"name\":\"bob" + n + "\",\"email\":\"" + (n % 2 == 0 ? "Bob@example.org" : "BOB@EXAMPLE.ORG")
                        + "\",\"password\":null}");
        assertThatOneIsMade(bearer, CLIENTS, n -> "{\"name\":\"billing\"}");
        assertThatOneIsMade(bearer, NETWORKS, n -> "{\"name\":\"office\"}");
        assertThatOneIsMade(
                bearer,
                CLIENTS,
                n -> "{\"name\":\"app" + n + "\",\"oauth\":{\"clientId\":\"app\",\"method\":\"none\","
                        + "\"grants\":[\"urn:ietf:params:oauth:grant-type:device_code\"]}}");
    }

    private void assertThatOneIsMade(String bearer, String path, IntFunction<String> bodies) {
        var statuses = Race.of(
                MANY,
                n -> node(n).post(path, bodies.apply(n), "Authorization", bearer)
                        .status());

        assertThat(statuses).as(path).containsOnlyOnce(201);
        assertThat(Collections.frequency(statuses, 409)).as(path).isEqualTo(MANY - 1);
    }

    @Test
    void ofAdministratorsWhoAllGoAtOnceOneStays() { // H4
        var bearers = administrators().map(this::login).toList();
        var themselves =
                administrators().map(name -> user(name, bearers.getFirst())).toList();
        removeTheFirst(bearers.getFirst());

        var answers = Race.of(ADMINISTRATORS, n -> takeAway(n, themselves.get(n), bearers.get(n)));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(409).containsAnyOf(200, 204);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 204, 409));
        assertThat(answers).anySatisfy(answer -> assertThat(answer.text()).contains("last-administrator"));
        var stayed = IntStream.range(0, ADMINISTRATORS)
                .filter(n -> answers.get(n).status() == 409)
                .findFirst()
                .orElseThrow();
        assertThatAlone(themselves.get(stayed), login("root" + stayed));
    }

    @Test
    void ofAdministratorsWhoTurnOnEachOtherAtOnceOneStays() { // H4
        var bearers = administrators().map(this::login).toList();
        var others = IntStream.range(0, ADMINISTRATORS)
                .mapToObj(n -> user("root" + (n + 1) % ADMINISTRATORS, bearers.getFirst()))
                .toList();
        removeTheFirst(bearers.getFirst());

        var answers = Race.of(ADMINISTRATORS, n -> takeAway(n, others.get(n), bearers.get(n)));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 204, 401, 403, 409));
        assertThat(answers).extracting(Answer::status).containsAnyOf(200, 204);
        assertThat(administrators().map(this::login).filter(this::runsTheHouse)).isNotEmpty();
    }

    /** Takes from the user what makes an administrator, in one of three ways. */
    private Answer takeAway(int way, Answer user, String bearer) {
        var path = USERS + "/" + user.at("/id");
        return switch (way % 3) {
            case 0 ->
                node(way)
                        .send(
                                "PUT",
                                path + "/roles",
                                "{\"roles\":[]}",
                                "Authorization",
                                bearer,
                                "If-Match",
                                user.header("ETag"),
                                "Content-Type",
                                "application/json");
            case 1 -> node(way).send("POST", path + ":disable", "", "Authorization", bearer);
            default -> node(way).send("DELETE", path, "", "Authorization", bearer);
        };
    }

    /** The one who was made with the installation. */
    private void removeTheFirst(String bearer) {
        var path = USERS + "/" + user("admin", bearer).at("/id");
        assertThat(node(0).send("DELETE", path, "", "Authorization", bearer).status())
                .isEqualTo(204);
    }

    private void assertThatAlone(Answer user, String bearer) {
        assertThat(nodes).allSatisfy(node -> {
            var left = node.clients().get(USERS + "?role=admin&status=active", "Authorization", bearer);
            assertThat(left.at("/items/0/id")).isEqualTo(user.at("/id"));
            assertThat(left.at("/items/1/id")).isEmpty();
        });
    }

    private boolean runsTheHouse(String bearer) {
        return node(0).get("/admin/v1/whoami", "Authorization", bearer).text().contains("roles:grant");
    }

    private static Stream<String> administrators() {
        return IntStream.range(0, ADMINISTRATORS).mapToObj(n -> "root" + n);
    }

    private Caller node(int n) {
        return nodes.get(n % nodes.size()).clients();
    }

    /** The user of that name, with the tag. */
    private Answer user(String name, String bearer) {
        var found = node(0).get(USERS + "?q=" + name, "Authorization", bearer);
        return node(0).get(USERS + "/" + found.at("/items/0/id"), "Authorization", bearer);
    }

    private String login(String name) {
        var answer = node(0).post("/v1/api/auth/login", Map.of("user", name, "password", PASSWORD));
        return "Bearer " + answer.at("/result/access_token");
    }
}
