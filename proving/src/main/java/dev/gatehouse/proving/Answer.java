package dev.gatehouse.proving;

/**
 * An HTTP answer.
 *
 * @param tag its entity tag; empty where there is none
 */
record Answer(int status, String tag, String body) {
    /** This answer, which must be one of a success. */
    Answer good() {
        if (status < 200 || status > 299) {
            throw new IllegalStateException("answered " + status + ": " + body);
        }
        return this;
    }

    /** The text member of that name, wherever it first stands; our own answers need no parser. */
    String member(String name) {
        var key = "\"" + name + "\":\"";
        var start = body.indexOf(key);
        if (start < 0) {
            throw new IllegalStateException("answer " + status + " has no " + name);
        }
        var from = start + key.length();
        return body.substring(from, body.indexOf('"', from));
    }
}
