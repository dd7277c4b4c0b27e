package dev.gatehouse.http.problem;

import dev.gatehouse.http.dialect.Flaw;
import dev.gatehouse.http.dialect.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What went wrong (RFC 9457 section 3.1).
 *
 * @param type {@code about:blank} where the status says it all, else a name of ours that never changes
 * @param instance names the incident in our log
 * @param reason what is wrong, as a stable word
 * @param errors which parts of the request are no good (the form of RFC 9457 section 3, never their values)
 */
public record Problem(
        String type,
        String title,
        int status,
        Optional<String> instance,
        Optional<String> reason,
        Optional<List<Part>> errors) {

    private static final String MEDIA_TYPE = "application/problem+json";
    private static final String OURS = "urn:gatehouse:problem:";

    /**
     * One part of the request, and what is wrong with it.
     *
     * @param pointer where in the body (RFC 6901)
     * @param parameter which parameter of the query or which header
     */
    public record Part(String detail, Optional<String> pointer, Optional<String> parameter) {
        /** A part of the body. */
        public static Part at(String pointer, String detail) {
            return new Part(detail, Optional.of(pointer), Optional.empty());
        }

        /** A parameter of the query. */
        public static Part ofQuery(String name, String detail) {
            return new Part(detail, Optional.empty(), Optional.of(name));
        }

        /** A flaw of a member. */
        public static Part of(Flaw flaw) {
            return at("#/" + token(flaw.name()), flaw.kind().name().toLowerCase(Locale.ROOT));
        }

        /** The name of a member as a pointer has it (RFC 6901 section 3). */
        public static String token(String name) {
            return name.replace("~", "~0").replace("/", "~1");
        }
    }

    /** A problem that its status explains. */
    public static Problem plain(int status, String title) {
        return new Problem("about:blank", title, status, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A problem that clients may want to tell apart. */
    public static Problem named(int status, String name, String title) {
        return new Problem(OURS + name, title, status, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, for a reason that never changes its name. */
    public Problem because(String stableWord) {
        return new Problem(type, title, status, instance, Optional.of(stableWord), errors);
    }

    /** The same, about those members. */
    public Problem about(List<Flaw> flaws) {
        return with(flaws.stream().map(Part::of).toList());
    }

    /** The same, about those parts. */
    public Problem with(List<Part> parts) {
        return new Problem(type, title, status, instance, reason, Optional.of(parts));
    }

    /** The same, told in our log under that name. */
    public Problem loggedAs(String incident) {
        return new Problem(type, title, status, Optional.of("urn:gatehouse:incident:" + incident), reason, errors);
    }

    /** The answer. */
    public Reply reply() {
        return Reply.of(status, this).with("Content-Type", MEDIA_TYPE);
    }
}
