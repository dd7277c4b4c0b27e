package dev.gatehouse.proving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Another system, as it is started and asked.
 *
 * @param environment what its process is given besides
 * @param token the path of its token endpoint
 * @param introspection the path of its introspection endpoint
 * @param openly what a client adds to its request to be given a token that can be asked about
 */
record Peer(
        String name,
        List<String> command,
        Map<String, String> environment,
        String token,
        String introspection,
        String openly) {
    static final int USERS = 64;
    static final String PASSWORD = "a-long-measure-of-a-password";
    static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString(("load:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

    /** Takes its own copies. */
    Peer {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** Node, with a process for each processor; see its script. */
    static Peer oidcProvider(Path home, int port, Postgres postgres) {
        var script = home.resolve("proving/peer/oidc-provider/server.mjs").toString();
        var environment = Map.of(
                "PEER_PORT",
                Integer.toString(port),
                "PEER_PASSWORD",
                PASSWORD,
                "PEER_DATABASE",
                "postgres://postgres@localhost:" + postgres.server().getPort() + "/postgres",
                "NODE_ENV",
                "production");
        return new Peer(
                "oidc-provider",
                List.of("node", script),
                environment,
                "/token",
                "/token/introspection",
                "&resource=urn:load:opaque");
    }

    /** Keycloak from its own distribution, with a realm that is made at its start. */
    static Peer keycloak(Path home, Path folder, int port, Postgres postgres) {
        realm(home, folder);
        var command = List.of(
                folder.resolve("bin/kc.sh").toString(),
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname-strict=false",
                "--log-level=warn",
                "--db-username=postgres",
                "--db-password=none",
                "--db-url=" + postgres.url(),
                "--spi-password-hashing--argon2--memory=19456",
                "--spi-password-hashing--argon2--iterations=2");
        var protocol = "/realms/load/protocol/openid-connect/token";
        return new Peer(
                "keycloak",
                command,
                Map.of("JAVA_HOME", System.getProperty("java.home")),
                protocol,
                protocol + "/introspect",
                "");
    }

    private static void realm(Path home, Path folder) {
        var users = IntStream.range(0, USERS)
                .mapToObj(i ->
                        "{\"username\":\"load%d\",\"email\":\"load%d@example.com\",\"emailVerified\":true,\"firstName\":\"L\","
                                        .formatted(i, i)
                                + "\"lastName\":\"L\",\"enabled\":true,\"credentials\":[{\"type\":\"password\",\"value\":\""
                                + PASSWORD
                                + "\"}]}")
                .collect(Collectors.joining(","));
        try {
            var form = Files.readString(home.resolve("proving/peer/keycloak/realm.json"));
            var there = Files.createDirectories(folder.resolve("data/import"));
            Files.writeString(
                    there.resolve("load-realm.json"),
                    form.replace("@PASSWORD@", PASSWORD).replace("@USERS@", users));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** All by one client, and each on a connection of its own. */
    private Answer ask(Wire wire, String path, String form) {
        return wire.postForm(path, BASIC, form).expect(200);
    }

    List<Operation> operations(int port) {
        return List.of(
                Operation.ofMany("client credentials", client -> {
                    var wire = new Wire(port);
                    return () ->
                            ask(wire, token, "grant_type=client_credentials").member("access_token");
                }),
                Operation.ofMany("introspection", client -> {
                    var wire = new Wire(port);
                    var ours = ask(wire, token, "grant_type=client_credentials" + openly)
                            .member("access_token");
                    return () -> require(ask(wire, introspection, "token=" + ours));
                }),
                Operation.ofMany("refresh with rotation", client -> {
                    var wire = new Wire(port);
                    var held = new String[] {logIn(wire, client).member("refresh_token")};
                    return () -> held[0] = ask(wire, token, "grant_type=refresh_token&refresh_token=" + held[0])
                            .member("refresh_token");
                }),
                new Operation("password login", Runtime.getRuntime().availableProcessors(), client -> {
                    var wire = new Wire(port);
                    return () -> logIn(wire, client).member("access_token");
                }));
    }

    private Answer logIn(Wire wire, int client) {
        return ask(wire, token, "grant_type=password&username=load" + client % USERS + "&password=" + PASSWORD);
    }

    private static void require(Answer answer) {
        if (!answer.body().contains("\"active\":true")) {
            throw new IllegalStateException("a live token is not active");
        }
    }
}
