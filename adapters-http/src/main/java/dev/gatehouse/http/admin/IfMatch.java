package dev.gatehouse.http.admin;

import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Entity tags (RFC 9110 section 8.8.3): a strong one of what is shown, and the demand that it still holds. */
final class IfMatch {
    /** Any state, as long as there is one (RFC 9110 section 13.1.1): the same as to say nothing. */
    private static final List<String> ANY = List.of("*");

    private IfMatch() {}

    /** The decision on a change of that version, or the words for one that names none. */
    static Reply answer(ContainerRequestContext request, Function<String, Reply> change) {
        var lines = request.getHeaders().getOrDefault(HttpHeaders.IF_MATCH, List.of());
        if (lines.size() != 1 || lines.equals(ANY)) {
            return AdminWords.needsIfMatch();
        }
        var tag = lines.getFirst().strip();
        boolean isStrong = tag.length() > 2 && tag.startsWith("\"") && tag.endsWith("\"");
        return isStrong ? change.apply(tag.substring(1, tag.length() - 1)) : AdminWords.changedSince();
    }

    /** The same where a change need not name one. */
    static Reply answerAny(ContainerRequestContext request, Function<Optional<String>, Reply> change) {
        var lines = request.getHeaders().getOrDefault(HttpHeaders.IF_MATCH, List.of());
        return lines.isEmpty() || lines.equals(ANY)
                ? change.apply(Optional.empty())
                : answer(request, version -> change.apply(Optional.of(version)));
    }

    /** The answer with the tag of what it shows. */
    static Reply tagged(Reply reply, String version) {
        return reply.with("ETag", "\"" + version + "\"");
    }
}
