package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.AdministerUsers;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.port.out.UserDirectory.Listed;
import dev.gatehouse.application.port.out.UserSearch;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.factor.FactorStanding;
import dev.gatehouse.domain.letter.LetterKind;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserChange;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.domain.user.UserObjection;
import dev.gatehouse.domain.user.UserRules;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Changes users one at a time: each is held, judged, written and told of in one unit. */
final class AdministerUsersService implements AdministerUsers {
    /** What is done to a user who is held; the administrators are told, and held, where one may be lost. */
    private interface Work {
        Outcome on(Stores stores, User user, List<UserId> administrators);
    }

    private final UnitOfWork unitOfWork;
    private final UserMaker maker;
    private final Liveness liveness;
    private final AdminAudit audit;
    private final LetterNotes notes;
    private final InstantSource clock;

    AdministerUsersService(
            UnitOfWork unitOfWork,
            UserMaker maker,
            Liveness liveness,
            AdminAudit audit,
            LetterNotes notes,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.maker = maker;
        this.liveness = liveness;
        this.audit = audit;
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    public Page<Listed> list(UserSearch search, Optional<Cursor> after, int size) {
        return unitOfWork.read(stores -> stores.userDirectory().page(search, after, size));
    }

    @Override
    public Optional<Seen> find(UserId id) {
        return unitOfWork.read(stores -> stores.userDirectory().find(id)).map(UserSight::seen);
    }

    @Override
    public Outcome create(Administrator by, NewUser wish) {
        return maker.make(by, wish);
    }

    @Override
    public Outcome change(Administrator by, UserId id, Optional<String> version, UserChange change) {
        return held(
                by,
                id,
                version,
                change.mayDemote(),
                (stores, before, administrators) -> change.applyTo(before)
                        .map(after -> change(stores, by, before, after, administrators))
                        .orElseGet(() -> new Outcome.Objected(UserObjection.NAMELESS)));
    }

    @Override
    public Outcome delete(Administrator by, UserId id, Optional<String> version) {
        return held(
                by,
                id,
                version,
                true,
                (stores, user, administrators) -> UserRules.toLeave(id, administrators)
                        .<Outcome>map(Outcome.Objected::new)
                        .orElseGet(() -> delete(stores, by, user)));
    }

    @Override
    public Outcome unlock(Administrator by, UserId id) {
        return held(by, id, Optional.empty(), false, (stores, user, administrators) -> {
            stores.attempts().clear(new Subject.OfUser(id).text());
            tell(stores, by, user, "unlocked");
            return done(stores, id);
        });
    }

    @Override
    public Optional<FactorStanding> factors(UserId id) {
        return unitOfWork.read(stores -> stores.users().find(id).map(user -> FactorCheck.standing(stores, user.id())));
    }

    @Override
    public Outcome removeFactors(Administrator by, UserId id) {
        return held(
                by,
                id,
                Optional.empty(),
                false,
                (stores, user, administrators) -> by.isRecent()
                        ? removeFactors(stores, by, user)
                        : new Outcome.Objected(UserObjection.LOGIN_TOO_OLD));
    }

    private Outcome removeFactors(Stores stores, Administrator by, User user) {
        if (stores.factors().remove(user.id())) {
            boolean mustReset = user.mustReset() || stores.users().isPasswordShort(user.id());
            var after = user.withNextVersion().withMustReset(mustReset);
            stores.users().update(after);
            endSessions(stores, after);
            stores.signOuts().note(new Subject.OfUser(user.id()), after.credentialVersion(), clock.instant());
            tell(stores, by, user, "second factor removed");
            notes.tellOfOthers(stores, LetterKind.FACTORS_REMOVED, user, clock.instant());
        }
        return done(stores, user.id());
    }

    /** Administrators are held before the user is: two who demote each other then wait in one order. */
    private Outcome held(Administrator by, UserId id, Optional<String> version, boolean mayDemote, Work work) {
        var outcome = unitOfWork.run(stores -> {
            var administrators = mayDemote ? AbleAdministrators.lock(stores) : List.<UserId>of();
            return stores.users()
                    .lockForChange(id)
                    .map(user -> objection(by, user, version)
                            .<Outcome>map(Outcome.Objected::new)
                            .orElseGet(() -> work.on(stores, user, administrators)))
                    .orElseGet(() -> new Outcome.Objected(UserObjection.NO_SUCH_USER));
        });
        liveness.forgetAll();
        return outcome;
    }

    private static Optional<UserObjection> objection(Administrator by, User user, Optional<String> version) {
        return UserRules.toTouch(by, user)
                .or(() -> version.filter(shown -> !shown.equals(UserSight.version(user)))
                        .map(other -> UserObjection.CHANGED_SINCE));
    }

    private Outcome change(Stores stores, Administrator by, User before, User after, List<UserId> administrators) {
        var objection = UserRules.toGrant(by, before, after)
                .or(() -> UserRules.toReach(by, before, after))
                .or(() -> after.isAdmin() && after.isActive()
                        ? Optional.empty()
                        : UserRules.toLeave(after.id(), administrators));
        if (objection.isPresent()) {
            return new Outcome.Objected(objection.get());
        }
        var changes = UserPlanner.changes(before, after);
        if (changes.isEmpty()) {
            return done(stores, after.id());
        }
        if (!stores.users().update(after)) {
            return new Outcome.Objected(UserSight.taken(stores, after));
        }
        if (after.credentialVersion() != before.credentialVersion()) {
            endSessions(stores, after);
            stores.signOuts().note(new Subject.OfUser(after.id()), after.credentialVersion(), clock.instant());
        }
        tell(stores, by, after, changes.text());
        ActionTokens.endWithAddress(stores, before, after);
        notes.tellOfOthers(stores, before, after, clock.instant());
        return done(stores, after.id());
    }

    private Outcome delete(Stores stores, Administrator by, User user) {
        endSessions(stores, user.withNextVersion());
        stores.attempts().clear(new Subject.OfUser(user.id()).text());
        stores.users().delete(user.id());
        tell(stores, by, user, "removed");
        return new Outcome.Gone();
    }

    private void endSessions(Stores stores, User next) {
        LogoutNotes.ofVersion(stores, next, clock.instant());
        stores.sessions().endAllOf(new Subject.OfUser(next.id()), EndReason.REVOKED, clock.instant());
    }

    private void tell(Stores stores, Administrator by, User user, String change) {
        audit.write(stores, by, new Subject.OfUser(user.id()), UserSight.named(user), change, clock.instant());
    }

    private static Outcome done(Stores stores, UserId id) {
        return new Outcome.Done(
                stores.userDirectory().find(id).map(UserSight::seen).orElseThrow());
    }
}
