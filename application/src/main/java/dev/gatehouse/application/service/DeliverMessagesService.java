package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.DeliverMessages;
import dev.gatehouse.application.port.out.Delivery;
import dev.gatehouse.application.port.out.OutboxStore.Message;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Takes messages, has each kind sent by its courier, and writes down what came of it; whoever dies meanwhile leaves them to others. */
final class DeliverMessagesService implements DeliverMessages {
    private static final int PORTION = 20;
    /** Longer than a portion can take to be sent. */
    private static final Duration HOLD = Duration.ofMinutes(1);
    /** With the pauses between them two hours. */
    private static final int MOST_TRIES = 13;

    /** What nobody here understands is given up after that. */
    private static final Duration LEFT_TO_OTHERS = Duration.ofDays(1);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    /** As whom the audit names the house where it gives a message up. */
    static final String ACTOR = "outbox";

    private final UnitOfWork unitOfWork;
    private final List<Courier> couriers;
    private final AdminAudit audit;
    private final InstantSource clock;

    DeliverMessagesService(UnitOfWork unitOfWork, List<Courier> couriers, AdminAudit audit, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.couriers = couriers;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public boolean deliverSome() {
        var now = clock.instant();
        var taken = unitOfWork.run(stores -> stores.outbox().take(now, HOLD, PORTION));
        var foreign = new ArrayList<>(taken);
        var failures = new ArrayList<RuntimeException>();
        for (var courier : couriers) {
            var mine = taken.stream()
                    .filter(message -> message.kind().equals(courier.kind()))
                    .filter(courier::understands)
                    .sorted(Comparator.comparing(Message::createdAt))
                    .toList();
            if (!mine.isEmpty()) {
                foreign.removeAll(mine);
                // What one courier cannot do now is no reason for the others to wait.
                try {
                    settle(courier, mine, courier.send(mine, now));
                } catch (RuntimeException failed) {
                    failures.add(failed);
                }
            }
        }
        leave(foreign, now);
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return taken.size() == PORTION;
    }

    /** What a later version wrote is left to its nodes, as long as there may be some: during an upgrade there are. */
    private void leave(List<Message> foreign, Instant now) {
        var old = foreign.stream()
                .filter(message -> message.createdAt().plus(LEFT_TO_OTHERS).isBefore(now))
                .toList();
        if (!old.isEmpty()) {
            unitOfWork.run(stores -> {
                old.forEach(message -> giveUp(stores, message, loss(message), "given up after a day", now));
                return old;
            });
        }
    }

    private static Courier.Loss loss(Message foreign) {
        return new Courier.Loss(Optional.empty(), foreign.kind() + " of another version", "");
    }

    private void settle(Courier courier, List<Message> sent, List<Delivery> deliveries) {
        var now = clock.instant();
        unitOfWork.run(stores -> {
            IntStream.range(0, sent.size()).forEach(i -> settle(stores, courier, sent.get(i), deliveries.get(i), now));
            return sent;
        });
    }

    private void settle(Stores stores, Courier courier, Message sent, Delivery delivery, Instant now) {
        switch (delivery) {
            case DONE -> stores.outbox().remove(sent.id());
            case REFUSED -> {
                var loss = courier.loss(sent);
                giveUp(stores, sent, loss, "refused by " + loss.refuser(), now);
            }
            case FAILED -> {
                if (sent.tries() < MOST_TRIES) {
                    stores.outbox().putOff(sent.id(), now.plus(pauseAfter(sent.tries())));
                } else {
                    giveUp(stores, sent, courier.loss(sent), "given up after " + sent.tries() + " tries", now);
                }
            }
        }
    }

    private void giveUp(Stores stores, Message sent, Courier.Loss loss, String why, Instant now) {
        if (stores.outbox().remove(sent.id())) {
            loss.about()
                    .ifPresentOrElse(
                            whom -> audit.write(stores, ACTOR, whom, loss.what(), why, now),
                            () -> audit.write(stores, ACTOR, loss.what(), why, now));
        }
    }

    private static Duration pauseAfter(int tries) {
        var pause = FIRST_PAUSE.multipliedBy(1L << (tries - 1));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
