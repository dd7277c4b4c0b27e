package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.Cursors;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.domain.text.PlainText;
import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The query of a request while it is read; like {@link AdminBody}, nothing in it goes unasked or is said twice. */
final class Query {
    private static final String LIMIT = "limit";
    private static final String CURSOR = "cursor";
    static final int USUAL = 50;
    static final int MOST = 100;
    static final int LONGEST = 1024;

    private final Map<String, List<String>> parameters;
    private final String list;
    private final Flaws flaws = new Flaws();
    private final Set<String> asked = new HashSet<>();

    private Query(UriInfo uri) {
        this.parameters = uri.getQueryParameters();
        var telling = new TreeMap<>(parameters);
        telling.remove(LIMIT);
        telling.remove(CURSOR);
        this.list = uri.getPath() + telling;
    }

    /** The decision on what the reader makes of the query, or the words for everything that is wrong with it. */
    static <T> Reply answer(UriInfo uri, Function<Query, T> reader, Function<T, Reply> decide) {
        return read(uri, reader, decide, Function.identity());
    }

    /** The same for an answer that is made while it is sent. */
    static <T> Response respond(UriInfo uri, Function<Query, T> reader, Function<T, Response> decide) {
        return read(uri, reader, decide, Reply::toResponse);
    }

    /** The words for whatever is in a query that nobody reads, if something is. */
    static Optional<Reply> unread(UriInfo uri) {
        var query = new Query(uri);
        query.refuseUnasked();
        return Optional.of(query.flaws).filter(flaws -> !flaws.isEmpty()).map(Flaws::reply);
    }

    private static <T, R> R read(
            UriInfo uri, Function<Query, T> reader, Function<T, R> decide, Function<Reply, R> refuse) {
        var query = new Query(uri);
        var message = reader.apply(query);
        query.refuseUnasked();
        return query.flaws.isEmpty() ? decide.apply(message) : refuse.apply(query.flaws.reply());
    }

    /** What the parameter means, if it is there. */
    <T> Optional<T> meaning(String name, Function<String, Optional<T>> parser) {
        return text(name).flatMap(text -> {
            var meaning = parser.apply(text);
            if (meaning.isEmpty()) {
                flaws.ofQuery(name, "unfit");
            }
            return meaning;
        });
    }

    /** What the parameter means, which must be there. */
    <T> Optional<T> need(String name, Function<String, Optional<T>> parser) {
        if (!parameters.containsKey(name)) {
            flaws.ofQuery(name, "missing");
        }
        return meaning(name, parser);
    }

    /** The parameter as it is. */
    Optional<String> text(String name) {
        asked.add(name);
        var values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            flaws.ofQuery(name, "doubled");
        }
        return values.stream().findFirst().filter(value -> isFit(name, value));
    }

    private boolean isFit(String name, String value) {
        if (value.length() > LONGEST) {
            flaws.ofQuery(name, "too_long");
            return false;
        }
        boolean isPlain = PlainText.isPlain(value);
        if (!isPlain) {
            flaws.ofQuery(name, "unfit");
        }
        return isPlain;
    }

    /** {@code true} or {@code false}, or as Python's {@code str} writes them, and so do clients generated for Python. */
    Optional<Boolean> flag(String name) {
        return meaning(name, text -> switch (text) {
            case "true", "True" -> Optional.of(true);
            case "false", "False" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    /** A time such as {@code 2027-01-31T12:00:00Z}. */
    Optional<Instant> time(String name) {
        return meaning(name, Moments::parse);
    }

    /** How many rows the page shall have: 1 to 100, usually 50. */
    int limit() {
        return meaning(LIMIT, Query::size).orElse(USUAL);
    }

    /** Where the page begins; a cursor is good for the very list that gave it, sort and filters included. */
    Optional<Page.Cursor> cursor(Cursors cursors) {
        return meaning(CURSOR, text -> cursors.open(list, text));
    }

    /** The answer to a page of this list. */
    <T> Reply page(Page<T> page, Cursors cursors, Function<T, ?> shown) {
        return Reply.of(
                200,
                new PageMessage(
                        page.items().stream().map(shown).toList(),
                        page.next().map(place -> cursors.seal(list, place))));
    }

    /**
     * A page of a list.
     *
     * @param next the cursor of the following page; left out on the last
     */
    record PageMessage(List<?> items, Optional<String> next) {}

    private static Optional<Integer> size(String text) {
        boolean isNumber = text.length() <= 3 && !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber
                ? Optional.of(Integer.parseInt(text)).filter(size -> size >= 1 && size <= MOST)
                : Optional.empty();
    }

    private void refuseUnasked() {
        parameters.keySet().stream()
                .filter(name -> !asked.contains(name))
                .forEach(name -> flaws.ofQuery(name, "unknown"));
    }
}
