package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.ChangeEmail;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.LetterNotes.Note;
import dev.gatehouse.application.service.Owners.Owner;
import dev.gatehouse.domain.letter.LetterKind;

/** Leaves a note for the new address; the courier finds out whether it is free. */
final class ChangeEmailService implements ChangeEmail {
    private final UnitOfWork unitOfWork;
    private final Owners owners;
    private final LetterLimits limits;
    private final LetterNotes notes;
    private final AccountFrame frame;

    ChangeEmailService(
            UnitOfWork unitOfWork, Owners owners, LetterLimits limits, LetterNotes notes, AccountFrame frame) {
        this.unitOfWork = unitOfWork;
        this.owners = owners;
        this.limits = limits;
        this.notes = notes;
        this.frame = frame;
    }

    @Override
    public Outcome ask(Request request) {
        var now = frame.clock().instant();
        var owner = owners.find(request.whose(), now);
        if (owner.isEmpty()) {
            return new Outcome.UnknownBearer();
        }
        if (!owners.isRecent(owner.get(), now)) {
            return new Outcome.LoginTooOld();
        }
        var refusal = limits.tooMany(request.from());
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        leave(owner.get(), request);
        return new Outcome.Asked();
    }

    private void leave(Owner owner, Request request) {
        if (!limits.mayWriteTo(request.wanted().canonical())) {
            return;
        }
        var note = Note.ask(
                LetterKind.CHANGE_EMAIL,
                request.tongue(),
                request.wanted(),
                owner.user().id());
        var drawn = notes.draw();
        unitOfWork.run(stores -> {
            LetterNotes.write(stores, note, frame.clock().instant(), drawn);
            return note;
        });
    }
}
