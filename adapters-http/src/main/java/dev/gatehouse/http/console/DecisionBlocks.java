package dev.gatehouse.http.console;

import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.http.console.Block.Cell;
import java.util.ArrayList;
import java.util.List;

/** Decisions as they are told to people. */
final class DecisionBlocks {
    private DecisionBlocks() {}

    /** One entry of the audit, with the way to ask what the same would come to now. */
    static List<Block> of(AuditEntry entry, Visit visit, Called.Names names) {
        var facts = new Block.Facts(
                Told.kind(entry.event().kind(), visit.language()),
                List.of(
                        Cells.fact(visit, AuditText.AT, Cells.time(entry.at())),
                        Cells.fact(visit, AuditText.WHO, Cell.of(names.actor(entry.actor()))),
                        Cells.fact(
                                visit,
                                AuditText.WHOM,
                                entry.subject().map(names::cell).orElseGet(() -> Cell.of(""))),
                        Cells.fact(visit, AuditText.FROM, Cell.of(entry.source())),
                        Cells.fact(visit, AuditText.DIALECT, Cell.of(entry.dialect())),
                        Cells.fact(visit, AuditText.DETAIL, Cell.of(Told.detail(entry.event(), visit.language())))));
        var sentence = Cell.of(names.sentence(Told.sentence(entry, visit.language()), entry));
        var blocks = new ArrayList<Block>();
        blocks.add(facts);
        blocks.add(new Block.Points(visit.say(AuditText.TOLD), List.of(sentence)));
        if (!entry.trace().steps().isEmpty()) {
            blocks.add(steps(entry.trace(), visit));
        }
        blocks.addAll(Remedies.of(entry, visit));
        entry.subject().filter(who -> isOfLogin(entry, visit)).ifPresent(who -> blocks.add(again(who, entry, visit)));
        return blocks;
    }

    private static boolean isOfLogin(AuditEntry entry, Visit visit) {
        return visit.may(Permission.DECISIONS_EXPLAIN)
                && switch (entry.event().kind()) {
                    case LOGGED_IN, LOGIN_REFUSED -> true;
                    case REFRESHED,
                            REFRESH_REPLAYED,
                            REFRESH_ALARMED,
                            REFRESH_REFUSED,
                            REFRESH_REUSED,
                            SPRAYING_SEEN,
                            SESSION_ENDED,
                            SIGNED_OUT_EVERYWHERE,
                            PASSWORD_CHANGED,
                            TOKEN_GIVEN,
                            ADMINISTERED,
                            ADMINISTRATION_REFUSED -> false;
                };
    }

    private static Block again(Subject who, AuditEntry entry, Visit visit) {
        var address = ExplainResource.address(who.text(), entry.dialect(), entry.source());
        return new Block.Links(List.of(new Block.Link(visit.say(AuditText.NOW), address)));
    }

    /** The checks in their order. */
    static Block steps(Trace trace, Visit visit) {
        return new Block.Steps(
                visit.say(AuditText.CHECKS),
                trace.steps().stream()
                        .map(step -> new Block.Check(
                                step.passed(),
                                Told.check(step.check(), visit.language()) + " "
                                        + visit.say(step.passed() ? AuditText.PASSED : AuditText.ENDED) + ":",
                                Told.detail(step.detail(), visit.language())))
                        .toList());
    }
}
