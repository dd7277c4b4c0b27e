package dev.gatehouse.proving;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** What is measured of the administration. */
final class AdminOperations {
    private static final int CLIENTS = 2;
    private static final String USERS = "/admin/v1/users";
    private static final String PAGE = USERS + "?limit=100";
    private static final String SESSIONS = "/admin/v1/sessions?limit=100";
    private static final String AUDIT = "/admin/v1/audit?limit=100";

    private final int port;
    private final String authorization;
    private final int users;
    private final int entries;
    private final AtomicLong made = new AtomicLong();
    private final Map<Integer, String> walked = new ConcurrentHashMap<>();

    /** Asks a server whose users and entries have numbers up to these. */
    AdminOperations(int port, String authorization, int users, int entries) {
        this.port = port;
        this.authorization = "Authorization: " + authorization + "\r\n";
        this.users = users;
        this.entries = entries;
    }

    List<Operation> all() {
        return Stream.of(one(), orders(), searches(), others(), writes())
                .flatMap(List::stream)
                .toList();
    }

    private List<Operation> one() {
        return List.of(
                get("read by id", i -> USERS + "/id-" + i),
                get("read by name", i -> USERS + "?limit=1&q=" + Population.name(i)));
    }

    private List<Operation> orders() {
        return List.of(
                get("first page by name", i -> PAGE),
                get("first page by e-mail", i -> PAGE + "&sort=email"),
                get("first page by creation", i -> PAGE + "&sort=created"),
                get("first page by last login", i -> PAGE + "&sort=last_login"),
                get("last page by name", i -> PAGE + "&order=desc"),
                get("last page by e-mail", i -> PAGE + "&sort=email&order=desc"),
                get("last page by creation", i -> PAGE + "&sort=created&order=desc"),
                get("last page by last login", i -> PAGE + "&sort=last_login&order=desc"),
                cursor("page at row 100 by creation", 1),
                cursor("page deep down by creation", users / 100 - 2));
    }

    private List<Operation> searches() {
        var recently = "&createdFrom=" + came(users - 1_000);
        var today = "&createdFrom=" + came(users / 2) + "&createdBefore=" + came(users / 2 + 1_440);
        return List.of(
                get("search: a whole name", i -> PAGE + "&q=" + Population.name(i)),
                get("search: three letters and a digit", i -> PAGE + "&q=" + begin(i, 4)),
                get("search: two letters", i -> PAGE + "&q=" + begin(i, 2)),
                get("search: one letter", i -> PAGE + "&q=" + begin(i, 1)),
                get("search: one letter, by e-mail", i -> PAGE + "&sort=email&q=" + begin(i, 1)),
                get("search: one letter, by creation", i -> PAGE + "&sort=created&q=" + begin(i, 1)),
                get("search: two letters, newest first", i -> PAGE + "&sort=created&order=desc&q=" + begin(i, 2)),
                get("disabled (1 %)", i -> PAGE + "&status=disabled"),
                get("of a role (0.1 %)", i -> PAGE + "&role=support"),
                get("of a role (one)", i -> PAGE + "&role=admin"),
                get("created on a day", i -> PAGE + today),
                get("created of late, by e-mail", i -> PAGE + "&sort=email" + recently),
                get(
                        "created before half, newest first",
                        i -> PAGE + "&sort=created&order=desc&createdBefore=" + came(users / 2)),
                get(
                        "logged in for a day (of 11)",
                        i -> PAGE + "&lastLoginFrom=2025-10-12T00:00:00Z&lastLoginBefore=2025-10-13T00:00:00Z"),
                get("never logged in and new, by name", i -> PAGE + "&lastLoginBefore=2000-01-01T00:00:00Z" + recently),
                get("disabled, one letter, by creation", i -> PAGE + "&sort=created&status=disabled&q=" + begin(i, 1)),
                get("disabled with a role: nobody", i -> PAGE + "&status=disabled&role=support"),
                get(
                        "a letter, and a login: nobody",
                        i -> PAGE + "&q=a&lastLoginFrom=2025-10-09T00:00:00Z&createdBefore=" + came(1)));
    }

