package dev.gatehouse.http.console;

import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.http.console.Block.Cell;
import java.util.List;
import java.util.Optional;

/** Says of a check that ended a login what would have to change, and leads whoever may change it to where that is done. */
final class Remedies {
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

    /** The block about the check that ended it; none where none did, or nothing is known that helps. */
    static List<Block> of(Trace trace, Optional<Subject> whose, Visit visit) {
        return trace.steps().stream()
                .filter(step -> !step.passed())
                .findFirst()
                .flatMap(step -> remedy(step, whose))
                .map(remedy -> told(remedy, visit))
                .stream()
                .toList();
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
            case "factor" -> Remedy.of(RemedyText.FACTOR);
            case "networks" -> Remedy.of(RemedyText.NETWORKS);
            case "need" -> Remedy.of(RemedyText.NEED);
            case "token", "refresh" -> Remedy.of(RemedyText.TOKEN);
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

    private static Optional<Remedy> ofUser(Step step, UserId id) {
        return switch (step.check()) {
            case "throttle" ->
                Remedy.at(Paths.user(id, UserAction.UNLOCK.verb()), RemedyText.THROTTLE, Permission.USERS_RESET);
            case "secret" -> Remedy.at(Paths.user(id), RemedyText.SECRET_OF_USER, Permission.USERS_READ);
            case "status" ->
                step.detail().equals("disabled")
                        ? Remedy.at(Paths.user(id, UserAction.ENABLE.verb()), RemedyText.ENABLE, Permission.USERS_WRITE)
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
            case "status" ->
                Remedy.at(
                        Paths.client(number, ClientAction.ENABLE.verb()), RemedyText.ENABLE, Permission.CLIENTS_WRITE);
            case "address" ->
                Remedy.at(Paths.client(number, PolicyDesk.VERB), RemedyText.ADDRESS, Permission.POLICIES_WRITE);
            case "rate" ->
                Remedy.at(Paths.client(number, ClientChangeResource.VERB), RemedyText.RATE, Permission.CLIENTS_WRITE);
            default -> Optional.empty();
        };
    }
}
