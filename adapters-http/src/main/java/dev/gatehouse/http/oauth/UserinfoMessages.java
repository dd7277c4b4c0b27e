package dev.gatehouse.http.oauth;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.in.TellIdentity;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.token.AccessClaims;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.User;
import java.util.List;
import java.util.Optional;

/** Who holds a token: the standard claims of OpenID Connect Core section 5.1, as far as we know them. */
final class UserinfoMessages {

    private UserinfoMessages() {}

    /** A person. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Person(
            String sub,
            Optional<String> preferredUsername,
            Optional<String> email,
            Optional<Boolean> emailVerified,
            List<String> roles,
            String clientId,
            Optional<String> scope) {}

    /** An API client. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Program(String sub, String name, String clientId, Optional<String> scope) {}

    /** A person, as far as the client was let see; roles where they were asked for and there are any. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Told(
            String sub,
            Optional<String> preferredUsername,
            Optional<String> email,
            Optional<Boolean> emailVerified,
            Optional<List<String>> roles) {
        static Told of(TellIdentity.Outcome.OfUser told) {
            var user = told.user();
            return new Told(
                    told.subject().text(),
                    user.name(),
                    user.email(),
                    user.email().map(address -> user.isEmailVerified()),
                    Optional.of(told.roles().stream().sorted().toList()).filter(roles -> !roles.isEmpty()));
        }
    }

    /** The answer for whoever it is. */
    static Object of(AccessClaims claims, Principal who) {
        return switch (who) {
            case Principal.Person(User user) -> person(claims, user);
            case Principal.Program(Client client) ->
                new Program(claims.subject().text(), client.name(), claims.clientId(), text(claims.scope()));
        };
    }

    private static Person person(AccessClaims claims, User user) {
        return new Person(
                claims.subject().text(),
                user.name().map(LoginName::display),
                user.email().map(EmailAddress::display),
                user.email().map(address -> user.emailVerified()),
                claims.roles().stream().sorted().toList(),
                claims.clientId(),
                text(claims.scope()));
    }

    /** RFC 6749 section 3.3 knows no empty scope: there is one, or the member is left out. */
    static Optional<String> text(Scopes scope) {
        return Optional.of(scope.text()).filter(words -> !words.isEmpty());
    }
}
