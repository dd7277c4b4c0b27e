package dev.gatehouse.proving;

import java.util.List;

/** What is measured of the product. */
final class Operations {
    private static final String USERS = "/admin/v1/users";

    private final int port;
    private final Subjects subjects;

    Operations(int port, Subjects subjects) {
        this.port = port;
        this.subjects = subjects;
    }

    List<Operation> all() {
        var ofUsers = new OAuthOperations(port, subjects);
        return List.of(
                Operation.ofMany("API key login", this::apiKeyLogin)
                        .needing(Piece.SIGNATURE, Piece.COMMIT)
                        .asked(0.25, 0.25),
                Operation.ofMany("refresh with rotation", this::refresh)
                        .needing(Piece.SIGNATURE, Piece.COMMIT)
                        .asked(0.20, 0.40),
                Operation.ofMany("exchange login", this::exchange).needing(Piece.SIGNATURE, Piece.COMMIT),
                Operation.ofMany("introspection of a JWT", client -> introspect(client, jwt(client)))
                        .asked(0.09, 0.15),
                Operation.ofMany("introspection of an opaque token", client -> introspect(client, opaque(client)))
                        .asked(0.09, 0.15),
                Operation.ofMany("client credentials", ofUsers::clientCredentials)
                        .needing(Piece.SIGNATURE)
                        .asked(0.10, 0.10),
                Operation.ofMany("code flow", ofUsers::codeFlow)
                        .needing(Piece.ENDPOINT, Piece.SIGNATURE, Piece.SIGNATURE, Piece.COMMIT, Piece.COMMIT)
                        .asked(2, 2),
                Operation.ofMany("userinfo", ofUsers::userinfo),
                Operation.ofMany("admin: read a user", this::readUser),
                Operation.ofMany("admin: list 50 users", this::listUsers),
                passwordLogin());
    }

    /** Password logins by as many clients as there are processors, so that each has a permit to be hashed. */
    Operation passwordLogin() {
        var clients = Runtime.getRuntime().availableProcessors();
        return new Operation("password login", clients, this::logInByPassword)
                .needing(Piece.HASH, Piece.COMMIT)
                .asked(0.4, 0.4);
    }

    private Runnable logInByPassword(int client) {
        var wire = new Wire(port);
        return () -> wire.postJson("/v1/auth/login", subjects.passwordLogin(client))
                .expect(200)
                .member("token");
    }

    /** A long-lived token for an access token. */
    private Runnable exchange(int client) {
        var wire = new Wire(port);
        return () -> wire.postJson("/login", subjects.exchange(client)).expect(200);
    }

    private Runnable readUser(int client) {
        var wire = new Wire(port);
        var authorization = "Authorization: " + subjects.basic(client) + "\r\n";
        var path = USERS + "/"
                + wire.get(USERS + "?limit=1", authorization).expect(200).member("id");
        return () -> wire.get(path, authorization).expect(200).member("name");
    }

    private Runnable listUsers(int client) {
        var wire = new Wire(port);
        var authorization = "Authorization: " + subjects.basic(client) + "\r\n";
        return () -> wire.get(USERS + "?limit=50", authorization).expect(200).member("name");
    }

    /** Refreshes by one session after another. */
    Runnable refresh(int client) {
        var wire = new Wire(port);
        var token = new String[] {login(wire, client).member("refresh_token")};
        return () -> {
            var answer = wire.postJson("/auth/refresh", "{\"refresh_token\":\"" + token[0] + "\"}");
            token[0] = answer.expect(200).member("refresh_token");
        };
    }

    private Runnable apiKeyLogin(int client) {
        var wire = new Wire(port);
        return () -> login(wire, client);
    }

    private Answer login(Wire wire, int client) {
        return wire.postJson("/auth/login", subjects.apiKeyLogin(client)).expect(200);
    }

    private String jwt(int client) {
        try (var wire = new Wire(port)) {
            return login(wire, client).member("access_token");
        }
    }

    private String opaque(int client) {
        try (var wire = new Wire(port)) {
            return wire.postJson("/v1/auth/login", subjects.passwordLogin(client))
                    .expect(200)
                    .member("token");
        }
    }

    private Runnable introspect(int client, String token) {
        var wire = new Wire(port);
        return () -> {
            var answer = wire.postForm("/oauth2/introspect", subjects.basic(client), "token=" + token)
                    .expect(200);
            if (!answer.body().contains("\"active\":true")) {
                throw new IllegalStateException("a live token is not active");
            }
        };
    }
}
