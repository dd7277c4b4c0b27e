package dev.gatehouse.application.service;

import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.User;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;

/** The words that an attacker would try first against a user. */
final class NewPasswords {
    private NewPasswords() {}

    static Collection<String> context(User user) {
        return context(user.name(), user.email());
    }

    static Collection<String> context(Optional<LoginName> name, Optional<EmailAddress> email) {
        var words = new ArrayList<String>();
        name.map(LoginName::canonical).ifPresent(words::add);
        email.map(EmailAddress::canonical).ifPresent(address -> {
            words.add(address);
            words.add(address.substring(0, address.indexOf('@')));
        });
        return words;
    }
}
