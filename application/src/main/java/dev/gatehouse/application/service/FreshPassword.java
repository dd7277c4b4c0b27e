package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.service.LetterNotes.Note;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.letter.LetterKind;
import dev.gatehouse.domain.letter.Tongue;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.domain.user.User;
import java.util.List;

/**
 * A password that its user has chosen: with it every session of before is dead, every failed try is forgotten, and the user is told.
 *
 * @param how it came about, for the audit
 * @param isShort whether only a second factor makes it long enough
 * @param letter drawn for the letter
 */
record FreshPassword(PasswordHash hash, boolean isShort, String how, Tongue tongue, String letter) {
    /** Writes it for a user who is held; the entries of the audit are written already. */
    List<AuditEntry> write(Stores stores, User standing, Decision decision) {
        var subject = new Subject.OfUser(standing.id());
        boolean isTooShort = isShort && !stores.factors().held(standing.id()).isAny();
        var next = standing.withNextVersion().withMustReset(isTooShort);
        LogoutNotes.ofVersion(stores, next, decision.now());
        stores.attempts().clear(subject.text());
        stores.users().setPassword(next.id(), hash);
        if (isShort) {
            stores.users().markPasswordShort(next.id());
        }
        stores.users().update(next);
        stores.signOuts().note(subject, next.credentialVersion(), decision.now());
        Note.tell(LetterKind.PASSWORD_CHANGED, tongue, next)
                .ifPresent(note -> LetterNotes.write(stores, note, decision.now(), letter));
        var entries = List.of(decision.of(subject, new AuditEvent.PasswordChanged(how), Trace.EMPTY));
        Recorder.write(stores, entries);
        return entries;
    }
}
