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

    /**
     * Reads a name or an address: what holds an at sign is an address, for no name does. Blanks around it are none of it: keyboards
     * add them, and neither can hold one.
     */
    static LoginIdentifier parse(String text) {
        var name = text.strip();
        if (name.indexOf('@') >= 0) {
            return EmailAddress.parse(name).<LoginIdentifier>map(ByEmail::new).orElseGet(() -> new Nobody(name));
        }
        return LoginName.parse(name).<LoginIdentifier>map(ByName::new).orElseGet(() -> new Nobody(name));
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
