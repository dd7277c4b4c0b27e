package dev.gatehouse.http.console;

import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.admin.Unmet;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.http.console.Block.Cell;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Says of a check that ended a login what would have to change, and leads whoever may change it to where that is done. */
final class Remedies {
    private static final String NOT_ACTIVE = "subject not active";
    private static final String NOT_EXEMPT = "not exempt: ";
    private static final String NO_PLACE = "the user has a second factor, for which there is no place here";
    private static final String NO_CODE = "a password alone changes none here";

    private Remedies() {}

    /** What helps, where it is done, and what must be held to be led there. */
    private record Remedy(RemedyText text, Optional<String> place, Permission needed) {
        static Optional<Remedy> at(String place, RemedyText text, Permission needed) {
            return Optional.of(new Remedy(text, Optional.of(place), needed));
        }

        /** Something that is done elsewhere than in the console, or by time. */
        static Optional<Remedy> of(RemedyText text) {
            return Optional.of(new Remedy(text, Optional.empty(), Permission.DECISIONS_EXPLAIN));
        }
    }

    /** The block about an entry of the audit. */
    static List<Block> of(AuditEntry entry, Visit visit) {
        return entry.event() instanceof AuditEvent.AdministrationRefused(var permission, var reason)
                ? told(unmet(reason, entry.subject()), visit)
                : of(entry.trace(), entry.subject(), visit);
    }

    /** The block about the check that ended it; none where none did, or nothing is known that helps. */
    static List<Block> of(Trace trace, Optional<Subject> whose, Visit visit) {
        var remedy = trace.steps().stream()
                .filter(step -> !step.passed())
                .findFirst()
                .flatMap(step -> remedy(step, whose));
        return told(remedy, visit);
    }

    private static List<Block> told(Optional<Remedy> remedy, Visit visit) {
        return remedy.map(one -> told(one, visit)).stream().toList();
    }

    private static Block told(Remedy remedy, Visit visit) {
        var sentence = visit.say(remedy.text());
        var cell = Cell.of(sentence, remedy.place().filter(place -> visit.may(remedy.needed())));
        return new Block.Points(visit.say(RemedyText.TITLE), List.of(cell));
    }

    private static Optional<Remedy> remedy(Step step, Optional<Subject> whose) {
        return switch (step.check()) {
            case "ban" -> Remedy.at(Paths.BANS, RemedyText.BAN, Permission.BANS_READ);
            case "switch" -> Remedy.at(Paths.SWITCHES, RemedyText.FREEZE, Permission.SWITCHES_READ);
            case "account" -> account(whose);
            case "source" -> Remedy.of(RemedyText.SOURCE);
            case "reset" -> Remedy.of(RemedyText.RESET);
            case "factor" -> factor(step.detail(), whose);
            case "networks" -> Remedy.of(RemedyText.NETWORKS);
            case "need" -> Remedy.of(RemedyText.NEED);
            case "code" -> Remedy.of(RemedyText.CODE);
            case "token", "refresh" ->
                step.detail().equals(NOT_ACTIVE) ? whose.flatMap(Remedies::enabled) : Remedy.of(RemedyText.TOKEN);
            default ->
                whose.flatMap(subject -> switch (subject) {
                    case Subject.OfUser(var id) -> ofUser(step, id);
                    case Subject.OfClient client -> ofClient(step, client.number());
                });
        };
    }

    /** Nobody is called so, or whoever is has nothing by which one logs in there. */
    private static Optional<Remedy> account(Optional<Subject> whose) {
        return whose.map(subject -> switch (subject) {
                    case Subject.OfUser(var id) ->
                        Remedy.at(
                                Paths.user(id, UserIdentityResource.VERB), RemedyText.NO_EMAIL, Permission.USERS_WRITE);
                    case Subject.OfClient client -> Optional.<Remedy>empty();
                })
                .orElseGet(() -> Remedy.at(Paths.USERS, RemedyText.ACCOUNT, Permission.USERS_READ));
    }

