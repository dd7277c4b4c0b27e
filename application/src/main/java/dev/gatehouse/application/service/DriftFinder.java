package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.ApplyState.Change;
import dev.gatehouse.application.port.in.ApplyState.DesiredClient;
import dev.gatehouse.application.port.in.ApplyState.DesiredExchangeToken;
import dev.gatehouse.application.port.in.ApplyState.DesiredRegistration;
import dev.gatehouse.application.port.in.ApplyState.DesiredState;
import dev.gatehouse.application.port.in.ApplyState.Difference;
import dev.gatehouse.application.port.in.ApplyState.Difference.How;
import dev.gatehouse.application.port.in.ApplyState.Drift;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.client.ApiCredential;
import dev.gatehouse.domain.client.Client;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds what a plan would change, and what stands that the plan's state does not speak of. */
final class DriftFinder {
    private final UnitOfWork unitOfWork;
    private final StatePlanner planner;
    private final Undeclared undeclared;

    DriftFinder(UnitOfWork unitOfWork, StatePlanner planner) {
        this.unitOfWork = unitOfWork;
        this.planner = planner;
        this.undeclared = new Undeclared(unitOfWork);
    }

    Drift find(DesiredState state, Instant now, Consumer<Difference> told) {
        var plan = unitOfWork.read(stores -> planner.plan(stores, state, "", now));
        if (plan.problems().isEmpty()) {
            plan.items().forEach(item -> difference(item.change()).ifPresent(told));
            state.clients().stream()
                    .filter(wish -> !wish.absent())
                    .forEach(wish -> unitOfWork
                            .read(stores -> ofClient(stores, wish, plan, now))
                            .forEach(told));
            undeclared.tell(plan, now, told);
        }
        return new Drift(List.copyOf(plan.warnings()), List.copyOf(plan.problems()));
    }

    private static Optional<Difference> difference(Change change) {
        return how(change.kind()).map(how -> new Difference(how, change.what(), change.detail()));
    }

    private static Optional<How> how(Change.Kind kind) {
        return switch (kind) {
            case CREATE -> Optional.of(How.MISSING);
            case UPDATE -> Optional.of(How.DIFFERENT);
            case DELETE -> Optional.of(How.UNWANTED);
            case KEEP -> Optional.empty();
        };
    }

    /** What a declared client holds that nobody declared: the client itself may be just as it shall be. */
    private static List<Difference> ofClient(Stores stores, DesiredClient wish, Plan plan, Instant now) {
        return ClientPlanner.find(stores, wish)
                .map(client -> {
                    var found = new ArrayList<Difference>();
                    addKeys(stores, client, wish, plan, now, found);
                    addTokens(stores, client, wish, now, found);
                    addRegistration(stores, client, wish, found);
                    return List.copyOf(found);
                })
                .orElse(List.of());
    }

    private static void addKeys(
            Stores stores, Client client, DesiredClient wish, Plan plan, Instant now, List<Difference> found) {
        var live = stores.clients().credentialsOf(client.number()).stream()
                .filter(credential ->
                        credential.isLiveAt(now) && !wish.absentKeys().contains(credential.key()))
                .toList();
        var made = live.stream()
                .filter(ApiKeyPlanner::isGenerated)
                .filter(credential -> !isDeclaredSecret(stores, wish, credential))
                .map(ApiCredential::key)
                .distinct()
                .count();
        if (made > wish.generatedKeys()) {
            var detail = made + " made here, " + wish.generatedKeys() + " declared";
            found.add(new Difference(How.UNDECLARED, "client " + wish.name() + " key", detail));
        }
        live.stream()
                .filter(ApiCredential::adopted)
                .filter(credential -> !plan.claims(ApiKeyPlanner.named(credential.key())))
                .map(credential -> new Difference(
                        How.UNDECLARED,
                        "client " + wish.name() + " key " + credential.key().value(),
                        "adopted"))
                .forEach(found::add);
    }

    /** Whether it was made because the client is registered with OAuth as the state declares it. */
    private static boolean isDeclaredSecret(Stores stores, DesiredClient wish, ApiCredential credential) {
        return wish.generatedKeys() == 0
                && wish.registration()
                        .filter(DesiredRegistration::generatesSecret)
                        .isPresent()
                && stores.registrations()
                        .find(credential.key())
                        .filter(one -> one.client().equals(credential.client()))
                        .isPresent();
    }

    private static void addRegistration(Stores stores, Client client, DesiredClient wish, List<Difference> found) {
        stores.registrations()
                .of(client.number())
                .filter(standing -> wish.registration().isEmpty())
                .map(standing -> new Difference(
                        How.UNDECLARED,
                        "client " + wish.name() + " OAuth",
                        "client id " + standing.clientId().value()))
                .ifPresent(found::add);
    }

    private static void addTokens(
            Stores stores, Client client, DesiredClient wish, Instant now, List<Difference> found) {
        var declared =
                wish.exchangeTokens().stream().map(DesiredExchangeToken::name).toList();
        NewExchangeTokens.standing(stores, client.number(), now).stream()
                .filter(token -> !declared.contains(token.label()))
                .map(token -> new Difference(
                        How.UNDECLARED,
                        "client " + wish.name() + " exchange token " + token.label(),
                        "until " + token.absoluteExpiresAt()))
                .forEach(found::add);
    }
}
