package dev.gatehouse.http.admin;

import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.problem.Problem;
import dev.gatehouse.http.problem.Problem.Part;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a request, all of it at once; never what was written there. */
final class Flaws {
    private final List<Part> parts = new ArrayList<>();

    void at(String pointer, String detail) {
        parts.add(Part.at(pointer, detail));
    }

    void ofQuery(String name, String detail) {
        parts.add(Part.ofQuery(name, detail));
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** The words for all of them. */
    Reply reply() {
        return Problem.named(400, "malformed", "Parts of the request are no good")
                .with(List.copyOf(parts))
                .reply();
    }
}
