package dev.gatehouse.http.dialect;

import dev.gatehouse.domain.network.Source;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Answers for a part of the paths, and has words for whatever can go wrong there. */
public interface Voice {
    /** Where this voice speaks: {@code /auth} covers {@code /auth/nope} and {@code /auth;x}, but not {@code /author}. */
    Set<String> territory();

    /** The paths of the territory that lead somewhere, exactly as spelled or with {@code {variables}}, with the methods that each takes. */
    Map<String, Set<String>> endpoints();

    /** The port at which alone it is heard; empty: at all that no other has for itself. */
    default OptionalInt ownPort() {
        return OptionalInt.empty();
    }

    /** The words for whoever may not even ask, because of where they come from. */
    default Optional<Reply> turnAway(Source from) {
        return Optional.empty();
    }

    /** The words for a fault. */
    Reply say(Fault fault);
}
