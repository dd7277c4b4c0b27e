package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.DeliverMessages;
import dev.gatehouse.application.port.out.LogoutCallbacks;
import dev.gatehouse.application.port.out.LogoutCallbacks.Answer;
import dev.gatehouse.application.port.out.LogoutCallbacks.Notice;
import dev.gatehouse.application.port.out.OutboxStore.Message;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.LogoutNotes.Note;
import dev.gatehouse.domain.oauth.Registration;
import dev.gatehouse.domain.token.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Takes messages, signs and sends with no unit open, and writes down what came of it; whoever dies meanwhile leaves them to others. */
final class DeliverMessagesService implements DeliverMessages {
    private static final int PORTION = 20;
    /** Longer than a portion can take to be sent. */
    private static final Duration HOLD = Duration.ofMinutes(1);
    /** With the pauses between them two hours. */
    private static final int MOST_TRIES = 13;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final String ACTOR = "outbox";

    private final UnitOfWork unitOfWork;
    private final LogoutLetters letters;
    private final LogoutCallbacks callbacks;
    private final AdminAudit audit;
    private final InstantSource clock;

    DeliverMessagesService(
            UnitOfWork unitOfWork,
            LogoutLetters letters,
            LogoutCallbacks callbacks,
            AdminAudit audit,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.letters = letters;
        this.callbacks = callbacks;
        this.audit = audit;
        this.clock = clock;
    }

    /** A message that was taken, and the client as it is registered now, if it still is. */
    private record Task(Message message, Note note, Optional<Registration> registration) {
        boolean isWanted() {
            return registration.flatMap(Registration::logoutUri).isPresent();
        }
    }

    /** A message on its way. */
    private record Sending(Message message, Note note, Notice notice) {}

    @Override
    public boolean deliverSome() {
        var now = clock.instant();
        var taken = unitOfWork.run(stores -> stores.outbox().take(now, HOLD, PORTION));
        if (taken.isEmpty()) {
            return false;
        }
        var tasks = unitOfWork.read(stores -> taken.stream()
                .flatMap(message -> task(stores, message).stream())
                .toList());
        var sendings =
                tasks.stream().flatMap(task -> sending(task, now).stream()).toList();
        var answers = callbacks.tell(sendings.stream().map(Sending::notice).toList());
        settle(tasks, sendings, answers);
        return taken.size() == PORTION;
    }

    private static Optional<Task> task(Stores stores, Message message) {
        return LogoutNotes.read(message)
                .map(note -> new Task(message, note, stores.registrations().of(note.client())));
    }

    private Optional<Sending> sending(Task task, Instant now) {
        return task.registration()
                .flatMap(registration -> registration
                        .logoutUri()
                        .map(uri -> new Sending(
                                task.message(), task.note(), letters.write(task.note(), registration, uri, now))));
    }

    /** A client that does not want to know any more is not told. */
    private void settle(List<Task> tasks, List<Sending> sendings, List<Answer> answers) {
        var now = clock.instant();
        unitOfWork.run(stores -> {
            tasks.stream()
                    .filter(task -> !task.isWanted())
                    .forEach(task -> stores.outbox().remove(task.message().id()));
            IntStream.range(0, sendings.size()).forEach(i -> settle(stores, sendings.get(i), answers.get(i), now));
            return tasks;
        });
    }

    private void settle(Stores stores, Sending sent, Answer answer, Instant now) {
        switch (answer) {
            case TAKEN -> stores.outbox().remove(sent.message().id());
            case REFUSED -> giveUp(stores, sent, "refused by the client", now);
            case FAILED -> {
                int tries = sent.message().tries();
                if (tries < MOST_TRIES) {
                    stores.outbox().putOff(sent.message().id(), now.plus(pauseAfter(tries)));
                } else {
                    giveUp(stores, sent, "given up after " + tries + " tries", now);
                }
            }
        }
    }

    private void giveUp(Stores stores, Sending sent, String why, Instant now) {
        if (stores.outbox().remove(sent.message().id())) {
            var client = new Subject.OfClient(sent.note().client()).text();
            var what = "logout of session " + sent.note().session().value() + " at " + client;
            audit.write(stores, ACTOR, sent.note().subject(), what, why, now);
        }
    }

    private static Duration pauseAfter(int tries) {
        var pause = FIRST_PAUSE.multipliedBy(1L << (tries - 1));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
