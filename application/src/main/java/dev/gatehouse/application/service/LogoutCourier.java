package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.Delivery;
import dev.gatehouse.application.port.out.LogoutCallbacks;
import dev.gatehouse.application.port.out.LogoutCallbacks.Notice;
import dev.gatehouse.application.port.out.OutboxStore.Message;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.LogoutNotes.Note;
import dev.gatehouse.domain.registration.Registration;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells clients of logouts as their registrations say now, which may be not at all; a client whose registration was removed since, or is
 * another party's by now, is told as it said when the session ended.
 */
final class LogoutCourier implements Courier {
    private final UnitOfWork unitOfWork;
    private final LogoutLetters letters;
    private final LogoutCallbacks callbacks;

    LogoutCourier(UnitOfWork unitOfWork, LogoutLetters letters, LogoutCallbacks callbacks) {
        this.unitOfWork = unitOfWork;
        this.letters = letters;
        this.callbacks = callbacks;
    }

    @Override
    public String kind() {
        return LogoutNotes.KIND;
    }

    @Override
    public boolean understands(Message message) {
        return LogoutNotes.read(message).isPresent();
    }

    @Override
    public List<Delivery> send(List<Message> messages, Instant now) {
        var notes = messages.stream().map(LogoutNotes::read).toList();
        var registrations = unitOfWork.read(stores -> notes.stream()
                .map(note -> note.flatMap(it -> stores.registrations().of(it.client())))
                .toList());
        var notices = new ArrayList<Optional<Notice>>();
        for (int i = 0; i < messages.size(); i++) {
            notices.add(notice(notes.get(i), registrations.get(i), now));
        }
        var deliveries = callbacks
                .tell(notices.stream().flatMap(Optional::stream).toList())
                .iterator();
        return notices.stream()
                .map(notice -> notice.isPresent() ? deliveries.next() : Delivery.DONE)
                .toList();
    }

    private Optional<Notice> notice(Optional<Note> note, Optional<Registration> registration, Instant now) {
        return note.flatMap(it -> registration
                        .filter(client -> client.clientId().equals(it.clientId()))
                        .map(it::by)
                        .orElse(note))
                .map(it -> letters.write(it, now));
    }

    @Override
    public Loss loss(Message message) {
        var note = LogoutNotes.read(message).orElseThrow();
        var what = "logout of session " + note.session().value() + " at " + new Subject.OfClient(note.client()).text();
        return new Loss(Optional.of(note.subject()), what, "the client");
    }
}
