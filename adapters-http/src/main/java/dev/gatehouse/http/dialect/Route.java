package dev.gatehouse.http.dialect;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A path to which clients post one JSON object: how the message is parsed, and how it is answered.
 *
 * @param parse the message, or empty once the call has noted what is wrong with it
 * @param answer decides on a message and says what came of it
 */
public record Route<M>(String path, Function<Call, Optional<M>> parse, BiFunction<M, Call, Reply> answer) {
    /** The answer to a call: that to its message, or the dialect's words for a malformed one. */
    public Reply answer(Call call, Dialect dialect) {
        return parse.apply(call)
                .map(message -> answer.apply(message, call))
                .orElseGet(() -> dialect.say(new Fault.Malformed(call.flaws())));
    }
}
