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
    private final Doorkeeper doorkeeper;
    private final LetterLimits limits;
    private final LetterNotes notes;
    private final AccountFrame frame;

    ChangeEmailService(
            UnitOfWork unitOfWork,
            Owners owners,
            Doorkeeper doorkeeper,
            LetterLimits limits,
            LetterNotes notes,
            AccountFrame frame) {
        this.unitOfWork = unitOfWork;
        this.owners = owners;
        this.doorkeeper = doorkeeper;
        this.limits = limits;
        this.notes = notes;
        this.frame = frame;
    }

    @Override
    public Outcome ask(Request request) {
        var decision = frame.decision(request.from());
        return doorkeeper
                .turnsAway(decision)
                .<Outcome>map(Outcome.Refused::new)
                .or(() -> owners.find(request.whose(), decision.now()).map(owner -> ask(owner, decision, request)))
                .orElseGet(Outcome.UnknownBearer::new);
    }

    private Outcome ask(Owner owner, Decision decision, Request request) {
        var elsewhere = owners.elsewhere(owner.user(), decision);
        if (elsewhere.isPresent()) {
            return new Outcome.Refused(elsewhere.get());
        }
        if (!owners.isRecent(owner, decision.now())) {
            return new Outcome.LoginTooOld();
        }
        var tooMany = limits.tooMany(request.from());
        if (tooMany.isPresent()) {
            return new Outcome.Refused(tooMany.get());
        }
        leave(owner, request);
        return new Outcome.Asked();
    }

    private void leave(Owner owner, Request request) {
        if (!limits.mayWriteTo(request.wanted().canonical())) {
            return;
        }
        var note = Note.ask(LetterKind.CHANGE_EMAIL, request.tongue(), request.wanted(), owner.user());
        var drawn = notes.draw();
        unitOfWork.run(stores -> {
            LetterNotes.write(stores, note, frame.clock().instant(), drawn);
            return note;
        });
    }
}
