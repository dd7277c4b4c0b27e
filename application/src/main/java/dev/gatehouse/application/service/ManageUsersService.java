package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.ManageUsers;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.PasswordHasher;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.port.out.UserDirectory.Listed;
import dev.gatehouse.application.port.out.UserSearch;
import dev.gatehouse.application.port.out.UserSearch.Span;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.letter.LetterKind;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.PasswordRules;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What an administrator on the machine itself may do to a user. */
final class ManageUsersService implements ManageUsers {
    static final String FIRST_ADMINISTRATOR = "admin";

    private static final UserSearch OLDEST_ADMINISTRATOR = new UserSearch(
            Optional.empty(),
            Optional.empty(),
            Optional.of(Role.ADMIN),
            Span.ALWAYS,
            Span.ALWAYS,
            UserSearch.Sort.CREATED,
            false);

    private final UnitOfWork unitOfWork;
    private final PasswordRules rules;
    private final PasswordHasher hasher;
    private final SecretSource secrets;
    private final AdminAudit audit;
    private final LetterNotes notes;
    private final InstantSource clock;

    ManageUsersService(
            UnitOfWork unitOfWork,
            PasswordRules rules,
            PasswordHasher hasher,
            SecretSource secrets,
            AdminAudit audit,
            LetterNotes notes,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.rules = rules;
        this.hasher = hasher;
        this.secrets = secrets;
        this.audit = audit;
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    public Optional<User> find(LoginIdentifier identifier) {
        return unitOfWork.read(stores -> stores.users().find(identifier));
    }

    @Override
    public Setting setPassword(LoginIdentifier identifier, Password password, boolean mustReset, String actor) {
        var found = find(identifier);
        if (found.isEmpty()) {
            return new Setting.NoSuchUser();
        }
        var verdict = rules.judge(password, NewPasswords.context(found.get()));
        if (verdict != PasswordRules.Verdict.GOOD) {
            return new Setting.Unfit(verdict);
        }
        setPassword(found.get(), password, mustReset, actor);
        return new Setting.Done();
    }

    private void setPassword(User user, Password password, boolean mustReset, String actor) {
        var hash = hasher.hash(user.id(), password);
        write(actor, user, "by an administrator", stores -> {
            var next = stores.users()
                    .lockForChange(user.id())
                    .map(now -> now.withNextVersion().withMustReset(mustReset))
                    .orElseThrow(() -> new Plan.Overtaken(UserSight.named(user)));
            Plan.require(stores.users().update(next), UserSight.named(user));
            FreshPassword.replace(stores, next, hash, clock.instant());
            notes.tellOfOthers(stores, LetterKind.PASSWORD_CHANGED, next, clock.instant());
            return next;
        });
    }

    @Override
    public Optional<Recovered> recover(Optional<LoginIdentifier> identifier, String actor) {
        var found = unitOfWork.read(stores -> whom(stores, identifier));
        return found.isEmpty() && identifier.isPresent()
                ? Optional.empty()
                : Optional.of(recover(found.orElseGet(this::newAdministrator), actor));
    }

    private Recovered recover(User user, String actor) {
        var text = secrets.password();
        var hash = hasher.hash(user.id(), Password.parse(text).orElseThrow());
        var back = write(actor, user, "recovered on the machine", stores -> {
            var now = stores.users().lockForChange(user.id());
            var next = recovered(now.orElse(user));
            boolean done = now.isPresent()
                    ? stores.users().update(next)
                    : stores.users().insert(next);
            Plan.require(done, UserSight.named(user));
            FreshPassword.replace(stores, next, hash, clock.instant());
            stores.factors().remove(user.id());
            now.ifPresent(before -> notes.tellOfOthers(stores, LetterKind.PASSWORD_CHANGED, before, clock.instant()));
            return next;
        });
        return new Recovered(back, text);
    }

    /** Without an administrator the name of the first one may be anybody's, who then is the one. */
    private static Optional<User> whom(Stores stores, Optional<LoginIdentifier> identifier) {
        return identifier.isPresent()
                ? stores.users().find(identifier.get())
                : Page.first(1, (place, size) -> stores.userDirectory().page(OLDEST_ADMINISTRATOR, place, size))
                        .stream()
                        .map(Listed::user)
                        .findFirst()
                        .or(() -> stores.users().find(LoginIdentifier.parse(FIRST_ADMINISTRATOR)));
    }

    private User newAdministrator() {
        return administrator(secrets, FIRST_ADMINISTRATOR, clock.instant());
    }

    /** An administrator who has a name, no address, and nothing left to verify. */
    static User administrator(SecretSource secrets, String name, Instant now) {
        return new User(
                secrets.userId(),
                LoginName.parse(name),
                Optional.empty(),
                true,
                Set.of(Role.ADMIN),
                UserStatus.ACTIVE,
                true,
                0,
                IpPolicy.OPEN,
                now);
    }

    /** Whoever stands at the machine owns it: nothing that could keep the administrator out is left. */
    private static User recovered(User user) {
        return new User(
                user.id(),
                user.name(),
                user.email(),
                true,
                Set.of(Role.ADMIN),
                UserStatus.ACTIVE,
                true,
                user.credentialVersion() + 1,
                IpPolicy.OPEN,
                user.createdAt());
    }

    private User write(String actor, User user, String how, Function<Stores, User> change) {
        var event = new AuditEvent.PasswordChanged(how);
        var entry = audit.entry(actor, Optional.of(new Subject.OfUser(user.id())), event, clock.instant());
        var written = unitOfWork.run(stores -> {
            Recorder.write(stores, List.of(entry));
            return change.apply(stores);
        });
        audit.kept(entry);
        return written;
    }
}
