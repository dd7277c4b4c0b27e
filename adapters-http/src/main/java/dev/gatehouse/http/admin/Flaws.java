package dev.gatehouse.http.admin;

import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.problem.Problem;
import dev.gatehouse.http.problem.Problem.Part;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a request, all of it at once and each place once; never what was written there. */
final class Flaws {
    private final List<Part> parts = new ArrayList<>();

    /** Of several at one place the first is told: what is said of it later follows from that. */
    void at(String pointer, String detail) {
        if (!isAt(pointer)) {
            parts.add(Part.at(pointer, detail));
        }
    }

    void ofQuery(String name, String detail) {
        parts.add(Part.ofQuery(name, detail));
    }

    /** The words for one alone that is found only when all else is good. */
    static Reply one(String pointer, String detail) {
        var flaws = new Flaws();
        flaws.at(pointer, detail);
        return flaws.reply();
    }

    private boolean isAt(String pointer) {
        return parts.stream().flatMap(part -> part.pointer().stream()).anyMatch(pointer::equals);
    }

    /** Whether something is wrong at that place, or within it. */
    boolean isWithin(String pointer) {
        return parts.stream()
                .flatMap(part -> part.pointer().stream())
                .anyMatch(at -> at.equals(pointer) || at.startsWith(pointer + "/"));
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    List<Part> all() {
        return List.copyOf(parts);
    }

    /** The words for all of them. */
    Reply reply() {
        return reply(all());
    }

    /** The words for these. */
    static Reply reply(List<Part> parts) {
        return Problem.named(400, "malformed", "Parts of the request are no good")
                .with(parts)
                .reply();
    }
}
