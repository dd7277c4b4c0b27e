package dev.gatehouse.domain.factor;

import dev.gatehouse.domain.secret.Secret;
import java.util.Locale;
import java.util.Optional;

/** A code as a person types it: blanks and hyphens, which only help to read it, are gone. */
public sealed interface TypedCode {
    /** How many digits an app shows. */
    int DIGITS = 6;

    /** How many letters and digits a recovery code has. */
    int RECOVERY_LENGTH = 16;

    /** Longer than anybody types. */
    int LONGEST = 64;

    /** What the app shows. */
    record OfApp(Secret digits) implements TypedCode {}

    /** One of the codes that were written down. */
    record OfRecovery(Secret text) implements TypedCode {}

    /** The code, or empty for a text that is of neither kind. */
    static Optional<TypedCode> parse(Secret typed) {
        if (typed.reveal().length() > LONGEST) {
            return Optional.empty();
        }
        var text = typed.reveal().replace(" ", "").replace("-", "").toLowerCase(Locale.ROOT);
        if (text.length() == DIGITS && text.chars().allMatch(TypedCode::isDigit)) {
            return Optional.of(new OfApp(Secret.of(text)));
        }
        return text.length() == RECOVERY_LENGTH && text.chars().allMatch(c -> isDigit(c) || (c >= 'a' && c <= 'z'))
                ? Optional.of(new OfRecovery(Secret.of(text)))
                : Optional.empty();
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
