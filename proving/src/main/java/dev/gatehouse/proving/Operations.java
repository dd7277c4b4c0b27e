package dev.gatehouse.proving;

import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** What is measured of the product. */
final class Operations {
    private static final int CLIENTS = 16;
    private static final int FLOODING = 100;

    private final int port;
    private final Subjects subjects;

    Operations(int port, Subjects subjects) {
        this.port = port;
        this.subjects = subjects;
    }

    List<Operation> all() {
        var ofUsers = new OAuthOperations(port, subjects);
        return List.of(
                of("API key login", this::apiKeyLogin, 0.25, 0.25),
                of("refresh with rotation", this::refresh, 0.20, 0.40),
                of("introspection of a JWT", client -> introspect(client, jwt(client)), 0.09, 0.15),
                of("introspection of an opaque token", client -> introspect(client, opaque(client)), 0.09, 0.15),
                of("client credentials", ofUsers::clientCredentials, 0.10, 0.10),
                of("code flow", ofUsers::codeFlow, 2, 2),
                new Operation("userinfo", CLIENTS, ofUsers::userinfo),
                passwordLogin(2));
    }

    private static Operation of(String name, IntFunction<Runnable> worker, double onSqlite, double onPostgres) {
        return new Operation(name, CLIENTS, worker, Map.of(Prove.SQLITE, onSqlite, Prove.POSTGRES, onPostgres));
    }

    /** Password logins from that many clients at once; being turned away is an answer too. */
    Operation passwordLogin(int clients) {
        return new Operation("password login", clients, client -> {
            var wire = new Wire(port);
            return () -> wire.postJson("/v1/auth/login", subjects.passwordLogin(client))
                    .expect(200, 429, 503);
        });
    }

    /** Password logins at a rate of all clients together, whatever is answered and however late. */
    Operation pacedLogins(double perSecond) {
        var period = (long) (FLOODING / perSecond * 1e9);
        return new Operation("password logins at a rate", FLOODING, client -> {
            var login = passwordLogin(FLOODING).worker().apply(client);
            var next = new long[] {System.nanoTime() + period * client / FLOODING};
            return () -> {
                LockSupport.parkNanos(next[0] - System.nanoTime());
                next[0] += period;
                login.run();
            };
        });
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
