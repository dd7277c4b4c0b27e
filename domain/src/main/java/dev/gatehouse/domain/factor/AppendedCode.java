package dev.gatehouse.domain.factor;

import dev.gatehouse.domain.factor.TypedCode.OfApp;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.Password;
import java.util.Optional;

/** A password with the code of an app at its end, as it is typed where there is no place for the code alone. */
public record AppendedCode(Password password, OfApp code) {
    /** The two parts: the last six digits, and what stands before them; empty if there are not both. */
    public static Optional<AppendedCode> split(Password typed) {
        var text = typed.normalized().reveal();
        int end = text.length() - TypedCode.DIGITS;
        if (end <= 0 || !text.chars().skip(end).allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        var code = new OfApp(Secret.of(text.substring(end)));
        return Password.parse(Secret.of(text.substring(0, end))).map(password -> new AppendedCode(password, code));
    }
}
