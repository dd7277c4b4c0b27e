package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.ApplyState.Change.Kind;
import dev.gatehouse.application.port.in.ApplyState.DesiredUser;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.domain.user.PasswordRules;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.domain.user.UserRules;
import dev.gatehouse.domain.user.UserStatus;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compares a declared user with the one that stands, and plans the difference. */
final class UserPlanner {
    private final PasswordRules rules;
    private final SecretSource secrets;
    private final HashAdopter hashes;
    private final LetterNotes notes;

    UserPlanner(PasswordRules rules, SecretSource secrets, HashAdopter hashes) {
        this.rules = rules;
        this.secrets = secrets;
        this.hashes = hashes;
        this.notes = new LetterNotes(secrets);
    }

    void plan(Stores stores, PlannedNetworks networks, DesiredUser wish, Instant now, Plan plan) {
        var what = "user " + label(wish);
        wish.name().ifPresent(name -> plan.claim("login name " + name.canonical()));
        wish.email().ifPresent(email -> plan.claim("e-mail address " + email.canonical()));
        var found = find(stores, wish);
        wish.id().or(() -> found.map(User::id)).ifPresent(id -> plan.claim(named(id)));
        if (wish.absent()) {
            found.ifPresent(user -> networks.named(new Subject.OfUser(user.id()), List.of()));
            planAbsent(found, what, now, plan);
        } else if (!isTaken(stores, wish, found, what, plan)) {
            var policy = networks.fill(wish.ipPolicy(), what);
            found.map(user -> user.withIpPolicy(networks.asPlanned(user.ipPolicy())))
                    .ifPresentOrElse(
                            user -> {
                                var after = policy.orElse(user.ipPolicy());
                                networks.named(new Subject.OfUser(user.id()), after.networkNames());
                                planUpdate(stores, user, wish, after, what, now, plan);
                            },
                            () -> planCreate(wish, policy.orElse(IpPolicy.OPEN), what, now, plan));
        }
    }

    /** How a plan knows a user who stands. */
    static String named(UserId id) {
        return "user id " + id.value();
    }

    private static String label(DesiredUser wish) {
        return wish.name()
                .map(LoginName::display)
                .or(() -> wish.email().map(EmailAddress::display))
                .or(() -> wish.id().map(UserId::value))
                .orElse("(without a name)");
    }

    /** The user whom the wish means, if there is one. */
    static Optional<User> find(Stores stores, DesiredUser wish) {
        if (wish.id().isPresent()) {
            return stores.users().find(wish.id().get());
        }
        return wish.name()
                .flatMap(name -> stores.users().find(new LoginIdentifier.ByName(name)))
                .or(() -> wish.email().flatMap(email -> stores.users().find(new LoginIdentifier.ByEmail(email))));
    }

    private static boolean isTaken(Stores stores, DesiredUser wish, Optional<User> found, String what, Plan plan) {
        var holders = Stream.concat(
                wish.name().map(LoginIdentifier.ByName::new).stream(),
                wish.email().map(LoginIdentifier.ByEmail::new).stream());
        var other = holders.flatMap(identifier -> stores.users().find(identifier).stream())
                .filter(holder ->
                        found.map(mine -> !mine.id().equals(holder.id())).orElse(true))
                .findFirst();
        other.ifPresent(holder -> plan.problems()
                .add(what + ": the name or address belongs to user "
                        + holder.id().value()));
        return other.isPresent();
    }

    private static void planAbsent(Optional<User> found, String what, Instant now, Plan plan) {
        if (found.isEmpty()) {
            plan.keep(what);
            return;
        }
        var user = found.get();
        var whom = new Subject.OfUser(user.id());
        plan.administrators().changed(what, found, Optional.empty(), false);
        plan.add(Kind.DELETE, what, "", (stores, hashes, sink) -> {
            Plan.requireUnchanged(user, stores.users().lockForChange(user.id()), what);
            LogoutNotes.ofVersion(stores, user.withNextVersion(), now);
            stores.sessions().endAllOf(whom, EndReason.REVOKED, now);
            stores.attempts().clear(whom.text());
            Plan.require(stores.users().delete(whom.id()), what);
            return whom;
        });
    }

    private void planCreate(DesiredUser wish, IpPolicy policy, String what, Instant now, Plan plan) {
        if (wish.name().isEmpty() && wish.email().isEmpty()) {
            plan.problems().add(what + " needs a name or an e-mail address");
            return;
        }
        var user = born(wish, policy, now);
        notePassword(wish, user, what, plan);
        boolean canComeIn = bringsPassword(wish) || AbleAdministrators.isReached(user);
        plan.administrators().changed(what, Optional.empty(), Optional.of(user), canComeIn);
        plan.add(Kind.CREATE, what, bringsPassword(wish) ? "with a password" : "", (stores, made, sink) -> {
            Plan.require(stores.users().insert(user), what);
            Optional.ofNullable(made.get(user.id()))
                    .ifPresent(hash -> stores.users().setPassword(user.id(), hash));
            return new Subject.OfUser(user.id());
        });
    }

