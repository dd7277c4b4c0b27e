package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.secret.Secret;
import java.util.List;

/** Explains a pasted token to whoever holds the master key, without ever printing it. */
public interface InspectToken {
    /** What the text is, line by line, and whether it would be accepted now. */
    List<Finding> inspect(Secret token);

    /** One thing seen. */
    record Finding(String what, String seen) {}
}
