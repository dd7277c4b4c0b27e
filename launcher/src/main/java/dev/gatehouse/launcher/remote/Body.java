package dev.gatehouse.launcher.remote;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The members of a request while they are gathered. */
final class Body {
    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

    Body with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** The member, if there is something to say. */
    Body with(String name, Optional<?> value) {
        value.ifPresent(said -> members.put(name, said));
        return this;
    }

    /** The member, which is {@code null} where there is nothing. */
    Body orNull(String name, Optional<?> value) {
        members.put(name, value.orElse(null));
        return this;
    }

    Map<String, @Nullable Object> members() {
        return members;
    }
}