    /** The new user of a wish that names one. */
    User born(DesiredUser wish, IpPolicy policy, Instant now) {
        return new User(
                wish.id().orElseGet(secrets::userId),
                wish.name(),
                wish.email(),
                wish.emailVerified().orElse(wish.email().isEmpty()),
                roles(wish, Set.of()),
                wish.status().orElse(UserStatus.ACTIVE),
                wish.mustReset().orElse(false),
                0,
                policy,
                wish.createdAt().orElse(now));
    }

    private static boolean bringsPassword(DesiredUser wish) {
        return wish.password().isPresent() || wish.passwordHash().isPresent();
    }

    private void planUpdate(
            Stores stores, User before, DesiredUser wish, IpPolicy policy, String what, Instant now, Plan plan) {
        boolean setsPassword =
                bringsPassword(wish) && stores.users().passwordOf(before.id()).isEmpty();
        var after = merged(before, wish, policy, setsPassword);
        var changes = changes(before, after).note("password", setsPassword);
        if (setsPassword) {
            notePassword(wish, after, what, plan);
        }
        if (changes.isEmpty()) {
            plan.keep(what);
            return;
        }
        boolean canComeIn = setsPassword || AbleAdministrators.canComeIn(stores, after);
        plan.administrators().changed(what, Optional.of(before), Optional.of(after), canComeIn);
        plan.add(Kind.UPDATE, what, changes.text(), (during, made, sink) -> {
            Plan.requireUnchanged(before, during.users().lockForChange(before.id()), what);
            Plan.require(during.users().update(after), what);
            ActionTokens.endWithAddress(during, before, after);
            notes.tellOfOthers(during, before, after, now);
            if (after.credentialVersion() != before.credentialVersion()) {
                var whom = new Subject.OfUser(after.id());
                LogoutNotes.ofVersion(during, after, now);
                during.sessions().endAllOf(whom, EndReason.REVOKED, now);
                during.signOuts().note(whom, after.credentialVersion(), now);
            }
            Optional.ofNullable(made.get(after.id())).ifPresent(hash -> {
                Plan.require(during.users().passwordOf(after.id()).isEmpty(), what);
                during.users().setPassword(after.id(), hash);
                during.attempts().clear(new Subject.OfUser(after.id()).text());
            });
            return new Subject.OfUser(after.id());
        });
    }

    /** Who must reset, and did, is not asked again: only a password that is set here has to be changed. */
    private static User merged(User before, DesiredUser wish, IpPolicy policy, boolean setsPassword) {
        var email = wish.email().or(before::email);
        var mustReset = wish.mustReset().filter(must -> !must || setsPassword).orElse(before.mustReset());
        var after = new User(
                before.id(),
                wish.name().or(before::name),
                email,
                wish.emailVerified().orElse(email.isEmpty() || UserRules.isVerified(before, email)),
                roles(wish, before.roles()),
                wish.status().orElse(before.status()),
                mustReset,
                before.credentialVersion(),
                policy,
                wish.createdAt().orElse(before.createdAt()));
        return UserRules.settled(before, after);
    }

    /** {@code admin} speaks of that role alone. */
    private static Set<Role> roles(DesiredUser wish, Set<Role> before) {
        var roles = new HashSet<>(wish.roles().orElse(before));
        wish.admin().ifPresent(admin -> {
            roles.remove(Role.ADMIN);
            if (admin) {
                roles.add(Role.ADMIN);
            }
        });
        return roles;
    }

    static Changes changes(User before, User after) {
        return new Changes()
                .compare("name", before.name(), after.name())
                .compare("e-mail", before.email(), after.email())
                .compare("verified", before.emailVerified(), after.emailVerified())
                .compare("roles", before.roles(), after.roles())
                .compare("status", before.status(), after.status())
                .compare("must reset", before.mustReset(), after.mustReset())
                .compare("IP policy", before.ipPolicy(), after.ipPolicy())
                .compare("created", before.createdAt(), after.createdAt());
    }

    /** What an older system accepted is taken over, with a word of warning. */
    private void notePassword(DesiredUser wish, User user, String what, Plan plan) {
        switch (hashes.adopt(wish, user.id())) {
            case HashAdopter.Adopted.Nothing nothing -> {
                // The password itself, if there is one, is hashed when the plan is written.
            }
            case HashAdopter.Adopted.Taken(PasswordHash hash) -> plan.adopted().put(user.id(), hash);
            case HashAdopter.Adopted.Refused(String why) -> plan.problems().add(what + ": " + why);
        }
        wish.password().ifPresent(password -> {
            plan.passwords().put(user.id(), password);
            var verdict = rules.judge(password, NewPasswords.context(user));
            if (verdict != PasswordRules.Verdict.GOOD) {
                var why = verdict.word().replace('_', ' ');
                plan.warnings().add(what + ": the password is " + why + "; it is taken over all the same");
            }
        });
    }
}
