package dev.gatehouse.domain.client;

import java.util.Optional;

/** The integer that names an API client for ever; never an authority by itself. */
public record ClientNumber(int value) {
    /** The largest that is taken over from an older system: what lies beyond is left for those that are given out after it. */
    public static final int MOST_TAKEN_OVER = 2_000_000_000;

    /** Refuses what is not positive. */
    public ClientNumber {
        if (value < 1) {
            throw new IllegalArgumentException("a client number is positive");
        }
    }

    /** The number of that text; one has one spelling. */
    public static Optional<ClientNumber> parse(String text) {
        try {
            var value = Integer.parseInt(text);
            return value > 0 && Integer.toString(value).equals(text)
                    ? Optional.of(new ClientNumber(value))
                    : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
