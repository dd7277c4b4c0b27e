package dev.gatehouse.http.dialect;

import java.util.Map;
import java.util.Set;

/** Answers for a part of the paths, and has words for whatever can go wrong there. */
public interface Voice {
    /** Where this voice speaks: {@code /auth} covers {@code /auth/nope} and {@code /auth;x}, but not {@code /author}. */
    Set<String> territory();

    /** The paths of the territory that lead somewhere, exactly as spelled or with {@code {variables}}, with the methods that each takes. */
    Map<String, Set<String>> endpoints();

    /** The words for a fault. */
    Reply say(Fault fault);
}
