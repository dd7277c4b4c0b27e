package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.FactorCheck.Shown;
import dev.gatehouse.domain.factor.CodeApp;
import dev.gatehouse.domain.factor.TypedCode;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/** Tries of codes, on the budget of the account's passwords: reserved before the code is looked at, settled by whoever asked. */
final class FactorTries {
    private final UnitOfWork unitOfWork;
    private final Throttle throttle;
    private final FactorCheck check;
    private final SecretSource secrets;

    FactorTries(UnitOfWork unitOfWork, Throttle throttle, FactorCheck check, SecretSource secrets) {
        this.unitOfWork = unitOfWork;
        this.throttle = throttle;
        this.check = check;
        this.secrets = secrets;
    }

    /** What a try came to. */
    sealed interface Answer {
        /** There is a code to take, or none; whoever asked settles the try. */
        record Tried(User user, Shown shown, Throttle.Reservation reservation) implements Answer {}

        /** Not now. */
        record Turned(Refusal why) implements Answer {}

        /** The user is not what they were, or has no second factor. */
        record Nobody() implements Answer {}
    }

    private record Looked(User user, CodeApp app, Throttle.Answer throttled) {}

    /**
     * Tries a code.
     *
     * @param version the user's credential version as far as the caller knows it
     */
    Answer of(UserId id, long version, Secret typed, Source from, Instant now) {
        var tryId = secrets.nonce();
        var looked = unitOfWork.run(stores -> look(stores, id, version, from, tryId, now));
        return looked.map(found -> answer(found, typed, now)).orElseGet(Answer.Nobody::new);
    }

    private Optional<Looked> look(Stores stores, UserId id, long version, Source from, String tryId, Instant now) {
        var app = stores.factors().find(id).filter(CodeApp::isConfirmed);
        return stores.users()
                .find(id)
                .filter(user -> user.credentialVersion() == version && app.isPresent())
                .map(user -> new Looked(
                        user, app.orElseThrow(), throttle.reserve(stores, new Subject.OfUser(id), from, tryId, now)));
    }

    private Answer answer(Looked looked, Secret typed, Instant now) {
        return switch (looked.throttled()) {
            case Throttle.Answer.Wait(var retryAfter) -> new Answer.Turned(new Refusal.Throttled(retryAfter));
            case Throttle.Answer.Reserved(var reservation) ->
                new Answer.Tried(
                        looked.user(),
                        TypedCode.parse(typed)
                                .map(code -> check.read(looked.app(), code, now))
                                .orElseGet(Shown.Nothing::new),
                        reservation);
        };
    }
}
