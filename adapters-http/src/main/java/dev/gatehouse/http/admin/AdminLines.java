package dev.gatehouse.http.admin;

import dev.gatehouse.http.admin.MovingFiles.Notation;
import dev.gatehouse.http.admin.MovingUserMessages.LineProblem;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.problem.Problem.Part;
import dev.gatehouse.http.problem.ProblemWords;
import dev.gatehouse.http.wire.HeaderLines;
import dev.gatehouse.http.wire.JsonContent;
import dev.gatehouse.http.wire.StrictJson;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A body of JSON lines: an object on each line that is not blank, each read like a body of its own; or of CSV. */
final class AdminLines {
    private static final Set<String> JSON_LINES = Set.of("application/jsonl", "application/x-ndjson");
    private static final Set<String> CSV = Set.of("text/csv");
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private AdminLines() {}

    /** What one line came to, counted from 1. */
    sealed interface Line<T> {
        /** Where it stands. */
        int number();

        /** What the reader made of it. */
        record Good<T>(int number, T message) implements Line<T> {}

        /** What is wrong with it. */
        record Bad<T>(LineProblem problem) implements Line<T> {
            @Override
            public int number() {
                return problem.line();
            }
        }
    }

    /** The decision on a body that is written so; or the words for one that is neither. */
    static Reply answer(ContainerRequestContext request, byte[] body, Function<Notation, Reply> decide) {
        if (!JsonContent.isUnencoded(HeaderLines.of(request, HttpHeaders.CONTENT_ENCODING))) {
            return ProblemWords.say(new Fault.UnsupportedEncoding());
        }
        var types = HeaderLines.of(request, HttpHeaders.CONTENT_TYPE);
        if (JsonContent.isOneOf(CSV, types)) {
            return decide.apply(Notation.CSV);
        }
        return body.length > 0 && !JsonContent.isOneOf(JSON_LINES, types)
                ? ProblemWords.say(new Fault.UnsupportedMediaType())
                : decide.apply(Notation.JSON_LINES);
    }

    /** What each line came to. */
    static <T> List<Line<T>> lines(byte[] body, Function<AdminBody, T> reader) {
        var lines = new ArrayList<Line<T>>();
        int number = 0;
        for (int begin = beginOf(body); begin < body.length; number++) {
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

    /** Behind a byte order mark, which editors leave. */
    private static int beginOf(byte[] body) {
        int read = Math.min(body.length, MARK.length);
        return Arrays.mismatch(body, 0, read, MARK, 0, MARK.length) < 0 ? MARK.length : 0;
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
                        object, reader, message -> new Line.Good<>(number, message), errors -> bad(number, errors)))
                .orElseGet(() -> bad(number, List.of(Part.at("#", "not_an_object"))));
    }

    private static <T> Line<T> bad(int number, List<Part> errors) {
        return new Line.Bad<>(MovingUserMessages.problem(number, errors));
    }
}
