package dev.gatehouse.application.port.out;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Remembers what is to be told to others, until it was; written in the unit that it tells of. */
public interface OutboxStore {
    /**
     * A message that waits to be sent.
     *
     * @param kind what it is, for whoever sends it
     * @param to the address
     * @param body what is said; nothing that could be presented as a credential
     * @param tries how often it was tried
     */
    record Message(String id, String kind, String to, String body, Instant createdAt, int tries) {}

    /** Adds a message that is due; one of that id that waits already is the same, and stays. */
    void add(Message message);

    /** Up to that many messages that are due, each held back from others for that long, and counted as tried. */
    List<Message> take(Instant now, Duration holdFor, int limit);

    /** Puts off a message. */
    void putOff(String id, Instant until);

    /** How many messages were tried that often or more and wait on; beyond the limit nobody counts. */
    int countTried(int times, int limit);

    /** Removes a message that was sent or given up; whether there was one. */
    boolean remove(String id);
}
