package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerPolicies;
import dev.gatehouse.application.port.in.AdministerPolicies.Change;
import dev.gatehouse.application.port.in.AdministerPolicies.Held;
import dev.gatehouse.application.port.in.AdministerPolicies.Outcome;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.network.IpPolicy.Mode;
import dev.gatehouse.domain.network.PolicyDraft;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.http.dialect.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Changes from where a user or an API client may come: first it tells what that would have meant, then it is done. */
final class PolicyDesk {
    /** Below the page of whose it is. */
    static final String VERB = "ip-policy";

    private static final String VERSION = "version";
    private static final String SAVE = "save";
    private static final String YES = "yes";

    private final Desk desk;
    private final Sheet sheet;
    private final AdministerPolicies policies;
    private final PolicyTrial trial;

    PolicyDesk(Desk desk, Sheet sheet, AdministerPolicies policies, PolicyTrial trial) {
        this.desk = desk;
        this.sheet = sheet;
        this.policies = policies;
        this.trial = trial;
    }

    /**
     * Whose it is.
     *
     * @param path of the page of that user or client
     */
    record Whose(Subject subject, String called, String path) {}

    /** The policy as it stands, to be changed. */
    Reply ask(Visit visit, Whose whose) {
        return policies.find(whose.subject())
                .map(held -> sheet.page(200, asked(visit, whose, held), visit))
                .orElseGet(() -> sheet.notThere(visit));
    }

    private static Page asked(Visit visit, Whose whose, Held held) {
        var fields = PolicyFields.of(PolicyDraft.of(held.policy()));
        return new Page(
                title(visit, whose),
                List.of(
                        new Block.Prose(visit.say(PolicyText.CHANGE_WILL)),
                        form(visit, whose, fields, held.version())));
    }

    private static String title(Visit visit, Whose whose) {
        return visit.say(PolicyText.CHANGE) + ": " + whose.called();
    }

    private static Block.Ask form(Visit visit, Whose whose, PolicyFields fields, String version) {
        return new Block.Ask(
                        true,
                        visit.path(),
                        visit.sealed(),
                        fields.fields(visit),
                        visit.say(PolicyText.TRY),
                        false,
                        Optional.of(new Block.Link(visit.say(FrameText.CANCEL), whose.path())))
                .carrying(VERSION, version);
    }

    /** Tries what was sent, or has it stand if it was tried before. */
    Reply act(Visit visit, Whose whose) {
        return switch (PolicyFields.sent(visit).read(visit)) {
            case PolicyFields.Read.Wrong(var alarms) -> again(400, visit, whose, alarms);
            case PolicyFields.Read.Drafted(var draft) ->
                visit.text(SAVE).equals(YES) ? save(visit, whose, draft) : tried(visit, whose, draft);
        };
    }

    private Reply again(int status, Visit visit, Whose whose, List<Block> alarms) {
        var blocks = new ArrayList<>(alarms);
        blocks.add(form(visit, whose, PolicyFields.sent(visit), visit.text(VERSION)));
        return sheet.page(status, new Page(title(visit, whose), blocks), visit);
    }

    /** What was sent is tried anew before it may stand instead of what somebody else had stand meanwhile. */
    private Reply overtaken(Visit visit, Whose whose, Held held) {
        var sent = PolicyFields.sent(visit);
        var standing = PolicyFields.of(PolicyDraft.of(held.policy()));
        var blocks = new ArrayList<>(Overtaken.told(visit, standing.fields(visit), sent.fields(visit)));
        blocks.add(form(visit, whose, sent, held.version()));
        return sheet.page(412, new Page(title(visit, whose), blocks), visit);
    }

    private Reply tried(Visit visit, Whose whose, PolicyDraft draft) {
        return switch (trial.of(whose.subject(), draft, visit)) {
            case PolicyTrial.Outcome.Tried(var blocks) ->
                sheet.page(200, ready(visit, whose, blocks, List.of()).after(uncounted(visit, draft)), visit);
            case PolicyTrial.Outcome.Unknown(var alarms) -> again(400, visit, whose, alarms);
            case PolicyTrial.Outcome.Nobody() -> sheet.notThere(visit);
        };
    }

    /** What is said of entries that are named in vain. */
    private static List<Block> uncounted(Visit visit, PolicyDraft draft) {
        boolean isEmpty = draft.entries().isEmpty() && draft.networks().isEmpty();
        return isEmpty || draft.mode() == Mode.LISTED
                ? List.of()
                : NetworkForm.alarm(visit.say(PolicyText.NOT_COUNTED));
    }

    /** The page that saves what was sent, or lets it be changed first. */
    private static Page ready(Visit visit, Whose whose, List<Block> before, List<Field> more) {
        var sent = PolicyFields.sent(visit);
        var hidden = new HashMap<>(sent.hidden());
        hidden.putAll(visit.sealed());
        hidden.put(VERSION, visit.text(VERSION));
        hidden.put(SAVE, YES);
        var blocks = new ArrayList<>(before);
        blocks.add(new Block.Prose(visit.say(PolicyText.SAVE_WILL)));
        blocks.add(new Block.Ask(true, visit.path(), hidden, more, visit.say(PolicyText.SAVE), true, Optional.empty()));
        blocks.add(new Block.Heading(visit.say(PolicyText.AGAIN)));
        blocks.add(form(visit, whose, sent, visit.text(VERSION)));
        return new Page(title(visit, whose), blocks);
    }

    private Reply save(Visit visit, Whose whose, PolicyDraft draft) {
        var version = visit.form().text(VERSION);
        var change = new Change(whose.subject(), draft, version, NetworkForm.isForced(visit));
        return switch (policies.set(visit.by(), change)) {
            case Outcome.Done done -> Paths.done(whose.path());
            case Outcome.NoSuchSubject() -> sheet.notThere(visit);
            case Outcome.UnknownNetworks(var names) ->
                again(
                        400,
                        visit,
                        whose,
                        names.stream()
                                .map(name -> PolicyFields.unknown(visit, name.value()))
                                .toList());
            case Outcome.ChangedSince() ->
                policies.find(whose.subject())
                        .map(held -> overtaken(visit, whose, held))
                        .orElseGet(() -> sheet.notThere(visit));
            case Outcome.BeyondOwn() -> desk.beyondOwn(visit, Permission.POLICIES_WRITE);
            case Outcome.WouldLockOut ignored ->
                sheet.page(
                        409,
                        ready(
                                visit,
                                whose,
                                NetworkForm.alarm(visit.say(NetworkText.WOULD_LOCK_OUT)),
                                List.of(NetworkForm.force(visit))),
                        visit);
        };
    }
}
