package org.example.knock;

import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.http.dialect.Call;
import java.util.Optional;

/** What is read and written in this dialect. */
final class KnockMessages {
    private KnockMessages() {}

    /** {@code POST /knock}. */
    record Knock(String name, Password word) {
        static Optional<Knock> in(Call call) {
            var name = call.text("name");
            var word = call.password("word");
            return name.flatMap(who -> word.map(what -> new Knock(who, what)));
        }

        Credentials credentials() {
            return new Credentials.UserPassword(LoginIdentifier.parse(name), word);
        }
    }

    /** Come in. */
    record Welcome(Secret welcome, long seconds) {}

    /** Every other answer. */
    record No(String no) {}
}
