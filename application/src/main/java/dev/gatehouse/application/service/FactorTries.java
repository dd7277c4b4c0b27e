package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.FactorCheck.Shown;
import dev.gatehouse.domain.factor.HeldFactors;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Tries of factors, on the budget of the account's passwords: reserved before anything is looked at, settled by whoever asked. */
final class FactorTries {
    private final UnitOfWork unitOfWork;
    private final Throttle throttle;
    private final SecretSource secrets;

    FactorTries(UnitOfWork unitOfWork, Throttle throttle, SecretSource secrets) {
        this.unitOfWork = unitOfWork;
        this.throttle = throttle;
        this.secrets = secrets;
    }

    /** What a try came to. */
    sealed interface Answer {
        /** There is something to take, or nothing; whoever asked settles the try. */
        record Tried(User user, Shown shown, Throttle.Reservation reservation) implements Answer {}

        /** Not now. */
        record Turned(Refusal why) implements Answer {}

        /** The user is not what they were, or has no second factor. */
        record Nobody() implements Answer {}
    }

    private record Looked(User user, HeldFactors held, Throttle.Answer throttled) {}

    /**
     * Tries a factor.
     *
     * @param version the user's credential version as far as the caller knows it
     * @param reading looks at what was shown, by what the user has
     */
    Answer of(UserId id, long version, Function<HeldFactors, Shown> reading, Source from, Instant now) {
        var tryId = secrets.nonce();
        var looked = unitOfWork.run(stores -> look(stores, id, version, from, tryId, now));
        return looked.map(found -> answer(found, reading)).orElseGet(Answer.Nobody::new);
    }

    private Optional<Looked> look(Stores stores, UserId id, long version, Source from, String tryId, Instant now) {
        var held = stores.factors().held(id);
        return stores.users()
                .find(id)
                .filter(user -> user.credentialVersion() == version && held.isAny())
                .map(user ->
                        new Looked(user, held, throttle.reserve(stores, new Subject.OfUser(id), from, tryId, now)));
    }

    private static Answer answer(Looked looked, Function<HeldFactors, Shown> reading) {
        return switch (looked.throttled()) {
            case Throttle.Answer.Wait(var retryAfter) -> new Answer.Turned(new Refusal.Throttled(retryAfter));
            case Throttle.Answer.Reserved(var reservation) ->
                new Answer.Tried(looked.user(), reading.apply(looked.held()), reservation);
        };
    }
}
