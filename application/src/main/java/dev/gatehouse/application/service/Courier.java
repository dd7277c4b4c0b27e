package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.Delivery;
import dev.gatehouse.application.port.out.OutboxStore.Message;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sends the messages of one kind. */
interface Courier {
    /**
     * How the audit calls a message that was not delivered.
     *
     * @param about whom it concerned
     * @param refuser who turned it down, if it was turned down
     */
    record Loss(Optional<Subject> about, String what, String refuser) {}

    /** The kind, as messages say it. */
    String kind();

    /** Whether it understands a message of its kind: one that a later version left it may not. */
    boolean understands(Message message);

    /** Sends messages that it understands, with no unit open while it waits for others; what came of each, in their order. */
    List<Delivery> send(List<Message> messages, Instant now);

    /** What is written down of a message that it understands and that is given up. */
    Loss loss(Message message);
}
