package dev.gatehouse.http.dialect;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What can go wrong with a request before or beside a decision; each dialect has words for each. */
public sealed interface Fault {
    /** The body is not one JSON object, or did not arrive whole. */
    record NotJson() implements Fault {}

    /** Parts of the request are missing or no good; at least one flaw, in the order in which they were looked at. */
    record Malformed(List<Flaw> flaws) implements Fault {
        /** Takes its own copy. */
        public Malformed {
            flaws = List.copyOf(flaws);
        }
    }

    /** There is nothing at this path. */
    record NotFound() implements Fault {}

    /** There is something at this path, but not for this method; the answer has {@code Allow} (RFC 9110 section 15.5.6). */
    record MethodNotAllowed(Set<String> allowed) implements Fault {}

    /** The body is not said to be JSON. */
    record UnsupportedMediaType() implements Fault {}

    /** The body is compressed, or encoded otherwise. */
    record UnsupportedEncoding() implements Fault {}

    /** The body is larger than its limit. */
    record TooLarge() implements Fault {}

    /** We cannot answer for now; the answer has {@code Retry-After}. */
    record Unavailable(Duration retryAfter) implements Fault {}

    /** We have a bug, and its story is in the log under this id. */
    record Broken(String incidentId) implements Fault {}
}
