package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.OutboxStore.Message;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.letter.LetterKind;
import dev.gatehouse.domain.letter.Tongue;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * What is left in the outbox for a letter. What its link will carry is made when it is sent: whoever reads the database finds nothing
 * there that could be presented. To whom a request speaks is looked up then too, so that a request costs the same for everybody.
 */
final class LetterNotes {
    static final String KIND = "letter";
    private static final int ABOUT = 0;
    private static final int TONGUE = 1;
    private static final int USER = 2;
    private static final String NOBODY = "-";

    /**
     * What a message says.
     *
     * @param to an address, or what somebody typed who says that it is theirs
     * @param user whom it concerns, where that was known already
     */
    record Note(LetterKind kind, Tongue tongue, String to, Optional<UserId> user) {
        /** Tells the user something, at the address of the account, if there is one that is the user's own. */
        static Optional<Note> tell(LetterKind kind, Tongue tongue, User user) {
            return user.email()
                    .filter(address -> user.emailVerified())
                    .map(address -> new Note(kind, tongue, address.display(), Optional.of(user.id())));
        }

        /** Asks the holder of an address about something. */
        static Note ask(LetterKind kind, Tongue tongue, EmailAddress to, UserId user) {
            return new Note(kind, tongue, to.display(), Optional.of(user));
        }
    }

    private final SecretSource secrets;

    LetterNotes(SecretSource secrets) {
        this.secrets = secrets;
    }

    /** Drawn before the unit, which may run again. */
    String draw() {
        return secrets.tokenId();
    }

    /** Leaves a message. */
    static void write(Stores stores, Note note, Instant now, String drawn) {
        var body = note.kind().name() + " " + note.tongue().name() + " "
                + note.user().map(UserId::value).orElse(NOBODY);
        stores.outbox().add(new Message(drawn, KIND, note.to(), body, now, 0));
    }

    /** Reads what {@link #write} wrote. */
    static Note read(Message message) {
        var words = message.body().split(" ", -1);
        return new Note(
                LetterKind.valueOf(words[ABOUT]),
                Tongue.valueOf(words[TONGUE]),
                message.to(),
                Optional.of(words[USER]).filter(id -> !id.equals(NOBODY)).map(UserId::new));
    }
}
