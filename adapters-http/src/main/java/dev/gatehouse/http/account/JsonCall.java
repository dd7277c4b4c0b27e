package dev.gatehouse.http.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.http.dialect.Call;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Flaw;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.problem.ProblemWords;
import dev.gatehouse.http.wire.HeaderLines;
import dev.gatehouse.http.wire.JsonContent;
import dev.gatehouse.http.wire.RequestFacts;
import dev.gatehouse.http.wire.StrictJson;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One POST of a JSON object. */
record JsonCall(ObjectNode object, Call call) {

    /** The answer to an object of these texts, which all must be there. */
    static Reply answer(
            ContainerRequestContext request, byte[] body, Set<String> texts, Function<JsonCall, Reply> decide) {
        return answer(request, body, new Members(texts, Set.of()), decide);
    }

    /** What an object may have: texts that must be there, and flags that need not. */
    record Members(Set<String> texts, Set<String> flags) {
        private boolean has(String name) {
            return texts.contains(name) || flags.contains(name);
        }
    }

    /**
     * The answer to an object, or the words for a body that is none, or that has other members than these: what was meant by
     * them would not be done. The body may be missing altogether.
     */
    static Reply answer(
            ContainerRequestContext request, byte[] body, Members members, Function<JsonCall, Reply> decide) {
        Function<String, List<String>> headers = name -> HeaderLines.of(request, name);
        if (!JsonContent.isUnencoded(headers.apply(HttpHeaders.CONTENT_ENCODING))) {
            return ProblemWords.say(new Fault.UnsupportedEncoding());
        }
        if (body.length > 0 && !JsonContent.isJson(headers.apply(HttpHeaders.CONTENT_TYPE))) {
            return ProblemWords.say(new Fault.UnsupportedMediaType());
        }
        var facts = RequestFacts.of(request::getProperty);
        return StrictJson.read(body)
                .map(object -> new JsonCall(object, new Call(object, headers, facts)))
                .map(json -> json.hasOthers(members) ? json.flawed() : decide.apply(json))
                .orElseGet(() -> ProblemWords.say(new Fault.NotJson()));
    }

    /** Whether there are other members than these, each of which is noted, and beside them all that is wrong with these. */
    private boolean hasOthers(Members members) {
        object.fieldNames().forEachRemaining(name -> {
            if (!members.has(name)) {
                call.note(Flaw.Place.BODY, name, Flaw.Kind.UNKNOWN);
            }
        });
        boolean hasOthers = !call.flaws().isEmpty();
        if (hasOthers) {
            members.texts().stream().sorted().forEach(call::text);
            members.flags().forEach(this::flag);
        }
        return hasOthers;
    }

    /** A member that is true or false, false if it is not there; otherwise its flaw is noted. */
    Optional<Boolean> flag(String name) {
        var node = object.path(name);
        if (node.isBoolean() || node.isMissingNode()) {
            return Optional.of(node.booleanValue());
        }
        call.note(Flaw.Place.BODY, name, Flaw.Kind.UNFIT);
        return Optional.empty();
    }

    /** The words for what was noted. */
    Reply flawed() {
        return ProblemWords.say(new Fault.Malformed(call.flaws()));
    }
}
