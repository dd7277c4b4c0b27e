package dev.gatehouse.http.console;

import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.audit.AuditKind;
import dev.gatehouse.domain.audit.Explanation;
import dev.gatehouse.http.oauth.page.Language;

/** What the audit and the checks say, in the language of the page. */
final class Told {
    private Told() {}

    /** A sentence for the event. */
    static String sentence(AuditEntry entry, Language language) {
        return switch (language) {
            case ENGLISH -> Explanation.of(entry).getFirst();
            case GERMAN -> GermanExplanation.of(entry);
        };
    }

    /** What kind of event it was: the stable word, and what it means where that is in another language. */
    static String kind(AuditKind kind, Language language) {
        return switch (language) {
            case ENGLISH -> kind.name();
            case GERMAN -> kind.name() + " (" + GermanExplanation.kind(kind) + ")";
        };
    }

    /** How an event ended, likewise. */
    static String outcome(AuditKind.Outcome outcome, Language language) {
        return switch (language) {
            case ENGLISH -> outcome.word();
            case GERMAN -> outcome.word() + " (" + GermanExplanation.outcome(outcome) + ")";
        };
    }

    /** What is particular to an event. */
    static String detail(AuditEvent event, Language language) {
        return switch (language) {
            case ENGLISH -> event.detail();
            case GERMAN -> GermanExplanation.detail(event);
        };
    }

    /** What is wrong with a line that cannot be taken over. */
    static String problem(String text, Language language) {
        return switch (language) {
            case ENGLISH -> text;
            case GERMAN -> GermanProblems.of(text);
        };
    }

    /** What a check is called. */
    static String check(String name, Language language) {
        return switch (language) {
            case ENGLISH -> name;
            case GERMAN -> GermanTerms.check(name);
        };
    }

    /** A detail, or a reason. */
    static String detail(String text, Language language) {
        return switch (language) {
            case ENGLISH -> text;
            case GERMAN -> GermanTerms.detail(text);
        };
    }
}
