package dev.gatehouse.crypto;

/** The master key cannot be used; the message is one line for whoever runs the installation, without a byte of the key. */
public final class UnusableMasterKey extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableMasterKey(String message) {
        super(message);
    }

    UnusableMasterKey(String message, Throwable cause) {
        super(message, cause);
    }
}
