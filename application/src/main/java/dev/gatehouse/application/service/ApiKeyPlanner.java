package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.ApplyState.AdoptedPair;
import dev.gatehouse.application.port.in.ApplyState.Change.Kind;
import dev.gatehouse.application.port.in.ApplyState.DesiredClient;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.client.ApiCredential;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Plans the keys and secrets of a client: those made here, those taken over, and those that shall not be. */
final class ApiKeyPlanner {
    private final Digests digests;
    private final NewApiSecrets newSecrets;

    ApiKeyPlanner(Digests digests, NewApiSecrets newSecrets) {
        this.digests = digests;
        this.newSecrets = newSecrets;
    }

    void plan(Stores stores, PlannedClient client, DesiredClient wish, Instant now, Plan plan) {
        var live = client.before().stream()
                .flatMap(before -> stores.clients().credentialsOf(before.number()).stream())
                .filter(credential -> credential.isLiveAt(now))
                .toList();
        wish.absentKeys().forEach(key -> planAbsent(stores, client, live, key, now, plan));
        var generated = live.stream()
                .filter(credential ->
                        isGenerated(credential) && !wish.absentKeys().contains(credential.key()))
                .map(ApiCredential::key)
                .distinct()
                .count();
        planGenerated(client, generated, wish.generatedKeys(), now, plan);
        wish.adopted().forEach(pair -> planAdopted(stores, client, live, pair, now, plan));
    }

    /** Whether the pair was made here; a secret under a client id that somebody chose is no key of ours. */
    static boolean isGenerated(ApiCredential credential) {
        return !credential.adopted() && credential.key().looksGenerated();
    }

    private static void planAbsent(
            Stores stores, PlannedClient client, List<ApiCredential> live, ApiKey key, Instant now, Plan plan) {
        var what = claim(client, key, plan);
        var doomed = of(key, live);
        if (isForeign(stores, client, key, what, plan)) {
            return;
        }
        if (doomed.isEmpty()) {
            plan.keep(what);
        } else {
            plan.add(Kind.DELETE, what, "not accepted any more", (during, hashes, sink) -> {
                var owner = client.in(during);
                WithdrawnSecrets.withdraw(during, owner, doomed, now);
                return new Subject.OfClient(owner.number());
            });
        }
    }

    private void planGenerated(PlannedClient client, long standing, int wanted, Instant now, Plan plan) {
        var what = client.what() + " key";
        if (wanted > 0 && standing >= wanted) {
            plan.keep(what);
        }
        for (long n = standing; n < wanted; n++) {
            var key = newSecrets.key();
            var drawn = newSecrets.secret();
            plan.add(Kind.CREATE, what, "generated", (stores, hashes, sink) -> {
                var owner = client.in(stores);
                Plan.require(
                        stores.clients().addCredential(drawn.under(key, owner.number(), now, Optional.empty())), what);
                sink.add(PlannedClient.secret(owner, "api-key", key.value(), drawn.secret()));
                return new Subject.OfClient(owner.number());
            });
        }
    }

    private void planAdopted(
            Stores stores, PlannedClient client, List<ApiCredential> live, AdoptedPair pair, Instant now, Plan plan) {
        var what = claim(client, pair.key(), plan);
        var same = of(pair.key(), live);
        if (isForeign(stores, client, pair.key(), what, plan)) {
            return;
        }
        if (same.stream().anyMatch(one -> digests.matches(one.secret(), Digests.Purpose.API_SECRET, pair.secret()))) {
            plan.keep(what);
            return;
        }
        var digest = digests.digest(Digests.Purpose.API_SECRET, pair.secret());
        plan.add(same.isEmpty() ? Kind.CREATE : Kind.UPDATE, what, "adopted", (during, hashes, sink) -> {
            var owner = client.in(during);
            WithdrawnSecrets.withdraw(during, owner, same, now);
            Plan.require(
                    during.clients()
                            .addCredential(new ApiCredential(
                                    pair.key(), owner.number(), digest, Optional.empty(), true, now, Optional.empty())),
                    what);
            return new Subject.OfClient(owner.number());
        });
    }

    /** How a plan knows a key. */
    static String named(ApiKey key) {
        return "API key " + key.value();
    }

    private static String claim(PlannedClient client, ApiKey key, Plan plan) {
        plan.claim(named(key));
        return client.what() + " key " + key.value();
    }

    private static boolean isForeign(Stores stores, PlannedClient client, ApiKey key, String what, Plan plan) {
        boolean isForeign = RegistrationPlanner.isAnothers(stores, client.before(), key);
        if (isForeign) {
            plan.problems().add(what + " belongs to another client");
        }
        return isForeign;
    }

    private static List<ApiCredential> of(ApiKey key, List<ApiCredential> live) {
        return live.stream().filter(one -> one.key().equals(key)).toList();
    }
}