    /** There is no place for a second factor, or what was shown of it was not right. */
    private static Optional<Remedy> factor(String detail, Optional<Subject> whose) {
        if (detail.startsWith(NOT_EXEMPT)) {
            return Remedy.of(RemedyText.NOT_EXEMPT);
        }
        return switch (detail) {
            case NO_PLACE -> Remedy.of(RemedyText.FACTOR);
            case NO_CODE -> Remedy.of(RemedyText.FACTOR_FIRST);
            default ->
                whose.flatMap(subject -> switch (subject) {
                    case Subject.OfUser(var id) ->
                        Remedy.at(
                                Paths.user(id, UserAction.REMOVE_FACTORS.verb()),
                                RemedyText.FACTOR_WRONG,
                                Permission.USERS_RESET);
                    case Subject.OfClient client -> Optional.empty();
                });
        };
    }

    /** What somebody lacks who asked for more than they may do. */
    private static Optional<Remedy> unmet(String reason, Optional<Subject> whose) {
        return Arrays.stream(Unmet.values())
                .filter(one -> one.reason().equals(reason))
                .findFirst()
                .flatMap(one -> switch (one) {
                    case PERMISSION -> whose.flatMap(Remedies::permitted);
                    case OWN_REACH -> Remedy.of(RemedyText.OWN_REACH);
                    case RECENT_LOGIN -> Remedy.of(RemedyText.RECENT_LOGIN);
                    case SECOND_FACTOR -> Remedy.of(RemedyText.FACTOR_SHOWN);
                });
    }

    private static Optional<Remedy> permitted(Subject subject) {
        return switch (subject) {
            case Subject.OfUser(var id) ->
                Remedy.at(Paths.user(id, UserRolesResource.VERB), RemedyText.ROLE, Permission.ROLES_GRANT);
            case Subject.OfClient client ->
                Remedy.at(
                        Paths.client(client.number(), ClientChangeResource.VERB),
                        RemedyText.PERMITTED,
                        Permission.ROLES_GRANT);
        };
    }

    private static Optional<Remedy> enabled(Subject subject) {
        return switch (subject) {
            case Subject.OfUser(var id) ->
                Remedy.at(Paths.user(id, UserAction.ENABLE.verb()), RemedyText.ENABLE, Permission.USERS_WRITE);
            case Subject.OfClient client ->
                Remedy.at(
                        Paths.client(client.number(), ClientAction.ENABLE.verb()),
                        RemedyText.ENABLE,
                        Permission.CLIENTS_WRITE);
        };
    }

    private static Optional<Remedy> ofUser(Step step, UserId id) {
        return switch (step.check()) {
            case "throttle" ->
                Remedy.at(Paths.user(id, UserAction.UNLOCK.verb()), RemedyText.THROTTLE, Permission.USERS_RESET);
            case "secret" -> Remedy.at(Paths.user(id), RemedyText.SECRET_OF_USER, Permission.USERS_READ);
            case "status" ->
                step.detail().equals("disabled")
                        ? enabled(new Subject.OfUser(id))
                        : Remedy.at(
                                Paths.user(id, UserIdentityResource.VERB), RemedyText.VERIFY, Permission.USERS_WRITE);
            case "permission" ->
                Remedy.at(Paths.user(id, UserRolesResource.VERB), RemedyText.PERMISSION, Permission.ROLES_GRANT);
            case "address" -> Remedy.at(Paths.user(id, PolicyDesk.VERB), RemedyText.ADDRESS, Permission.POLICIES_WRITE);
            default -> Optional.empty();
        };
    }

    private static Optional<Remedy> ofClient(Step step, ClientNumber number) {
        return switch (step.check()) {
            case "throttle" -> Remedy.of(RemedyText.THROTTLE);
            case "secret" -> Remedy.at(Paths.client(number), RemedyText.SECRET_OF_CLIENT, Permission.CLIENTS_READ);
            case "status" -> enabled(new Subject.OfClient(number));
            case "address" ->
                Remedy.at(Paths.client(number, PolicyDesk.VERB), RemedyText.ADDRESS, Permission.POLICIES_WRITE);
            case "rate" ->
                Remedy.at(Paths.client(number, ClientChangeResource.VERB), RemedyText.RATE, Permission.CLIENTS_WRITE);
            default -> Optional.empty();
        };
    }
}