    private List<Operation> others() {
        return List.of(
                get("sessions: newest", i -> SESSIONS),
                get("sessions: of a user", i -> SESSIONS + "&subject=id-" + i),
                get("sessions: of a rare dialect", i -> SESSIONS + "&dialect=envelope"),
                get("sessions: of no dialect in use", i -> SESSIONS + "&dialect=exchange"),
                get("sessions: of a /24", i -> SESSIONS + "&network=10.0." + i % 256 + ".0%2F24"),
                get("sessions: of a /8", i -> SESSIONS + "&network=10.0.0.0%2F8"),
                get("sessions: issued before half", i -> SESSIONS + "&issuedBefore=" + happened(users / 2)),
                get("audit: newest", i -> AUDIT),
                get("audit: of a subject", i -> AUDIT + "&subject=id-" + i % 1_000),
                get("audit: of an actor", i -> AUDIT + "&actor=id-" + i),
                get("audit: one decision", i -> AUDIT + "&decision=decision-" + (1 + i % entries)),
                get("audit: a rare kind", i -> AUDIT + "&event=SESSION_ENDED"),
                get("audit: refused", i -> AUDIT + "&outcome=refused"),
                get("audit: refused, of a subject", i -> AUDIT + "&outcome=refused&subject=id-" + (1 + i % 900)),
                get("audit: of a /24", i -> AUDIT + "&network=192.0.2.0%2F24"),
                get("audit: of an address nobody had", i -> AUDIT + "&network=198.51.100." + i % 256 + "%2F32"),
                get("audit: a kind that never was", i -> AUDIT + "&event=SPRAYING_SEEN"),
                get(
                        "audit: an hour in the middle",
                        i -> AUDIT + "&from=" + happened(entries / 2) + "&until=" + happened(entries / 2 + 3_600)));
    }

    private List<Operation> writes() {
        return List.of(
                new Operation("create without password", CLIENTS, client -> {
                    var wire = new Wire(port);
                    return () -> wire.send("POST", USERS, authorization + json(), newUser())
                            .good();
                }),
                new Operation("read, then change by PATCH", CLIENTS, client -> {
                    var wire = new Wire(port);
                    var some = new Random(client);
                    return () -> change(wire, USERS + "/id-" + plain(1 + some.nextInt(users - 1)));
                }));
    }

    /** A neighbour of whoever holds a role: the key of this run touches nobody who holds more. */
    private static int plain(int user) {
        return user % 1_000 == 1 ? user + 1 : user;
    }

    private String newUser() {
        var name = "new" + System.nanoTime() + "x" + made.incrementAndGet();
        return "{\"name\":\"" + name + "\",\"email\":\"" + name + "@example.org\",\"password\":null}";
    }

    private void change(Wire wire, String user) {
        var tag = wire.get(user, authorization).good().header("etag");
        var headers = authorization + "Content-Type: application/merge-patch+json\r\nIf-Match: " + tag + "\r\n";
        var changed =
                wire.send("PATCH", user, headers, "{\"emailVerified\":" + (made.incrementAndGet() % 2 == 0) + "}");
        if (changed.status() != 412) {
            changed.good();
        }
    }

    private static String json() {
        return "Content-Type: application/json\r\n";
    }

    private Operation get(String name, IntFunction<String> path) {
        return new Operation(name, CLIENTS, client -> {
            var wire = new Wire(port);
            var some = new Random(client);
            return () ->
                    wire.get(path.apply(1 + some.nextInt(users)), authorization).good();
        });
    }

    /** A page so many pages down, to which somebody has to walk first. */
    private Operation cursor(String name, int pages) {
        return new Operation(name, CLIENTS, client -> {
            var wire = new Wire(port);
            var there = walked.computeIfAbsent(pages, far -> walk(wire, far));
            return () -> wire.get(there, authorization).good();
        });
    }

    private String walk(Wire wire, int pages) {
        var path = PAGE + "&sort=created";
        var here = path;
        for (int page = 0; page < pages; page++) {
            var next = wire.get(here, authorization).good().member("next");
            here = path + "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        }
        return here;
    }

    private static String begin(int i, int letters) {
        return Population.name(i).substring(0, letters);
    }

    private static String came(int i) {
        return Instant.ofEpochSecond(1_700_000_000L + 60L * i).toString();
    }

    private static String happened(int i) {
        return Instant.ofEpochSecond(1_760_000_000L + i).toString();
    }
}
