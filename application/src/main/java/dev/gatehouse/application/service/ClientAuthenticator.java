package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.ClientStore.Keyed;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.client.ApiCredential;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
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
 * an older system chose may be weak, so it draws on one, and so does every wrong secret under a key of that look.
 */
final class ClientAuthenticator {
    /** As whom a key that is nobody's is looked up among those who have come before; no client has the number. */
    private static final Subject NOBODY = new Subject.OfClient(new ClientNumber(Integer.MAX_VALUE));

    private static final SecretDigest NOBODYS = new SecretDigest("0".repeat(64));

    private static final Keyed NOTHING = new Keyed(Optional.empty(), List.of());

    private final UnitOfWork unitOfWork;
    private final Digests digests;
    private final Throttle throttle;
    private final Recent<ApiKey, Keyed> recent;

    ClientAuthenticator(UnitOfWork unitOfWork, Digests digests, Throttle throttle, Recent<ApiKey, Keyed> recent) {
        this.unitOfWork = unitOfWork;
        this.digests = digests;
        this.throttle = throttle;
        this.recent = recent;
    }

    /** What a comparison came to. */
    sealed interface Answer {
        /** The secret is right. */
        record Right(Client client, ApiCredential credential) implements Answer {}

        /** The secret is wrong, or there is no such key. */
        record Wrong(Optional<Client> client) implements Answer {}

        /** Nothing is said of the secret. */
        record Turned(Refusal why) implements Answer {}
    }

    /** Compares a secret with the live ones under its key. */
    Answer verify(KeySecret shown, Source from, Instant now) {
        return judge(look(shown.key()), shown, from, now);
    }

    /** The same for a caller who changes nothing but its own: what stands under the key may be a moment old. */
    Answer verifyCaller(KeySecret shown, Source from, Instant now) {
        var looked = recent.find(
                shown.key(),
                () -> Optional.of(look(shown.key())).filter(one -> one.client().isPresent()));
        return judge(looked.orElse(NOTHING), shown, from, now);
    }

    /**
     * Asks for both also where the key is nobody's; how long that takes may tell of a policy that has lines, and is hidden by the time that
     * a refusal takes (C4).
     */
    private Keyed look(ApiKey key) {
        return unitOfWork.read(stores -> stores.clients().keyed(key));
    }

    private Answer judge(Keyed looked, KeySecret shown, Source from, Instant now) {
        var live = looked.credentials().stream()
                .filter(credential -> credential.isLiveAt(now))
                .toList();
        var answer = compare(looked.client(), live, shown.secret());
        boolean mayBeAdopted =
                live.stream().anyMatch(ApiCredential::adopted) || !shown.key().looksGenerated();
        return mayBeAdopted && !isGenerated(answer) ? onBudget(answer, shown, from, now) : answer;
    }

    /** What we made nobody guesses: whoever shows it pays for no guesses of others, and waits for no write. */
    private static boolean isGenerated(Answer answer) {
        return answer instanceof Answer.Right(var ignored, var credential) && !credential.adopted();
    }

    /** A key that may be an older system's draws on a budget, whether anybody has it or not: so none can be told apart. */
    private Answer onBudget(Answer answer, KeySecret shown, Source from, Instant now) {
        var name = digests.digest(
                Digests.Purpose.NOBODYS_NAME, Secret.of(shown.key().value()));
        Optional<Duration> wait = unitOfWork.run(stores -> switch (answer) {
            case Answer.Right(var client, var ignored) -> throttle.tryAtOnce(stores, subject(client), true, from, now);
            case Answer.Wrong(var client)
            when client.isPresent() -> throttle.tryAtOnce(stores, subject(client.get()), false, from, now);
            case Answer.Wrong nobody -> throttle.tryAtNobody(stores, NOBODY, name, from, now);
            case Answer.Turned turned -> Optional.empty();
        });
        return wait.<Answer>map(after -> new Answer.Turned(new Refusal.Throttled(after)))
                .orElse(answer);
    }

    private static Subject subject(Client client) {
        return new Subject.OfClient(client.number());
    }

    private Answer compare(Optional<Client> client, List<ApiCredential> live, Secret secret) {
        boolean isNobodys = digests.matches(NOBODYS, Digests.Purpose.API_SECRET, secret);
        var right = live.stream()
                .filter(credential -> digests.matches(credential.secret(), Digests.Purpose.API_SECRET, secret))
                .reduce((first, last) -> last);
        return right.isPresent() && client.isPresent() && !isNobodys
                ? new Answer.Right(client.get(), right.get())
                : new Answer.Wrong(client);
    }
}
