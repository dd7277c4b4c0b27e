package dev.gatehouse.http.admin;

import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.problem.Problem.Part;
import dev.gatehouse.http.problem.ProblemWords;
import dev.gatehouse.http.wire.JsonContent;
import dev.gatehouse.http.wire.StrictJson;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A body of JSON lines: an object on each line that is not blank, each read like a body of its own. */
final class AdminLines {
    private static final Set<String> TYPES = Set.of("application/jsonl", "application/x-ndjson");

    private AdminLines() {}

    /** What one line came to, counted from 1. */
    sealed interface Line<T> {
        /** Where it stands. */
        int number();

        /** What the reader made of it. */
        record Good<T>(int number, T message) implements Line<T> {}

        /** Everything that is wrong with it. */
        record Bad<T>(int number, List<Part> errors) implements Line<T> {}
    }

    /** The decision on all lines, good and bad; or the words for a body that has none. */
    static <T> Reply answer(
            ContainerRequestContext request,
            byte[] body,
            Function<AdminBody, T> reader,
            Function<List<Line<T>>, Reply> decide) {
        if (!JsonContent.isUnencoded(request.getHeaders().getOrDefault(HttpHeaders.CONTENT_ENCODING, List.of()))) {
            return ProblemWords.say(new Fault.UnsupportedEncoding());
        }
        return body.length > 0 && !isLines(request)
                ? ProblemWords.say(new Fault.UnsupportedMediaType())
                : decide.apply(lines(body, reader));
    }

    private static boolean isLines(ContainerRequestContext request) {
        var types = request.getHeaders().getOrDefault(HttpHeaders.CONTENT_TYPE, List.of());
        return JsonContent.isOneOf(TYPES, types);
    }

    /** What each line came to. */
    static <T> List<Line<T>> lines(byte[] body, Function<AdminBody, T> reader) {
        var lines = new ArrayList<Line<T>>();
        int number = 0;
        for (int begin = 0; begin < body.length; number++) {
            int end = begin;
            while (end < body.length && body[end] != '\n') {
                end++;
            }
            var bytes = Arrays.copyOfRange(body, begin, end);
            if (!isBlank(bytes)) {
                lines.add(line(number + 1, bytes, reader));
            }
            begin = end + 1;
        }
        return lines;
    }

    private static boolean isBlank(byte[] line) {
        for (byte one : line) {
            if (one != ' ' && one != '\t' && one != '\r') {
                return false;
            }
        }
        return true;
    }

    private static <T> Line<T> line(int number, byte[] bytes, Function<AdminBody, T> reader) {
        return StrictJson.read(bytes)
                .map(object -> AdminBody.<T, Line<T>>read(
                        object,
                        reader,
                        message -> new Line.Good<>(number, message),
                        errors -> new Line.Bad<>(number, errors)))
                .orElseGet(() -> new Line.Bad<>(number, List.of(Part.at("#", "not_an_object"))));
    }
}
