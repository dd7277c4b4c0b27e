package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.AdministerUsers.FirstPassword;
import dev.gatehouse.application.port.in.AdministerUsers.NewUser;
import dev.gatehouse.application.port.in.AdministerUsers.Outcome;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.port.out.UserDirectory.Listed;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.domain.user.PasswordRules;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserObjection;
import dev.gatehouse.domain.user.UserRules;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Makes users; a password is hashed before the unit that writes begins. */
final class UserMaker {
    private final UnitOfWork unitOfWork;
    private final PasswordRules rules;
    private final AccountPasswords passwords;
    private final SecretSource secrets;
    private final AdminAudit audit;
    private final InstantSource clock;

    UserMaker(
            UnitOfWork unitOfWork,
            PasswordRules rules,
            AccountPasswords passwords,
            SecretSource secrets,
            AdminAudit audit,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.rules = rules;
        this.passwords = passwords;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    Outcome make(Administrator by, NewUser wish) {
        if (wish.name().isEmpty() && wish.email().isEmpty()) {
            return new Outcome.Objected(UserObjection.NAMELESS);
        }
        var user = user(wish);
        return objection(by, user, wish.password())
                .<Outcome>map(Outcome.Objected::new)
                .orElseGet(() -> make(by, user, wish.password()));
    }

    /** Born at a whole microsecond, as stores keep time: so the version that is told now is that of the row. */
    private User user(NewUser wish) {
        return new User(
                secrets.userId(),
                wish.name(),
                wish.email(),
                wish.emailVerified(),
                wish.roles(),
                wish.status(),
                wish.mustReset(),
                0,
                IpPolicy.OPEN,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static Optional<UserObjection> objection(Administrator by, User user, FirstPassword first) {
        if (!user.roles().isEmpty()) {
            return UserRules.toGrant(by, user);
        }
        boolean isSecret = !(first instanceof FirstPassword.None);
        return isSecret && !by.isRecent() ? Optional.of(UserObjection.LOGIN_TOO_OLD) : Optional.empty();
    }

    private Outcome make(Administrator by, User user, FirstPassword first) {
        return switch (first) {
            case FirstPassword.None() -> insert(by, user, Optional.empty(), Optional.empty());
            case FirstPassword.Drawn() -> {
                var text = secrets.password();
                yield hash(by, user, Password.parse(text).orElseThrow(), Optional.of(text));
            }
            case FirstPassword.Chosen(var password) -> {
                var verdict = rules.judge(password, NewPasswords.context(user));
                yield verdict == PasswordRules.Verdict.GOOD
                        ? hash(by, user, password, Optional.empty())
                        : new Outcome.Unfit(verdict);
            }
        };
    }

    private Outcome hash(Administrator by, User user, Password password, Optional<Secret> told) {
        return switch (passwords.hash(user.id(), password, by.from())) {
            case HashGate.Answer.Done<PasswordHash>(var hash) -> insert(by, user, Optional.of(hash), told);
            case HashGate.Answer.Turned<PasswordHash>(var why) -> new Outcome.Busy(why);
        };
    }

    private Outcome insert(Administrator by, User user, Optional<PasswordHash> hash, Optional<Secret> told) {
        return unitOfWork.run(stores -> {
            if (!stores.users().insert(user)) {
                return new Outcome.Objected(UserSight.taken(stores, user));
            }
            hash.ifPresent(fresh -> stores.users().setPassword(user.id(), fresh));
            audit.write(stores, by, new Subject.OfUser(user.id()), UserSight.named(user), "made", user.createdAt());
            return new Outcome.Made(UserSight.seen(new Listed(user, Optional.<Instant>empty())), told);
        });
    }
}
