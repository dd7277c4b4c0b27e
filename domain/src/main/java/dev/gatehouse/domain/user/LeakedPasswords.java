package dev.gatehouse.domain.user;

/** Passwords that are known to be in the hands of attackers: a list that may be far longer than what ships. */
@FunctionalInterface
public interface LeakedPasswords {
    /** No list at all. */
    LeakedPasswords NONE = text -> false;

    /** Whether the text, as it stands, is on the list; a few that are not may be taken for it, never the other way round. */
    boolean contain(String text);
}
