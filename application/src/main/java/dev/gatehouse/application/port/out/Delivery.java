package dev.gatehouse.application.port.out;

/** What came of something that was sent. */
public enum Delivery {
    /** It was taken, or nobody wants it any more. */
    DONE,
    /** It was turned down, and would be again, such as a letter to an address that does not exist. */
    REFUSED,
    /** It may be taken later, such as by somebody who was not reached. */
    FAILED
}
