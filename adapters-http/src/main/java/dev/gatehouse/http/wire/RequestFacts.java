package dev.gatehouse.http.wire;

import dev.gatehouse.domain.network.Source;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is known of a request before anybody reads it; kept as attributes of the request.
 *
 * @param id our own name for the request, in the log and in {@code X-Request-Id}
 * @param source where it comes from
 */
public record RequestFacts(String id, Source source) {
    /** The attribute that holds the facts. */
    public static final String ATTRIBUTE = "dev.gatehouse.facts";

    /** The attribute that holds the id of the decision on the request, once there is one: for the line in the log. */
    public static final String DECISION = "dev.gatehouse.decision";

    /** Of a request that came by no door of ours: from nowhere that any list allows. */
    public static final RequestFacts NONE = new RequestFacts("none", new Source.Unreadable());

    /** Reads the facts of a request by its attributes; {@link #NONE} if nobody put them there. */
    public static RequestFacts of(Function<String, Object> attributes) {
        return Optional.ofNullable(attributes.apply(ATTRIBUTE))
                .map(RequestFacts.class::cast)
                .orElse(NONE);
    }
}
