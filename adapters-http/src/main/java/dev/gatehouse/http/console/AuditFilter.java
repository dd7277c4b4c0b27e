package dev.gatehouse.http.console;

import dev.gatehouse.domain.audit.AuditKind;
import dev.gatehouse.domain.audit.AuditQuery;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.http.oauth.page.Phrase;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** By what the audit is narrowed down, on its page and in the file of it alike. */
record AuditFilter(Called called) {
    private static final String SUBJECT = "subject";
    private static final String ACTOR = "actor";
    private static final String EVENT = "event";
    private static final String OUTCOME = "outcome";
    private static final String NETWORK = "network";
    private static final String SINCE = "from";
    private static final String UNTIL = "until";
    private static final Set<String> NAMES = Set.of(SUBJECT, ACTOR, EVENT, OUTCOME, NETWORK, SINCE, UNTIL);

    /** Which entries are asked for. */
    AuditQuery read(Visit visit, Filters filters) {
        return new AuditQuery(
                filters.meaning(SINCE, AuditText.SINCE, Moments::parse),
                filters.meaning(UNTIL, AuditText.UNTIL, Moments::parse),
                somebody(visit, filters, ACTOR, AuditText.WHO),
                somebody(visit, filters, SUBJECT, AuditText.WHOM),
                AuditKind.those(
                        filters.meaning(EVENT, AuditText.WHAT, AuditKind::of),
                        filters.meaning(OUTCOME, AuditText.OUTCOME, AuditKind.Outcome::of)),
                Optional.empty(),
                filters.meaning(NETWORK, AuditText.NETWORK, CidrBlock::parse));
    }

    /** By its id whoever is named in another way; the house and its commands act under words of their own. */
    private Optional<String> somebody(Visit visit, Filters filters, String name, Phrase label) {
        return filters.text(name, label)
                .map(text ->
                        called.meant(visit, text.strip()).map(Subject::text).orElse(text));
    }

    /** The form that asks. */
    static Block search(Visit visit) {
        var events = new LinkedHashMap<String, String>();
        Arrays.stream(AuditKind.values()).forEach(kind -> events.put(kind.name(), Told.kind(kind, visit.language())));
        var outcomes = new LinkedHashMap<String, String>();
        Arrays.stream(AuditKind.Outcome.values())
                .forEach(one -> outcomes.put(one.word(), Told.outcome(one, visit.language())));
        return Block.Search.of(
                visit,
                List.of(
                        Cells.line(visit, SUBJECT, AuditText.WHOM_WAS_IT),
                        Cells.line(visit, ACTOR, AuditText.WHO_WAS_IT),
                        Cells.line(visit, NETWORK, AuditText.NETWORK),
                        Cells.line(visit, SINCE, AuditText.SINCE),
                        Cells.line(visit, UNTIL, AuditText.UNTIL),
                        Cells.choice(visit, EVENT, AuditText.WHAT, events),
                        Cells.choice(visit, OUTCOME, AuditText.OUTCOME, outcomes)));
    }

    /** Where there is a file of all that the page asks for, however many pages that takes. */
    static Block.Link download(Visit visit) {
        var words = new TreeMap<>(visit.form().texts());
        words.keySet().retainAll(NAMES);
        return new Block.Link(visit.say(AuditText.DOWNLOAD), Paths.address(ExportResource.AUDIT, words));
    }
}
