package dev.gatehouse.proving;

import java.util.Map;

/**
 * An HTTP answer.
 *
 * @param headers those that somebody asks for, by their names in small letters
 */
record Answer(int status, Map<String, String> headers, String body) {
    /** Takes its own copy. */
    Answer {
        headers = Map.copyOf(headers);
    }

    /** This answer, which must be one of a success; throws {@link PutOff} where there was no room. */
    Answer good() {
        throwIfPutOff();
        if (status < 200 || status > 299) {
            throw new IllegalStateException("answered " + status + ": " + body);
        }
        return this;
    }

    /** This answer, which must be of that status; throws {@link PutOff} where there was no room. */
    Answer expect(int expected) {
        throwIfPutOff();
        if (status != expected) {
            throw new IllegalStateException("answered " + status + ": " + body);
        }
        return this;
    }

    private void throwIfPutOff() {
        if (status == 429 || status == 503) {
            throw new PutOff(status);
        }
    }

    /** A header that {@link Wire} keeps; empty where there is none. */
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The text member of that name, wherever it first stands; our own answers need no parser. */
    String member(String name) {
        return between("\"" + name + "\":\"", "\"");
    }

    /** The hidden field of that name of a page of ours. */
    String field(String name) {
        return between("name=\"" + name + "\" value=\"", "\"").replace("&amp;", "&");
    }

    private String between(String before, String after) {
        var start = body.indexOf(before);
        if (start < 0) {
            throw new IllegalStateException("answer " + status + " has no " + before);
        }
        var from = start + before.length();
        return body.substring(from, body.indexOf(after, from));
    }
}
