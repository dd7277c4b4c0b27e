package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.ApplyState.DesiredUser;
import dev.gatehouse.application.port.in.MoveUsers;
import dev.gatehouse.application.port.in.NoteRefusal;
import dev.gatehouse.application.port.out.BulkUserStore.Newcomer;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.HashAdopter.Adopted;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.admin.Unmet;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.Network;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.domain.network.PolicyDraft.Filled;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.domain.user.UserObjection;
import dev.gatehouse.domain.user.UserRules;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each batch is one unit with one entry of the audit; a dry run is the same unit, undone. */
final class MoveUsersService implements MoveUsers {
    private final UnitOfWork unitOfWork;
    private final UserPlanner users;
    private final HashAdopter hashes;
    private final NoteRefusal refusals;
    private final AdminAudit audit;
    private final InstantSource clock;

    MoveUsersService(
            UnitOfWork unitOfWork,
            UserPlanner users,
            HashAdopter hashes,
            NoteRefusal refusals,
            AdminAudit audit,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.users = users;
        this.hashes = hashes;
        this.refusals = refusals;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a wish comes to before the store is asked. */
    private sealed interface Draft {
        record Fit(DesiredUser wish, Newcomer newcomer) implements Draft {}

        record Unfit(Outcome why, Optional<Beyond> beyond) implements Draft {}
    }

    /** Undoes the unit of a dry run. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<Outcome> outcomes;

        Undone(List<Outcome> outcomes) {
            super("a dry run keeps nothing", null, false, false);
            this.outcomes = outcomes;
        }
    }

    @Override
    public List<Outcome> take(Administrator by, List<DesiredUser> batch, boolean dryRun) {
        var now = clock.instant();
        var drafts = batch.stream().map(wish -> draft(by, wish, now)).toList();
        beyond(drafts).forEach(beyond -> refusals.refused(by, beyond.asked(), beyond.unmet()));
        try {
            return unitOfWork.run(stores -> {
                var outcomes = write(stores, drafts);
                if (dryRun) {
                    throw new Undone(outcomes);
                }
                note(stores, by, outcomes, now);
                return outcomes;
            });
        } catch (Undone dry) {
            return dry.outcomes;
        }
    }

    private Draft draft(Administrator by, DesiredUser wish, Instant now) {
        var nonsense = nonsense(wish);
        return nonsense.isPresent() ? unfit(nonsense.get()) : draft(by, wish, users.born(wish, IpPolicy.OPEN, now));
    }

    private Draft draft(Administrator by, DesiredUser wish, User user) {
        var beyond = beyond(by, wish, user);
        if (beyond.isPresent()) {
            return new Draft.Unfit(new Outcome.Refused(beyond.get().why()), beyond);
        }
        return switch (hashes.adopt(wish, user.id())) {
            case Adopted.Refused(String why) -> unfit(why);
            case Adopted.Nothing() -> new Draft.Fit(wish, new Newcomer(user, Optional.empty()));
            case Adopted.Taken(PasswordHash hash) -> new Draft.Fit(wish, new Newcomer(user, Optional.of(hash)));
        };
    }

    /** What no import takes, whoever asks for it. */
    private static Optional<String> nonsense(DesiredUser wish) {
        if (wish.absent()) {
            return Optional.of("an import removes nobody");
        }
        if (wish.password().isPresent()) {
            return Optional.of("an import takes hashes, and no password in plain text");
        }
        return wish.name().isEmpty() && wish.email().isEmpty()
                ? Optional.of("needs a name or an e-mail address")
                : Optional.empty();
    }

    /** Each kind once, however many lines are of it. */
    private static Stream<Beyond> beyond(List<Draft> drafts) {
        return drafts.stream()
                .flatMap(draft -> switch (draft) {
                    case Draft.Fit ignored -> Stream.<Beyond>empty();
                    case Draft.Unfit(var why, var beyond) -> beyond.stream();
                })
                .distinct();
    }

    private static Optional<Beyond> beyond(Administrator by, DesiredUser wish, User user) {
        var roles = user.roles().isEmpty() ? Optional.<UserObjection>empty() : UserRules.toGrant(by, user);
        if (roles.isPresent()) {
            var unmet = roles.get() == UserObjection.LOGIN_TOO_OLD ? Unmet.RECENT_LOGIN : Unmet.OWN_REACH;
            return Optional.of(
                    new Beyond("may do more than whoever brings them may give", Permission.USERS_WRITE, unmet));
        }
        if (wish.passwordHash().isPresent() && !by.isRecent()) {
            return Optional.of(new Beyond(
                    "brings a secret, and whoever brings them has not logged in of late",
                    Permission.USERS_WRITE,
                    Unmet.RECENT_LOGIN));
        }
        return Beyond.ofPolicy(by, wish.ipPolicy());
    }

    private static Draft unfit(String why) {
        return new Draft.Unfit(new Outcome.Refused(why), Optional.empty());
    }

    private static List<Outcome> write(Stores stores, List<Draft> drafts) {
        var networks = new HashMap<NetworkName, Optional<Network>>();
        var settled = drafts.stream()
                .map(draft -> withPolicy(draft, name -> networks.computeIfAbsent(name, stores.networks()::holdForUse)))
                .toList();
        var newcomers = new ArrayList<Newcomer>();
        for (var draft : settled) {
            if (draft instanceof Draft.Fit fit) {
                newcomers.add(fit.newcomer());
            }
        }
        var added = stores.bulkUsers().insert(newcomers).iterator();
        return settled.stream()
                .map(draft -> switch (draft) {
                    case Draft.Unfit(var why, var ignored) -> why;
                    case Draft.Fit(DesiredUser wish, Newcomer newcomer) ->
                        added.next() ? new Outcome.Made() : standing(stores, wish);
                })
                .toList();
    }

    /** The shared networks that a policy names are there, and stay until the unit ends; or else nobody is let in by it. */
    private static Draft withPolicy(Draft draft, Function<NetworkName, Optional<Network>> known) {
        if (!(draft instanceof Draft.Fit(DesiredUser wish, Newcomer newcomer))
                || wish.ipPolicy().isEmpty()) {
            return draft;
        }
        return switch (wish.ipPolicy().get().fill(known)) {
            case Filled.Missing(var names) ->
                unfit("there is no network "
                        + names.stream().map(NetworkName::value).collect(Collectors.joining(", ")));
            case Filled.Complete(var policy) ->
                new Draft.Fit(wish, new Newcomer(newcomer.user().withIpPolicy(policy), newcomer.password()));
        };
    }

    private static Outcome standing(Stores stores, DesiredUser wish) {
        boolean isThere = UserPlanner.find(stores, wish)
                .filter(user -> isSame(
                        wish.name().map(LoginName::canonical), user.name().map(LoginName::canonical)))
                .filter(user -> isSame(
                        wish.email().map(EmailAddress::canonical), user.email().map(EmailAddress::canonical)))
                .isPresent();
        return isThere ? new Outcome.Known() : new Outcome.Refused("the id, name or address belongs to somebody else");
    }

    private static boolean isSame(Optional<String> wish, Optional<String> standing) {
        return wish.isEmpty() || wish.equals(standing);
    }

    private void note(Stores stores, Administrator by, List<Outcome> outcomes, Instant now) {
        var made = outcomes.stream().filter(new Outcome.Made()::equals).count();
        if (made > 0) {
            audit.write(stores, by, "users", "IMPORT: " + made, now);
        }
    }

    @Override
    public List<User> after(Optional<UserId> last, int most) {
        return unitOfWork.read(stores -> stores.bulkUsers().after(last, most));
    }

    @Override
    public SortedMap<String, Long> passwordsByScheme() {
        return unitOfWork.read(stores -> stores.bulkUsers().countByScheme());
    }
}
