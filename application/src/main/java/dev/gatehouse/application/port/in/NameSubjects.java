package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.token.Subject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells how people call users and API clients. */
public interface NameSubjects {
    /** The names of those that there are, all as they stand at one moment; whoever is gone has none. */
    Map<Subject, String> names(Set<Subject> subjects);

    /** The user who is called so. */
    Optional<Subject> find(LoginIdentifier identifier);
}
