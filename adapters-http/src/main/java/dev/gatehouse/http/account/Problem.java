package dev.gatehouse.http.account;

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
 * @param reason what is wrong with a new password, as a stable word
 * @param errors which members are no good (the form of RFC 9457 section 3, never their values)
 */
record Problem(
        String type,
        String title,
        int status,
        Optional<String> instance,
        Optional<String> reason,
        Optional<List<Part>> errors) {

    private static final String MEDIA_TYPE = "application/problem+json";
    private static final String OURS = "urn:gatehouse:problem:";

    /** One part of the request, and what is wrong with it. */
    record Part(String detail, String pointer) {

        static Part of(Flaw flaw) {
            var kind = flaw.kind().name().toLowerCase(Locale.ROOT);
            return new Part(kind, "#/" + flaw.name());
        }
    }

    /** A problem that its status explains. */
    static Problem plain(int status, String title) {
        return new Problem("about:blank", title, status, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A problem that clients may want to tell apart. */
    static Problem named(int status, String name, String title) {
        return new Problem(OURS + name, title, status, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Problem because(String stableWord) {
        return new Problem(type, title, status, instance, Optional.of(stableWord), errors);
    }

    Problem about(List<Flaw> flaws) {
        var parts = flaws.stream().map(Part::of).toList();
        return new Problem(type, title, status, instance, reason, Optional.of(parts));
    }

    Problem loggedAs(String incident) {
        return new Problem(type, title, status, Optional.of("urn:gatehouse:incident:" + incident), reason, errors);
    }

    Reply reply() {
        return Reply.of(status, this).with("Content-Type", MEDIA_TYPE);
    }
}
