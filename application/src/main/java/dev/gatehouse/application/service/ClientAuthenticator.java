package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.client.ApiCredential;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.login.Credentials.KeySecret;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.token.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The one place where API secrets are compared. A generated secret needs no slow hash and no account budget; a pair that
 * an older system chose may be weak, so it draws on one.
 */
final class ClientAuthenticator {
    private static final SecretDigest NOBODYS = new SecretDigest("0".repeat(64));

    private final UnitOfWork unitOfWork;
    private final Digests digests;
    private final SecretSource secrets;
    private final Throttle throttle;

    ClientAuthenticator(UnitOfWork unitOfWork, Digests digests, SecretSource secrets, Throttle throttle) {
        this.unitOfWork = unitOfWork;
        this.digests = digests;
        this.secrets = secrets;
        this.throttle = throttle;
    }

    /** What a comparison came to; whoever holds a reservation settles it. */
    sealed interface Answer {
        /** The secret is right. */
        record Right(Client client, Optional<Throttle.Reservation> reservation) implements Answer {}

        /** The secret is wrong, or there is no such key. */
        record Wrong(Optional<Client> client, Optional<Throttle.Reservation> reservation) implements Answer {}

        /** Nothing was compared. */
        record Turned(Refusal why) implements Answer {}
    }

    private record Looked(Optional<Client> client, List<ApiCredential> live) {
        boolean isAdopted() {
            return live.stream().anyMatch(ApiCredential::adopted);
        }
    }

    /** Compares a secret with the live ones under its key. */
    Answer verify(KeySecret shown, Source from, Instant now) {
        var looked = unitOfWork.read(stores -> look(stores, shown, now));
        return looked.isAdopted() || !shown.key().looksGenerated()
                ? onBudget(looked, shown, from, now)
                : compare(looked, shown.secret(), Optional.empty());
    }

    private static Looked look(Stores stores, KeySecret shown, Instant now) {
        var live = stores.clients().credentials(shown.key()).stream()
                .filter(credential -> credential.isLiveAt(now))
                .toList();
        return new Looked(stores.clients().ownerOf(shown.key()), live);
    }

    /** A key that may be an older system's draws on a budget, whether anybody has it or not: so none can be told apart. */
    private Answer onBudget(Looked looked, KeySecret shown, Source from, Instant now) {
        var tryId = secrets.nonce();
        var answer = unitOfWork.run(stores -> looked.client()
                .map(client -> throttle.reserve(stores, new Subject.OfClient(client.number()), from, tryId, now))
                .orElseGet(() -> throttle.reserveAtNobody(stores, shown.key().value(), tryId, now)));
        return switch (answer) {
            case Throttle.Answer.Wait(Duration retryAfter) -> new Answer.Turned(new Refusal.Throttled(retryAfter));
            case Throttle.Answer.Reserved(Throttle.Reservation reservation) ->
                compare(looked, shown.secret(), Optional.of(reservation));
        };
    }

    private Answer compare(Looked looked, Secret secret, Optional<Throttle.Reservation> reservation) {
        boolean isRight = digests.matches(NOBODYS, Digests.Purpose.API_SECRET, secret);
        for (var credential : looked.live()) {
            isRight |= digests.matches(credential.secret(), Digests.Purpose.API_SECRET, secret);
        }
        return isRight && looked.client().isPresent()
                ? new Answer.Right(looked.client().get(), reservation)
                : new Answer.Wrong(looked.client(), reservation);
    }
}
