package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.Delivery;
import dev.gatehouse.application.port.out.OutboxStore.Message;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.oauth.OAuthGrant;
import dev.gatehouse.domain.registration.Registration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * Leaves the notes for clients once everybody was signed out at once: that is one short unit, however many sessions it ends, and who is to
 * be told of which is found out behind it, a portion for each message.
 */
final class EverybodyCourier implements Courier {
    private static final String KIND = "logouts";
    private static final int PORTION = 200;
    private static final int EPOCH = 0;
    private static final int AFTER = 1;

    private final UnitOfWork unitOfWork;

    EverybodyCourier(UnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    /** Leaves the first message, in the unit that ended every session of that epoch. */
    static void begin(Stores stores, long epoch, Instant now) {
        stores.outbox().add(message(epoch, "", now));
    }

    /** About the sessions of that epoch whose ids come after that one. */
    private static Message message(long epoch, String after, Instant due) {
        return new Message(KIND + "." + epoch + "." + after, KIND, "", epoch + " " + after, due, 0);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean understands(Message message) {
        return message.body().matches("[0-9]{1,18} [^ ]*");
    }

    @Override
    public List<Delivery> send(List<Message> messages, Instant now) {
        messages.forEach(message -> unitOfWork.run(stores -> leaveNotes(stores, message, now)));
        return Collections.nCopies(messages.size(), Delivery.DONE);
    }

    /** Whoever dies behind this leaves a message that is sent again: its notes are the same, and so is the next message. */
    private static List<OAuthGrant> leaveNotes(Stores stores, Message message, Instant now) {
        var words = message.body().split(" ", -1);
        long epoch = Long.parseLong(words[EPOCH]);
        var grants = stores.grants().after(words[AFTER], PORTION);
        var wanting = new HashMap<ClientNumber, Optional<Registration>>();
        for (var grant : grants) {
            wanting.computeIfAbsent(grant.client(), client -> wanting(stores, client))
                    .filter(registration -> stood(stores, grant, epoch, now))
                    .ifPresent(
                            registration -> LogoutNotes.write(stores, registration, grant, now, "everybody." + epoch));
        }
        if (grants.size() == PORTION) {
            // Due behind these notes, so that no more lie in the outbox than are sent, and letters need not wait for
            // all of them.
            var last = grants.getLast().session().value();
            stores.outbox().add(message(epoch, last, now.plusMillis(1)));
        }
        return grants;
    }

    /** As what a client is registered that wants to know of logouts; looked up before its sessions are, for most do not. */
    private static Optional<Registration> wanting(Stores stores, ClientNumber client) {
        return stores.registrations()
                .of(client)
                .filter(registration -> registration.logoutUri().isPresent());
    }

    /** Whether it was by the end of that epoch that its session ended. */
    private static boolean stood(Stores stores, OAuthGrant grant, long epoch, Instant now) {
        return stores.sessions()
                .find(grant.session())
                .filter(session -> session.epoch() == epoch)
                .filter(session -> SubjectFinder.find(stores, session.subject())
                        .filter(who -> SubjectFinder.standing(who, epoch)
                                .deathOf(session, now)
                                .isEmpty())
                        .isPresent())
                .isPresent();
    }

    @Override
    public Loss loss(Message message) {
        return new Loss(Optional.empty(), "logouts of everybody", "the store");
    }
}
