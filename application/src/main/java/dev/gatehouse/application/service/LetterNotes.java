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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is left in the outbox for a letter. What its link will carry is made when it is sent: whoever reads the database finds nothing
 * there that could be presented. To whom a request speaks is looked up then too, so that a request costs the same for everybody.
 */
final class LetterNotes {
    static final String KIND = "letter";
    private static final int ABOUT = 0;
    private static final int TONGUES = 1;
    private static final int USER = 2;
    private static final int VERSION = 3;
    private static final int ADDRESS = 4;
    private static final String NOBODY = "-";
    private static final String AND = "+";

    /**
     * What a message says.
     *
     * @param tongues in which languages, one after the other
     * @param to an address, or what somebody typed who says that it is theirs
     * @param user whom it concerns, where that was known already
     * @param version the user's credential version by which somebody asked who was let in: nothing comes of it under another
     * @param address by which the user was found then, or that there was none: nothing comes of it under another either
     */
    record Note(
            LetterKind kind,
            List<Tongue> tongues,
            String to,
            Optional<UserId> user,
            Optional<Long> version,
            Optional<String> address) {
        /** Takes its own copy. */
        Note {
            tongues = List.copyOf(tongues);
        }

        /** A note in one language, about whoever is found then. */
        Note(LetterKind kind, Tongue tongue, String to) {
            this(kind, List.of(tongue), to, Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** Tells the user something, at the address of the account, if there is one that is the user's own. */
        static Optional<Note> tell(LetterKind kind, Tongue tongue, User user) {
            return tell(kind, List.of(tongue), user);
        }

        private static Optional<Note> tell(LetterKind kind, List<Tongue> tongues, User user) {
            return user.email()
                    .filter(address -> user.emailVerified())
                    .map(address -> new Note(
                            kind,
                            tongues,
                            address.display(),
                            Optional.of(user.id()),
                            Optional.empty(),
                            Optional.empty()));
        }

        /** Asks the holder of an address about something that the user wants. */
        static Note ask(LetterKind kind, Tongue tongue, EmailAddress to, User user) {
            var version = Optional.of(user.credentialVersion());
            var address = Optional.of(addressOf(user));
            return new Note(kind, List.of(tongue), to.display(), Optional.of(user.id()), version, address);
        }

        /** Whoever asked by what is changed since, such as a session that was ended with it, is not let in any more (I2). */
        boolean isOf(User now) {
            return version.filter(then -> then != now.credentialVersion()).isEmpty()
                    && address.filter(then -> !then.equals(addressOf(now))).isEmpty();
        }

        private static String addressOf(User user) {
            return ActionTokens.canonical(user).orElse(NOBODY);
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

    /** Leaves a message for a user who is here, and so is known to read that language. */
    void tell(Stores stores, LetterKind kind, Tongue tongue, User user, Instant now) {
        Note.tell(kind, tongue, user).ifPresent(note -> write(stores, note, now, draw()));
    }

    /** Leaves a message for a user to whom somebody else did something: in every language, for nobody knows which is the user's. */
    void tellOfOthers(Stores stores, LetterKind kind, User user, Instant now) {
        Note.tell(kind, List.of(Tongue.values()), user).ifPresent(note -> write(stores, note, now, draw()));
    }

    /** Leaves messages about what somebody else changed of a user; that the address is another one is told at the one before. */
    void tellOfOthers(Stores stores, User before, User after, Instant now) {
        if (!ActionTokens.canonical(before).equals(ActionTokens.canonical(after))) {
            tellOfOthers(stores, LetterKind.EMAIL_CHANGED, before, now);
        }
        if (!before.ipPolicy().equals(after.ipPolicy())) {
            tellOfOthers(stores, LetterKind.IP_POLICY_CHANGED, after, now);
        }
    }

    /** Leaves a message. */
    static void write(Stores stores, Note note, Instant now, String drawn) {
        var body = note.kind().name() + " "
                + note.tongues().stream().map(Tongue::name).collect(Collectors.joining(AND)) + " "
                + note.user().map(UserId::value).orElse(NOBODY)
                + note.version().map(version -> " " + version).orElse("")
                + note.address().map(address -> " " + address).orElse("");
        stores.outbox().add(new Message(drawn, KIND, note.to(), body, now, 0));
    }

    /** Reads what {@link #write} wrote; empty for what a later version wrote: a kind, a language or a form that is not known here. */
    static Optional<Note> read(Message message) {
        var words = message.body().split(" ", -1);
        if (words.length <= USER) {
            return Optional.empty();
        }
        try {
            return named(LetterKind.values(), words[ABOUT])
                    .flatMap(kind -> tongues(words[TONGUES]).map(tongues -> note(kind, tongues, message.to(), words)));
        } catch (IllegalArgumentException otherWords) {
            return Optional.empty();
        }
    }

    private static Optional<List<Tongue>> tongues(String text) {
        var found = Arrays.stream(text.split("\\" + AND, -1))
                .map(tongue -> named(Tongue.values(), tongue))
                .toList();
        return found.contains(Optional.<Tongue>empty())
                ? Optional.empty()
                : Optional.of(found.stream().flatMap(Optional::stream).toList());
    }

    private static Note note(LetterKind kind, List<Tongue> tongues, String to, String[] words) {
        return new Note(
                kind,
                tongues,
                to,
                Optional.of(words[USER]).filter(id -> !id.equals(NOBODY)).map(UserId::new),
                Arrays.stream(words).skip(VERSION).findFirst().map(Long::valueOf),
                Arrays.stream(words).skip(ADDRESS).findFirst());
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }
}
