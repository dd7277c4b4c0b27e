package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.PasskeyReader;
import dev.gatehouse.application.port.out.PasskeyReader.Verdict;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.FactorCheck.Shown;
import dev.gatehouse.application.service.PasskeyChallenges.Purpose;
import dev.gatehouse.domain.factor.Passkey;
import dev.gatehouse.domain.factor.PasskeyAnswer;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks at what authenticators answer to our challenges. */
final class PasskeyCheck {
    private final UnitOfWork unitOfWork;
    private final PasskeyReader reader;
    private final PasskeyChallenges challenges;

    PasskeyCheck(UnitOfWork unitOfWork, PasskeyReader reader, PasskeyChallenges challenges) {
        this.unitOfWork = unitOfWork;
        this.reader = reader;
        this.challenges = challenges;
    }

    /** An answer in the browser with that mark. */
    record Given(PasskeyAnswer answer, Secret mark) {}

    /** A key, and whose it is. */
    record Known(Passkey key, User user) {}

    String challenge(Secret mark, Purpose purpose) {
        return challenges.draw(mark, purpose);
    }

    /** By what browsers find the user's keys. */
    List<String> idsOf(UserId user) {
        return unitOfWork.read(stores -> stores.passkeys().of(user)).stream()
                .map(Passkey::id)
                .toList();
    }

    /** Of which key an answer says it is; nothing of it is verified yet. */
    Optional<Known> find(PasskeyAnswer answer) {
        return reader.keyOf(answer)
                .flatMap(id -> unitOfWork.read(stores -> stores.passkeys()
                        .find(id)
                        .flatMap(key -> stores.users().find(key.user()).map(user -> new Known(key, user)))));
    }

    /** What an answer is, of which that key is said to be. */
    Shown read(Given given, Passkey key, Instant now) {
        return challenges
                .read(given.mark(), Purpose.LOG_IN, given.answer().challenge(), now)
                .map(challenge -> switch (reader.verify(given.answer(), key)) {
                    case Verdict.Right(long counter) -> new Shown.OfPasskey(key, counter, challenge, now);
                    case Verdict.CounterWentBack() ->
                        new Shown.Nothing("the counter of the passkey went back: there may be a copy of it");
                    case Verdict.Wrong() -> new Shown.Nothing("no good answer of a passkey");
                })
                .orElseGet(() -> new Shown.Nothing("a challenge that is not of this browser, or too old"));
    }

    /** A key that was made for a challenge of ours; nobody's yet. */
    Optional<Made> made(Given given, Instant now) {
        return challenges
                .read(given.mark(), Purpose.NEW_KEY, given.answer().challenge(), now)
                .flatMap(challenge -> reader.made(given.answer()).map(key -> new Made(key, challenge)));
    }

    /** A new key, and what is noted so that its challenge is answered once. */
    record Made(PasskeyReader.Made key, PasskeyChallenges.Open challenge) {}
}
