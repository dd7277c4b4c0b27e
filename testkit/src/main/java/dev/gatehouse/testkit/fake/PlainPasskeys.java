package dev.gatehouse.testkit.fake;

import dev.gatehouse.application.port.out.PasskeyReader;
import dev.gatehouse.domain.factor.Passkey;
import dev.gatehouse.domain.factor.PasskeyAnswer;
import dev.gatehouse.domain.user.UserId;
import java.util.List;
import java.util.Optional;

/** Passkeys in the open: an answer says in words whose it is, to what, and how far the authenticator counted. */
public final class PlainPasskeys implements PasskeyReader {
    private static final int PARTS = 5;

    /** The answer of an authenticator that made a key. */
    public static PasskeyAnswer make(String id, String challenge, long counter) {
        return answer("made", id, new UserId("nobody"), challenge, counter);
    }

    /** The answer of an authenticator that has a key for that user. */
    public static PasskeyAnswer show(String id, UserId user, String challenge, long counter) {
        return answer("shown", id, user, challenge, counter);
    }

    private static PasskeyAnswer answer(String verb, String id, UserId user, String challenge, long counter) {
        return new PasskeyAnswer(
                challenge, String.join(" ", verb, id, user.value(), challenge, Long.toString(counter)));
    }

    @Override
    public Optional<Made> made(PasskeyAnswer answer) {
        return parts(answer, "made")
                .filter(parts -> parts.get(3).equals(answer.challenge()))
                .map(parts -> new Made(parts.get(1), "public " + parts.get(1), Long.parseLong(parts.get(4))));
    }

    @Override
    public Optional<String> keyOf(PasskeyAnswer answer) {
        return parts(answer, "shown").map(parts -> parts.get(1));
    }

    @Override
    public Verdict verify(PasskeyAnswer answer, Passkey key) {
        var parts = parts(answer, "shown")
                .filter(all -> all.get(1).equals(key.id())
                        && all.get(2).equals(key.user().value())
                        && all.get(3).equals(answer.challenge()));
        return parts.map(all -> Long.parseLong(all.get(4)))
                .<Verdict>map(counter -> counter > key.counter() || counter + key.counter() == 0
                        ? new Verdict.Right(counter)
                        : new Verdict.CounterWentBack())
                .orElseGet(Verdict.Wrong::new);
    }

    private static Optional<List<String>> parts(PasskeyAnswer answer, String verb) {
        var parts = List.of(answer.text().split(" ", -1));
        return Optional.of(parts)
                .filter(all -> all.size() == PARTS && all.get(0).equals(verb));
    }
}
