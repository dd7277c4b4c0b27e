package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.ExplainDecisions;
import dev.gatehouse.application.port.in.ExplainDecisions.Replay;
import dev.gatehouse.application.port.in.ExplainDecisions.Seen;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.network.IpPolicy.Enforcement;
import dev.gatehouse.domain.network.PolicyDraft;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.http.console.Block.Cell;
import java.util.ArrayList;
import java.util.List;

/** Tells whom a policy would have refused in the last days, before it stands. */
record PolicyTrial(ExplainDecisions decisions) {
    private static final int DAYS = 7;
    private static final int SHOWN = 50;

    /** What was found out: what to show of it, or why the draft is none. */
    sealed interface Outcome {
        /** It was tried. */
        record Tried(List<Block> blocks) implements Outcome {}

        /** It names networks that there are not. */
        record Unknown(List<Block> alarms) implements Outcome {}

        /** There is nobody whose policy it could be. */
        record Nobody() implements Outcome {}
    }

    /** Tries it as if it refused, so that whoever would only be reported is found too. */
    Outcome of(Subject whose, PolicyDraft draft, Visit visit) {
        if (!visit.may(Permission.DECISIONS_EXPLAIN)) {
            return new Outcome.Tried(List.of(new Block.Prose(visit.say(PolicyText.NOT_TRIED))));
        }
        var refusing = new PolicyDraft(draft.mode(), Enforcement.ENFORCE, draft.entries(), draft.networks());
        return switch (decisions.replay(whose, refusing, DAYS)) {
            case Replay.Told(var addresses) -> new Outcome.Tried(told(addresses, draft.enforcement(), visit));
            case Replay.NoSuchSubject() -> new Outcome.Nobody();
            case Replay.UnknownNetworks(var names) ->
                new Outcome.Unknown(names.stream()
                        .map(name -> PolicyFields.unknown(visit, name.value()))
                        .toList());
        };
    }

    private static List<Block> told(List<Seen> addresses, Enforcement miss, Visit visit) {
        var missing = addresses.stream().filter(seen -> !seen.draft().allowed()).toList();
        var blocks = new ArrayList<Block>();
        if (missing.isEmpty()) {
            blocks.add(new Block.Prose(visit.say(PolicyText.REFUSES_NOBODY)));
        } else {
            blocks.add(alarm(missing, miss, visit));
            blocks.add(counted(
                    PolicyText.ADMITTED_BEFORE,
                    missing.stream().filter(seen -> seen.admitted() > 0).count(),
                    visit));
        }
        blocks.add(Block.Table.whole(
                visit.say(PolicyText.TRIED),
                visit.sayAll(
                        PolicyText.ADDRESS,
                        PolicyText.DRAFT,
                        PolicyText.WAS_LET_IN,
                        PolicyText.WAS_REFUSED,
                        PolicyText.LAST),
                addresses.stream()
                        .limit(SHOWN)
                        .map(seen -> row(seen, miss, visit))
                        .toList(),
                visit.say(PolicyText.NOBODY)));
        if (addresses.size() > SHOWN) {
            blocks.add(counted(PolicyText.NOT_LISTED, addresses.size() - SHOWN, visit));
        }
        return blocks;
    }

    private static Block counted(PolicyText text, long count, Visit visit) {
        return new Block.Prose(visit.say(text, Long.toString(count)));
    }

    private static Block alarm(List<Seen> missing, Enforcement miss, Visit visit) {
        var count = Integer.toString(missing.size());
        return switch (miss) {
            case ENFORCE -> new Block.Alarm(visit.say(PolicyText.REFUSES, count));
            case REPORT -> new Block.Prose(visit.say(PolicyText.REPORTS, count));
        };
    }

    private static List<Cell> row(Seen seen, Enforcement miss, Visit visit) {
        var missed = switch (miss) {
            case ENFORCE -> PolicyText.REFUSED;
            case REPORT -> PolicyText.REPORTED;
        };
        return List.of(
                Cell.of(seen.address()),
                Cell.of(visit.say(seen.draft().allowed() ? PolicyText.LET_IN : missed)),
                Cell.of(Long.toString(seen.admitted())),
                Cell.of(Long.toString(seen.refused())),
                Cells.time(seen.lastAt()));
    }
}
