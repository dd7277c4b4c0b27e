package dev.gatehouse.http.oauth.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a page shows. */
public sealed interface View {
    /** What a form carries along without showing it. */
    record Carried(Map<String, String> fields) {
        /** Takes its own copy. */
        public Carried {
            fields = Map.copyOf(fields);
        }
    }

    /**
     * Name and password.
     *
     * @param client for whom somebody logs in
     * @param name as it was typed, or as it probably is
     */
    record Login(Optional<String> client, String name, Optional<Text> problem, Carried carried) implements View {}

    /** Whether a client may. */
    record Consent(String client, String user, List<String> scope, Carried carried) implements View {}

    /** A form that goes to a client by itself, or by a button where no script runs. */
    record Onward(String action, Carried carried) implements View {}

    /** The code of a device. */
    record Code(String code, Optional<Text> problem, Carried carried) implements View {}

    /** Whether a device may. */
    record Device(String client, String user, String code, List<String> scope, Carried carried) implements View {}

    /** Whether to log out. */
    record Logout(Optional<String> client, Carried carried) implements View {}

    /** Something that is said, and nothing to do. */
    record Notice(Text title, Text sentence, String what, Optional<Text> advice) implements View {
        /** About nothing in particular. */
        Notice(Text title, Text sentence, Text advice) {
            this(title, sentence, "", Optional.of(advice));
        }

        /** The same without advice. */
        Notice(Text title, Text sentence) {
            this(title, sentence, "", Optional.empty());
        }
    }
}
