package dev.gatehouse.application.service;

import java.util.ArrayList;
import java.util.List;

/** The members that a plan changes, by the names that the plan tells. */
final class Changes {
    private final List<String> members = new ArrayList<>();

    /** Notes the member if it differs. */
    Changes compare(String member, Object before, Object after) {
        return note(member, !before.equals(after));
    }

    /** Notes the member if it changes. */
    Changes note(String member, boolean isChanged) {
        if (isChanged) {
            members.add(member);
        }
        return this;
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    /** The members with commas between them. */
    String text() {
        return String.join(", ", members);
    }
}
