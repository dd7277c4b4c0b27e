package dev.gatehouse.proving.faults;

import java.time.Duration;

/**
 * An answer of the product.
 *
 * @param retryAfter the header; empty where there is none
 * @param tag the entity tag; empty where there is none
 * @param took from the request to the whole answer
 */
record Reply(int status, String body, String retryAfter, String tag, Duration took) {
    boolean isGood() {
        return status == 200;
    }

    /** Whether it says that it is not the client's fault, and when to ask again. */
    boolean isPutOff() {
        return (status == 503 || status == 429) && !retryAfter.isEmpty();
    }

    /** The text member of that name, wherever it first stands; our own answers need no parser. */
    String member(String name) {
        var key = "\"" + name + "\":\"";
        var start = body.indexOf(key);
        if (start < 0) {
            throw new IllegalStateException("answer " + status + " has no " + name + ": " + body);
        }
        var from = start + key.length();
        return body.substring(from, body.indexOf('"', from));
    }
}
