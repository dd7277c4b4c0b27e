package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.WatchHouse.HashQueue;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.PasswordHasher;
import dev.gatehouse.application.port.out.PasswordHasher.Match;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.factor.AppendedCode;
import dev.gatehouse.domain.factor.HeldFactors;
import dev.gatehouse.domain.factor.TypedCode.OfApp;
import dev.gatehouse.domain.login.FactorPolicy;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The one place where passwords are compared, for every entrance: a try is reserved before the hash, an unknown name
 * costs what a known one costs, and the caller settles the try in the unit that writes down what came of it.
 */
final class AccountPasswords {
    /** Who is looked for where there is no user: the time of a look tells who is known as well as that of a hash. */
    private static final UserId NOBODY = new UserId("nobody");

    private final UnitOfWork unitOfWork;
    private final PasswordHasher hasher;
    private final Digests digests;
    private final SecretSource secrets;
    private final Throttle throttle;
    private final HashGate gate;

    AccountPasswords(
            UnitOfWork unitOfWork,
            PasswordHasher hasher,
            Digests digests,
            SecretSource secrets,
            Throttle throttle,
            HashGate gate) {
        this.unitOfWork = unitOfWork;
        this.hasher = hasher;
        this.digests = digests;
        this.secrets = secrets;
        this.throttle = throttle;
        this.gate = gate;
    }

    /** How many are hashed at this moment, and wait to be. */
    HashQueue queue() {
        return gate.queue();
    }

    /** What a comparison came to; whoever holds a reservation settles it. */
    sealed interface Answer {
        /**
         * The password is right.
         *
         * @param held the user's second factors
         * @param password as it was compared: without a code that stood at its end
         * @param code that stood at its end
         */
        record Right(
                User user,
                PasswordHash stored,
                boolean outdated,
                Throttle.Reservation reservation,
                HeldFactors held,
                Password password,
                Optional<OfApp> code)
                implements Answer {}

        /** The password is wrong, or there is no such user. */
        record Wrong(Optional<User> user, Throttle.Reservation reservation) implements Answer {}

        /** No password was looked at. */
        record Turned(Refusal why) implements Answer {}
    }

    private record Looked(
            Optional<User> user, Optional<PasswordHash> stored, HeldFactors held, Throttle.Answer throttled) {}

    /** What was typed: a password, or one with a code at its end. */
    private record Typed(Password password, Optional<OfApp> code) {
        static Typed whole(Password password) {
            return new Typed(password, Optional.empty());
        }

        static Typed appended(Password password) {
            return AppendedCode.split(password)
                    .map(parts -> new Typed(parts.password(), Optional.of(parts.code())))
                    .orElseGet(() -> whole(password));
        }
    }

    /** Compares the password of the user whom the identifier names; where codes are appended, without the code. */
    Answer verify(LoginIdentifier identifier, Password typed, FactorPolicy policy, Source from, Instant now) {
        Function<Looked, Typed> reading =
                looked -> policy instanceof FactorPolicy.Append && looked.held().hasApp()
                        ? Typed.appended(typed)
                        : Typed.whole(typed);
        return verify(stores -> stores.users().find(identifier), identifier.canonical(), reading, from, now);
    }

    /** Compares the password of a user who is known already. */
    Answer verify(UserId id, Password password, Source from, Instant now) {
        return verify(stores -> stores.users().find(id), id.value(), looked -> Typed.whole(password), from, now);
    }

    private Answer verify(
            Function<Stores, Optional<User>> finder,
            String canonical,
            Function<Looked, Typed> reading,
            Source from,
            Instant now) {
        var crowded = gate.turnsAway(from);
        if (crowded.isPresent()) {
            return new Answer.Turned(crowded.get());
        }
        var tryId = secrets.nonce();
        var name = digests.digest(Digests.Purpose.NOBODYS_NAME, Secret.of(canonical));
        var looked = unitOfWork.run(stores -> look(stores, finder.apply(stores), name, from, tryId, now));
        return switch (looked.throttled()) {
            case Throttle.Answer.Wait(Duration retryAfter) -> new Answer.Turned(new Refusal.Throttled(retryAfter));
            case Throttle.Answer.Reserved(Throttle.Reservation reservation) ->
                compare(looked, reading.apply(looked), from, reservation);
        };
    }

    private Looked look(Stores stores, Optional<User> user, SecretDigest name, Source from, String tryId, Instant now) {
        var answer = user.isPresent()
                ? throttle.reserve(stores, new Subject.OfUser(user.get().id()), from, tryId, now)
                : throttle.reserveAtNobody(stores, new Subject.OfUser(NOBODY), name, from, tryId, now);
        var id = user.map(User::id).orElse(NOBODY);
        var stored = stores.users().passwordOf(id);
        return new Looked(
                user, stored.filter(hash -> user.isPresent()), stores.factors().held(id), answer);
    }

    private Answer compare(Looked looked, Typed typed, Source from, Throttle.Reservation reservation) {
        var answer = releasedOnError(
                reservation, () -> gate.run(from, reservation.key().account(), () -> match(looked, typed.password())));
        return switch (answer) {
            case HashGate.Answer.Done<Match>(Match match) -> told(looked, typed, match, reservation);
            case HashGate.Answer.Turned<Match>(Refusal why) -> {
                release(reservation);
                yield new Answer.Turned(why);
            }
        };
    }

    private Match match(Looked looked, Password password) {
        if (looked.user().isPresent() && looked.stored().isPresent()) {
            return hasher.verify(
                    looked.user().get().id(), password, looked.stored().get());
        }
        hasher.pretend(password);
        return Match.NONE;
    }

    private static Answer told(Looked looked, Typed typed, Match match, Throttle.Reservation reservation) {
        return switch (match) {
            case NONE -> new Answer.Wrong(looked.user(), reservation);
            case CURRENT, OUTDATED ->
                new Answer.Right(
                        looked.user().orElseThrow(),
                        looked.stored().orElseThrow(),
                        match == Match.OUTDATED,
                        reservation,
                        looked.held(),
                        typed.password(),
                        typed.code());
        };
    }

    private <T> T releasedOnError(Throttle.Reservation reservation, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException ours) {
            release(reservation);
            throw ours;
        }
    }

    private void release(Throttle.Reservation reservation) {
        unitOfWork.run(stores -> {
            throttle.released(stores, reservation);
            return reservation;
        });
    }

    /** Makes the hash of a new password under a permit. */
    HashGate.Answer<PasswordHash> hash(UserId owner, Password password, Source from) {
        return gate.run(from, owner.value(), () -> hasher.hash(owner, password));
    }

    /** Replaces an outdated hash of a password that was just right; whoever changed it meanwhile has precedence. */
    void renew(Answer.Right right, Source from) {
        switch (hash(right.user().id(), right.password(), from)) {
            case HashGate.Answer.Done<PasswordHash>(PasswordHash fresh) ->
                unitOfWork.run(
                        stores -> stores.users().replacePassword(right.user().id(), right.stored(), fresh));
            case HashGate.Answer.Turned<PasswordHash> busy -> {
                // The next login tries again: an old hash is still a good one.
            }
        }
    }
}
