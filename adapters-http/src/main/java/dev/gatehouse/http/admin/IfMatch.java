package dev.gatehouse.http.admin;

import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.wire.HeaderLines;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Entity tags (RFC 9110 section 8.8.3): a strong one of what is shown, and the demand that it still holds. */
final class IfMatch {
    /** Any state, as long as there is one (RFC 9110 section 13.1.1): the same as to say nothing. */
    private static final List<String> ANY = List.of("*");

    private static final int FAILED = 412;
    /** Of one thing nobody knows more states than that. */
    private static final int MOST = 10;

    private IfMatch() {}

    /** The decision on a change of that version, or the words for one that names none. */
    static Reply answer(ContainerRequestContext request, Function<String, Reply> change) {
        var lines = HeaderLines.of(request, HttpHeaders.IF_MATCH);
        return lines.isEmpty() || lines.equals(ANY) ? AdminWords.needsIfMatch() : ofAny(tags(lines), change);
    }

    /** One that holds is enough; the others change nothing. */
    private static Reply ofAny(List<String> versions, Function<String, Reply> change) {
        var reply = AdminWords.changedSince();
        for (var version : versions) {
            reply = change.apply(version);
            if (reply.status() != FAILED) {
                return reply;
            }
        }
        return reply;
    }

    /** What the strong ones say, for no other holds; ours have no comma. */
    private static List<String> tags(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .filter(tag -> tag.length() > 2 && tag.startsWith("\"") && tag.endsWith("\""))
                .map(tag -> tag.substring(1, tag.length() - 1))
                .limit(MOST)
                .toList();
    }

    /** The same where a change need not name one. */
    static Reply answerAny(ContainerRequestContext request, Function<Optional<String>, Reply> change) {
        var lines = HeaderLines.of(request, HttpHeaders.IF_MATCH);
        return lines.isEmpty() || lines.equals(ANY)
                ? change.apply(Optional.empty())
                : answer(request, version -> change.apply(Optional.of(version)));
    }

    /** The answer with the tag of what it shows. */
    static Reply tagged(Reply reply, String version) {
        return reply.with("ETag", "\"" + version + "\"");
    }
}
