package dev.gatehouse.domain.login;

import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.LoginName;

/** The words by which a person says who they are, in the one form by which an account is found. */
public sealed interface LoginIdentifier {
    /** A login name. */
    record ByName(LoginName name) implements LoginIdentifier {}

    /** An e-mail address. */
    record ByEmail(EmailAddress email) implements LoginIdentifier {}

    /** A text that can be nobody's; it costs what an unknown name costs. */
    record Nobody(String text) implements LoginIdentifier {}

    /** Reads a name or an address: what holds an at sign is an address, for no name does. */
    static LoginIdentifier parse(String text) {
        if (text.indexOf('@') >= 0) {
            return EmailAddress.parse(text).<LoginIdentifier>map(ByEmail::new).orElseGet(() -> new Nobody(text));
        }
        return LoginName.parse(text).<LoginIdentifier>map(ByName::new).orElseGet(() -> new Nobody(text));
    }

    /** The canonical text, the same for every spelling of one account. */
    default String canonical() {
        return switch (this) {
            case ByName(LoginName name) -> name.canonical();
            case ByEmail(EmailAddress email) -> email.canonical();
            case Nobody(String text) -> text;
        };
    }
}
