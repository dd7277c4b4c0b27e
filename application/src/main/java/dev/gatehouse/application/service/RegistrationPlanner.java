package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.ApplyState.AdoptedPair;
import dev.gatehouse.application.port.in.ApplyState.Change.Kind;
import dev.gatehouse.application.port.in.ApplyState.DesiredClient;
import dev.gatehouse.application.port.in.ApplyState.DesiredRegistration;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.service.Registrar.Drawn;
import dev.gatehouse.domain.client.ApiCredential;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.registration.ClientMethod;
import dev.gatehouse.domain.registration.Registration;
import dev.gatehouse.domain.registration.RegistrationDraft;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares what a client shall be registered for with OAuth with what it is, and plans the difference after its keys. */
final class RegistrationPlanner {
    private final NewApiSecrets newSecrets;

    RegistrationPlanner(NewApiSecrets newSecrets) {
        this.newSecrets = newSecrets;
    }

    void plan(Stores stores, PlannedClient client, DesiredClient wish, Instant now, Plan plan) {
        wish.registration().ifPresent(registration -> {
            var standing =
                    client.before().flatMap(before -> stores.registrations().of(before.number()));
            if (registration.absent()) {
                planAbsent(client, standing, now, plan);
            } else {
                plan(stores, client, wish, registration, standing, now, plan);
            }
        });
    }

    private static String named(PlannedClient client) {
        return client.what() + " OAuth";
    }

    private static void planAbsent(PlannedClient client, Optional<Registration> standing, Instant now, Plan plan) {
        var what = named(client);
        if (standing.isEmpty()) {
            plan.keep(what);
            return;
        }
        plan.add(Kind.DELETE, what, "with all that was granted", (during, hashes, sink) -> {
            var owner = client.in(during);
            Plan.requireUnchanged(standing.get(), during.registrations().of(owner.number()), what);
            Registrar.strike(during, owner, now);
            return new Subject.OfClient(owner.number());
        });
    }

    private void plan(
            Stores stores,
            PlannedClient client,
            DesiredClient wish,
            DesiredRegistration registration,
            Optional<Registration> standing,
            Instant now,
            Plan plan) {
        var what = named(client);
        var before = standing.map(RegistrationDraft::of);
        var draft = registration.edit().over(before.orElse(RegistrationDraft.BLANK));
        boolean lacksSecret =
                draft.method() == ClientMethod.SECRET && !willHaveSecret(stores, client, wish, draft, now);
        if (!isFit(stores, client, draft, what, plan)) {
            return;
        }
        if (lacksSecret && !registration.generatesSecret()) {
            plan.problems().add(what + ": there is no secret under the client id; adopt one, or say secret: generate");
        } else if (before.equals(Optional.of(draft)) && !lacksSecret) {
            plan.keep(what);
        } else {
            planEntry(client, draft, standing, now, plan);
        }
    }

    /** Whether nothing stands against it; whatever does is a problem. */
    private static boolean isFit(Stores stores, PlannedClient client, RegistrationDraft draft, String what, Plan plan) {
        var objections = draft.objections();
        objections.forEach(one -> plan.problems()
                .add(what + ": " + one.member() + " " + one.word().replace('_', ' ')));
        draft.clientId().ifPresent(id -> plan.claim("client id " + id.value()));
        boolean isTaken = draft.clientId()
                .filter(id -> isAnothers(stores, client.before(), id))
                .isPresent();
        if (isTaken) {
            plan.problems().add(what + ": the client id belongs to another client");
        }
        return objections.isEmpty() && !isTaken;
    }

    /** Whether another client is known by that text, to OAuth or by a key. */
    static boolean isAnothers(Stores stores, Optional<Client> own, ApiKey id) {
        var number = own.map(Client::number);
        return Stream.of(
                        stores.clients().ownerOf(id).map(Client::number),
                        stores.registrations().find(id).map(Registration::client))
                .flatMap(Optional::stream)
                .anyMatch(owner -> !Optional.of(owner).equals(number));
    }

    /** Whether one stands under the client id, or will by what the same client declares of its keys. */
    private static boolean willHaveSecret(
            Stores stores, PlannedClient client, DesiredClient wish, RegistrationDraft draft, Instant now) {
        var standing = client.before().stream()
                .flatMap(before -> stores.clients().credentialsOf(before.number()).stream())
                .filter(credential -> credential.isLiveAt(now))
                .map(ApiCredential::key)
                .filter(key -> !wish.absentKeys().contains(key));
        var keys = Stream.concat(standing, wish.adopted().stream().map(AdoptedPair::key))
                .toList();
        return draft.clientId()
                .map(keys::contains)
                .orElseGet(() -> wish.generatedKeys() > 0 || keys.stream().anyMatch(RegistrationDraft::canBeClientId));
    }

    private void planEntry(
            PlannedClient client, RegistrationDraft draft, Optional<Registration> standing, Instant now, Plan plan) {
        var what = named(client);
        var drawn = Drawn.from(newSecrets);
        var kind = standing.isPresent() ? Kind.UPDATE : Kind.CREATE;
        var detail = standing.map(
                        before -> changes(RegistrationDraft.of(before), draft).text())
                .orElse("");
        plan.algorithms().add(draft.identityAlgorithm());
        plan.add(kind, what, detail, (during, hashes, sink) -> {
            var owner = client.in(during);
            Plan.require(during.registrations().of(owner.number()).equals(standing), what);
            var entered = Registrar.enter(during, owner, draft, drawn, now).orElseThrow(() -> new Plan.Overtaken(what));
            var id = entered.registration().clientId().value();
            entered.secret().ifPresent(secret -> sink.add(PlannedClient.secret(owner, "api-key", id, secret)));
            return new Subject.OfClient(owner.number());
        });
    }

    /** The members in which two registrations differ; the secret is none of them. */
    static Changes changes(RegistrationDraft before, RegistrationDraft after) {
        return new Changes()
                .compare("client id", before.clientId(), after.clientId())
                .compare("method", before.method(), after.method())
                .compare("grants", before.grants(), after.grants())
                .compare("redirect URIs", before.redirectUris(), after.redirectUris())
                .compare("logout redirect URIs", before.afterLogout(), after.afterLogout())
                .compare("scopes", before.scopes(), after.scopes())
                .compare("resources", before.resources(), after.resources())
                .compare("keys", before.keys(), after.keys())
                .compare("back-channel logout", before.logoutUri(), after.logoutUri())
                .compare("ID token algorithm", before.identityAlgorithm(), after.identityAlgorithm())
                .compare("traits", before.traits(), after.traits());
    }
}
