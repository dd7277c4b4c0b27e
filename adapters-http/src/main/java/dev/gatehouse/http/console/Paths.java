package dev.gatehouse.http.console;

import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.decision.DecisionId;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.http.dialect.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Where things are found; what comes from strangers is encoded. */
final class Paths {
    static final String USERS = Console.PATH + "/users";
    static final String NEW_USER = Console.PATH + "/new-user";
    static final String SESSIONS = Console.PATH + "/sessions";
    static final String CLIENTS = Console.PATH + "/clients";
    static final String NEW_CLIENT = Console.PATH + "/new-client";
    static final String AUDIT = Console.PATH + "/audit";

    /** What the house could not tell others, and gave up. */
    static final String LOST = AUDIT + "?actor=outbox";

    static final String EXPLAIN = Console.PATH + "/explain";
    static final String KEYS = Console.PATH + "/keys";
    static final String NETWORKS = Console.PATH + "/networks";
    static final String NEW_NETWORK = Console.PATH + "/new-network";
    static final String DIALECTS = Console.PATH + "/dialects";
    static final String BANS = Console.PATH + "/bans";
    static final String SWITCHES = Console.PATH + "/switches";

    /** Says of a page that what was asked for was done. */
    static final String DONE = "done";

    /** Says of a page by which verb it was. */
    static final String DID = "did";

    private Paths() {}

    /** Whether the path, which a stranger may have named, is one of a page of ours. */
    static boolean isOurs(String path) {
        return (path.equals(Console.PATH) || path.startsWith(Console.PATH + "/") || path.startsWith(Console.PATH + "?"))
                && path.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
    }

    /** The user whose id stands in a path, if it can be one. */
    static Optional<UserId> user(String id) {
        return Optional.of(id).filter(UserId::isValid).map(UserId::new);
    }

    static String user(UserId id) {
        return USERS + "/" + encoded(id.value());
    }

    static String user(UserId id, String verb) {
        return user(id) + "/" + verb;
    }

    static String endOf(SessionId id) {
        return SESSIONS + "/" + encoded(id.value()) + "/end";
    }

    /** Those of a user, or all of an API client: its own, and those that users granted it. */
    static String sessionsOf(Subject subject) {
        return switch (subject) {
            case Subject.OfUser(var id) -> SESSIONS + "?subject=" + encoded(id.value());
            case Subject.OfClient(var number) -> SESSIONS + "?client=" + number.value();
        };
    }

    static String historyOf(Subject subject) {
        return AUDIT + "?subject=" + encoded(subject.text());
    }

    static String decision(DecisionId id) {
        return AUDIT + "/" + encoded(id.value());
    }

    static String client(ClientNumber number) {
        return CLIENTS + "/" + number.value();
    }

    static String client(ClientNumber number, String verb) {
        return client(number) + "/" + verb;
    }

    /** Sends a browser on to see what was done. */
    static Reply done(String path) {
        return Reply.empty(303).with("Location", path + "?" + DONE + "=yes");
    }

    /** The same, and tells what it was done to. */
    static Reply done(String path, String name, String value) {
        return Reply.empty(303).with("Location", path + "?" + DONE + "=yes&" + name + "=" + encoded(value));
    }

    /** A page of which these words ask for something. */
    static String address(String path, SortedMap<String, String> words) {
        return words.isEmpty() ? path : path + "?" + query(words);
    }

    /** The words as a query or a form says them. */
    static String query(SortedMap<String, String> words) {
        return words.entrySet().stream()
                .map(word -> encoded(word.getKey()) + "=" + encoded(word.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
