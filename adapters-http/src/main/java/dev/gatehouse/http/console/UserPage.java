package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerPolicies;
import dev.gatehouse.application.port.in.AdministerSessions;
import dev.gatehouse.application.port.in.AdministerUsers;
import dev.gatehouse.application.port.out.UserDirectory;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.factor.FactorStanding;
import dev.gatehouse.domain.factor.Passkey;
import dev.gatehouse.domain.session.SessionFilter;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.http.console.Block.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is known of one user, and what may be done. */
final class UserPage {
    private static final int SESSIONS_SHOWN = 20;

    private final AdministerUsers users;
    private final AdministerPolicies policies;
    private final AdministerSessions sessions;
    private final UserHoldings holdings;
    private final Called called;

    UserPage(
            AdministerUsers users,
            AdministerPolicies policies,
            AdministerSessions sessions,
            UserHoldings holdings,
            Called called) {
        this.called = called;
        this.users = users;
        this.policies = policies;
        this.sessions = sessions;
        this.holdings = holdings;
    }

    Page of(UserDirectory.Listed listed, Visit visit) {
        var user = listed.user();
        var subject = new Subject.OfUser(user.id());
        var factors = users.factors(user.id()).orElse(FactorStanding.NONE);
        var blocks = new ArrayList<>(Cells.done(visit, undo(user, visit)));
        blocks.add(about(listed, factors, visit));
        blocks.add(new Block.Links(actions(user, factors.isAny(), visit)));
        if (visit.may(Permission.POLICIES_READ)) {
            policies.find(subject)
                    .ifPresent(held -> blocks.addAll(PolicyBlock.of(held.policy(), Paths.user(user.id()), visit)));
        }
        if (visit.may(Permission.SESSIONS_READ)) {
            blocks.add(sessions(subject, visit));
        }
        blocks.addAll(holdings.of(user.id(), visit));
        blocks.add(new Block.Links(more(subject, visit)));
        return new Page(user.called(), blocks);
    }

    private static Optional<Block.Link> undo(User user, Visit visit) {
        return UserAction.of(visit.text(Paths.DID))
                .flatMap(UserAction::opposite)
                .filter(opposite -> visit.may(opposite.needed()) && opposite.isOpenTo(user, false))
                .map(opposite -> new Block.Link(visit.say(FrameText.UNDO), Paths.user(user.id(), opposite.verb())));
    }

    private static Block about(UserDirectory.Listed listed, FactorStanding factors, Visit visit) {
        var user = listed.user();
        return new Block.Facts(
                visit.say(UserText.ABOUT),
                List.of(
                        Cells.fact(visit, UserText.ID, Cell.of(user.id().value())),
                        Cells.fact(
                                visit,
                                UserText.NAME,
                                Cell.of(user.name().map(LoginName::display).orElse(""))),
                        Cells.fact(
                                visit,
                                UserText.EMAIL,
                                Cell.of(user.email()
                                        .map(EmailAddress::display)
                                        .orElseGet(() -> visit.say(FrameText.NONE)))),
                        Cells.fact(visit, UserText.VERIFIED, Cells.flag(user.emailVerified(), visit)),
                        Cells.fact(
                                visit,
                                UserText.ROLES,
                                Cells.list(user.roles().stream().map(Role::word), visit)),
                        Cells.fact(visit, UserText.STATUS, status(user, visit)),
                        Cells.fact(visit, UserText.MUST_RESET, Cells.flag(user.mustReset(), visit)),
                        Cells.fact(visit, UserText.FACTOR, Cells.time(factors.since(), visit, UserText.NO_FACTOR)),
                        Cells.fact(
                                visit,
                                UserText.PASSKEYS,
                                Cells.list(factors.passkeys().stream().map(Passkey::name), visit)),
                        Cells.fact(visit, UserText.CODES_LEFT, codesLeft(factors, visit)),
                        Cells.fact(visit, UserText.CREATED, Cells.time(user.createdAt())),
                        Cells.fact(
                                visit, UserText.LAST_LOGIN, Cells.time(listed.lastLoginAt(), visit, FrameText.NEVER))));
    }

    private static Cell codesLeft(FactorStanding factors, Visit visit) {
        boolean isAny = factors.since().isPresent() || !factors.passkeys().isEmpty();
        return Cell.of(isAny ? Integer.toString(factors.recoveryCodesLeft()) : visit.say(FrameText.NONE));
    }

    private static Cell status(User user, Visit visit) {
        return Cell.of(visit.say(user.isActive() ? UserText.ACTIVE : UserText.DISABLED));
    }

    private static List<Block.Link> actions(User user, boolean hasFactor, Visit visit) {
        var actions = Arrays.stream(UserAction.values())
                .filter(action -> visit.may(action.needed()) && action.isOpenTo(user, hasFactor))
                .map(action ->
                        new Block.Link(visit.say(action.confirmation().title()), Paths.user(user.id(), action.verb())));
        var change = Stream.of(
                        new Block.Link(visit.say(UserText.CHANGE), Paths.user(user.id(), UserIdentityResource.VERB)))
                .filter(link -> visit.may(Permission.USERS_WRITE));
        var roles = Stream.of(
                        new Block.Link(visit.say(UserText.SET_ROLES), Paths.user(user.id(), UserRolesResource.VERB)))
                .filter(link -> visit.may(Permission.ROLES_GRANT));
        var letter = Stream.of(
                        new Block.Link(visit.say(UserText.LETTER), Paths.user(user.id(), UserLetterResource.VERB)))
                .filter(link -> visit.may(Permission.USERS_RESET) && UserLetterResource.isOpenTo(user));
        return Stream.of(change, actions, roles, letter).flatMap(links -> links).toList();
    }

    private Block sessions(Subject subject, Visit visit) {
        var filter = SessionFilter.of(subject);
        var found = sessions.list(filter, Optional.empty(), SESSIONS_SHOWN);
        return SessionTable.of(found.items(), visit, called, List.of());
    }

    private static List<Block.Link> more(Subject subject, Visit visit) {
        var links = new ArrayList<Block.Link>();
        if (visit.may(Permission.SESSIONS_READ)) {
            links.add(new Block.Link(visit.say(UserText.ALL_SESSIONS), Paths.sessionsOf(subject)));
        }
        if (visit.may(Permission.AUDIT_READ)) {
            links.add(new Block.Link(visit.say(UserText.HISTORY), Paths.historyOf(subject)));
        }
        return links;
    }
}
