package dev.gatehouse.http.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.http.dialect.Call;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Flaw;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.problem.ProblemWords;
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

    /**
     * The answer to an object, or the words for a body that is none, or that has other members than these: what was meant by
     * them would not be done. The body may be missing altogether.
     */
    static Reply answer(
            ContainerRequestContext request, byte[] body, Set<String> members, Function<JsonCall, Reply> decide) {
        Function<String, List<String>> headers = name -> request.getHeaders().getOrDefault(name, List.of());
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

    /** Whether there are other members than these, each of which is noted. */
    private boolean hasOthers(Set<String> members) {
        object.fieldNames().forEachRemaining(name -> {
            if (!members.contains(name)) {
                call.note(Flaw.Place.BODY, name, Flaw.Kind.UNKNOWN);
            }
        });
        return !call.flaws().isEmpty();
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
