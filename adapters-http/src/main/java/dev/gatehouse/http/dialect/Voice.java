package dev.gatehouse.http.dialect;

import dev.gatehouse.domain.network.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

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

    /** The paths at which more may be sent than elsewhere, with the most bytes of a body there. */
    default Map<String, Integer> largeBodies() {
        return Map.of();
    }

    /** The page at which people begin, if there is one. */
    default Optional<String> front() {
        return Optional.empty();
    }

    /**
     * The words for whoever may not even ask, because of where they come from.
     *
     * @param languages as for a fault, read where they are needed
     */
    default Optional<Reply> turnAway(Source from, Supplier<List<String>> languages) {
        return Optional.empty();
    }

    /** Which pages of other origins may read what is answered at a path; none unless somebody says so. */
    default Sharing sharing(String path) {
        return Sharing.NONE;
    }

    /** The words for a fault. */
    Reply say(Fault fault);

    /**
     * The same in the dearest language that is spoken here.
     *
     * @param languages lines of {@code Accept-Language} (RFC 9110 section 12.5.4)
     */
    default Reply say(Fault fault, List<String> languages) {
        return say(fault);
    }
}
