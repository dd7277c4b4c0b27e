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
import java.time.Instant;
import java.util.List;

/**
 * A password that its user has chosen: with it every session of before is dead, every failed try is forgotten, and the user is told.
 *
 * @param how it came about, for the audit
 * @param isShort whether only a second factor makes it long enough
 * @param letter drawn for the letter
 */
record FreshPassword(PasswordHash hash, boolean isShort, String how, Tongue tongue, String letter) {
    /** Writes it for a user who is held; the entries that come back are written already. */
    List<AuditEntry> write(Stores stores, User standing, Decision decision) {
        var subject = new Subject.OfUser(standing.id());
        boolean isTooShort = isShort && !stores.factors().held(standing.id()).isAny();
        var next = standing.withNextVersion().withMustReset(isTooShort);
        stores.users().update(next);
        replace(stores, next, hash, decision.now());
        if (isShort) {
            stores.users().markPasswordShort(next.id());
        }
        Note.tell(LetterKind.PASSWORD_CHANGED, tongue, next)
                .ifPresent(note -> LetterNotes.write(stores, note, decision.now(), letter));
        var entries = List.of(decision.of(subject, new AuditEvent.PasswordChanged(how), Trace.EMPTY));
        Recorder.write(stores, entries);
        return entries;
    }

    /** What a password that takes the place of another brings with it, whoever chose it; the user is written with its next version. */
    static void replace(Stores stores, User next, PasswordHash hash, Instant now) {
        var subject = new Subject.OfUser(next.id());
        LogoutNotes.ofVersion(stores, next, now);
        stores.users().setPassword(next.id(), hash);
        stores.attempts().clear(subject.text());
        stores.signOuts().note(subject, next.credentialVersion(), now);
    }
}
