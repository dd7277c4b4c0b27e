package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.AdministerSecrets;
import dev.gatehouse.application.port.in.ClientOutcome;
import dev.gatehouse.application.port.in.ClientOutcome.Denied;
import dev.gatehouse.application.port.in.ClientOutcome.Done;
import dev.gatehouse.application.port.in.ClientOutcome.Why;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.NewApiSecrets.Drawn;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.client.ApiCredential;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Adds secrets beside those that stand, lets those end, and takes them back. */
final class AdministerSecretsService implements AdministerSecrets {
    /** The old one and the new one: with a third nobody knows any more who still uses which. */
    private static final int MOST_LIVE = 2;

    private final UnitOfWork unitOfWork;
    private final NewApiSecrets newSecrets;
    private final AdminAudit audit;
    private final Liveness liveness;
    private final InstantSource clock;

    AdministerSecretsService(
            UnitOfWork unitOfWork, NewApiSecrets newSecrets, AdminAudit audit, Liveness liveness, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.newSecrets = newSecrets;
        this.audit = audit;
        this.liveness = liveness;
        this.clock = clock;
    }

    /** A secret about to be added: all that is random about it is drawn already. */
    private record Addition(Administrator by, Wish wish, ApiKey newKey, Drawn drawn, Instant now) {}

    @Override
    public Optional<List<ApiCredential>> list(ClientNumber number) {
        return unitOfWork.read(stores ->
                stores.clients().find(number).map(client -> stores.clients().credentialsOf(number)));
    }

    @Override
    public ClientOutcome<NewSecret> add(Administrator by, ClientNumber number, Wish wish) {
        var now = clock.instant();
        if (!isInOrder(wish, now)) {
            return new Denied<>(Why.BAD_TIME);
        }
        var addition = new Addition(by, wish, newSecrets.key(), newSecrets.secret(), now);
        return HeldClient.run(
                unitOfWork,
                number,
                (stores, client) -> ClientRights.toHoldASecret(by, client)
                        .<ClientOutcome<NewSecret>>map(Denied::new)
                        .orElseGet(() -> add(stores, client, addition)));
    }

    /** Both times are to come, and the earlier secrets end while the new one lives. */
    private static boolean isInOrder(Wish wish, Instant now) {
        var end = wish.expiresAt().orElse(Instant.MAX);
        var cutOver = wish.cutOverAt();
        return end.isAfter(now)
                && cutOver.map(at -> at.isAfter(now) && at.isBefore(end)).orElse(true);
    }

    private ClientOutcome<NewSecret> add(Stores stores, Client client, Addition addition) {
        var wish = addition.wish();
        var all = stores.clients().credentialsOf(client.number());
        if (wish.key().filter(key -> under(key, all).isEmpty()).isPresent()) {
            return new Denied<>(Why.ABSENT);
        }
        var key = wish.key().or(() -> newestOf(all)).orElse(addition.newKey());
        var earlier = under(key, all).stream()
                .filter(one -> one.isLiveAt(addition.now()))
                .toList();
        if (earlier.size() >= MOST_LIVE) {
            return new Denied<>(Why.TWO_SECRETS);
        }
        var credential = addition.drawn().under(key, client.number(), addition.now(), wish.expiresAt());
        stores.clients().addCredential(credential);
        wish.cutOverAt().ifPresent(at -> endBy(at, earlier, stores));
        var cutOver = wish.cutOverAt().map(at -> ", earlier ones end " + at).orElse("");
        write(stores, addition.by(), client, named(credential) + " made" + cutOver, addition.now());
        return new Done<>(new NewSecret(credential, addition.drawn().secret()));
    }

    /** One that ends before then anyway is left to that. */
    private static void endBy(Instant at, List<ApiCredential> earlier, Stores stores) {
        earlier.stream()
                .filter(one -> one.isLiveAt(at))
                .forEach(one -> stores.clients().expireCredential(one.key(), one.secret(), at));
    }

    private static List<ApiCredential> under(ApiKey key, List<ApiCredential> all) {
        return all.stream().filter(one -> one.key().equals(key)).toList();
    }

    /** The key that was given a secret last, of those that were made here. */
    private static Optional<ApiKey> newestOf(List<ApiCredential> all) {
        return all.reversed().stream()
                .filter(credential -> !credential.adopted())
                .map(ApiCredential::key)
                .findFirst();
    }

    @Override
    public ClientOutcome<ApiCredential> revoke(Administrator by, ClientNumber number, String id) {
        ClientOutcome<ApiCredential> outcome = HeldClient.run(
                unitOfWork,
                number,
                (stores, client) -> ClientRights.toTouch(by, client)
                        .<ClientOutcome<ApiCredential>>map(Denied::new)
                        .orElseGet(() -> live(stores, client, id)
                                .map(found -> revoke(stores, by, client, found))
                                .orElseGet(() -> new Denied<>(Why.ABSENT))));
        liveness.forgetAll();
        return outcome;
    }

    private Optional<ApiCredential> live(Stores stores, Client client, String id) {
        var now = clock.instant();
        return stores.clients().credentialsOf(client.number()).stream()
                .filter(one -> one.id().equals(id) && one.isLiveAt(now))
                .findFirst();
    }

    private ClientOutcome<ApiCredential> revoke(
            Stores stores, Administrator by, Client client, ApiCredential credential) {
        var now = clock.instant();
        var revoked = credential.until(now);
        WithdrawnSecrets.withdraw(stores, client, List.of(credential), now);
        write(stores, by, client, named(revoked) + " revoked", now);
        return new Done<>(revoked);
    }

    private static String named(ApiCredential credential) {
        return "secret " + credential.id() + " of key " + credential.key().value();
    }

    private void write(Stores stores, Administrator by, Client client, String change, Instant now) {
        audit.write(stores, by, new Subject.OfClient(client.number()), HeldClient.named(client), change, now);
    }
}
