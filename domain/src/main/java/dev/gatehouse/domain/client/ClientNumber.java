package dev.gatehouse.domain.client;

/** The integer that names an API client for ever; never an authority by itself. */
public record ClientNumber(int value) {
    /** Refuses what is not positive. */
    public ClientNumber {
        if (value < 1) {
            throw new IllegalArgumentException("a client number is positive");
        }
    }
}
