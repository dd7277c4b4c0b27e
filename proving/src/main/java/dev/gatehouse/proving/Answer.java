package dev.gatehouse.proving;

/** An HTTP answer: its status and body. */
record Answer(int status, String body) {
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
