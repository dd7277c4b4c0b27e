package dev.gatehouse.application.port.in;

/** Sends what waits in the outbox, on every node, in small portions. */
public interface DeliverMessages {
    /** Sends one portion of what is due, and puts off what could not be sent; whether there may be more. */
    boolean deliverSome();
}
