package dev.gatehouse.application.service;

import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.domain.user.UserStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** Those who sign up by themselves. */
final class Newcomers {
    private Newcomers() {}

    /** A user with nothing but an address, which is the user's own. */
    static User user(UserId id, EmailAddress email, Instant now) {
        return new User(
                id,
                Optional.empty(),
                Optional.of(email),
                true,
                Set.of(),
                UserStatus.ACTIVE,
                false,
                0,
                IpPolicy.OPEN,
                now.truncatedTo(ChronoUnit.MICROS));
    }
}
