package dev.gatehouse.crypto;

import dev.gatehouse.domain.user.ForeignHash;
import java.util.Optional;

/** How a hash of another system is kept inside its seal: its format if one was declared, a line feed, and the hash. */
final class AtRest {
    private static final char END_OF_FORMAT = '\n';

    private AtRest() {}

    static String write(ForeignHash foreign) {
        return foreign.format().orElse("") + END_OF_FORMAT + foreign.encoded();
    }

    /** Empty if nothing of ours was written so. */
    static Optional<ForeignHash> read(String text) {
        var end = text.indexOf(END_OF_FORMAT);
        return end < 0
                ? Optional.empty()
                : ForeignHash.parse(
                        text.substring(end + 1),
                        Optional.of(text.substring(0, end)).filter(format -> !format.isEmpty()));
    }
}
