package dev.gatehouse.proving;

import java.util.List;
import java.util.concurrent.locks.LockSupport;

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
        return List.of(
                new Operation("API key login", CLIENTS, this::apiKeyLogin),
                new Operation("refresh with rotation", CLIENTS, this::refresh),
                new Operation("introspection of a JWT", CLIENTS, client -> introspect(client, jwt(client))),
                new Operation(
                        "introspection of an opaque token", CLIENTS, client -> introspect(client, opaque(client))),
                passwordLogin(2));
    }

    /** Password logins from that many clients at once; being turned away is an answer too. */
    Operation passwordLogin(int clients) {
        return new Operation("password login", clients, client -> {
            var wire = new Wire(port);
            return () -> expect(wire.postJson("/v1/auth/login", subjects.passwordLogin(client)), 200, 429, 503);
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
            expect(answer, 200);
            token[0] = answer.member("refresh_token");
        };
    }

    private Runnable apiKeyLogin(int client) {
        var wire = new Wire(port);
        return () -> login(wire, client);
    }

    private Answer login(Wire wire, int client) {
        return expect(wire.postJson("/auth/login", subjects.apiKeyLogin(client)), 200);
    }

    private String jwt(int client) {
        try (var wire = new Wire(port)) {
            return login(wire, client).member("access_token");
        }
    }

    private String opaque(int client) {
        try (var wire = new Wire(port)) {
            return expect(wire.postJson("/v1/auth/login", subjects.passwordLogin(client)), 200)
                    .member("token");
        }
    }

    private Runnable introspect(int client, String token) {
        var wire = new Wire(port);
        return () -> {
            var answer = expect(wire.postForm("/oauth2/introspect", subjects.basic(client), "token=" + token), 200);
            if (!answer.body().contains("\"active\":true")) {
                throw new IllegalStateException("a live token is not active");
            }
        };
    }

    private static Answer expect(Answer answer, int... statuses) {
        for (int status : statuses) {
            if (answer.status() == status) {
                return answer;
            }
        }
        throw new IllegalStateException("answered " + answer.status());
    }
}
