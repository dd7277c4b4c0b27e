package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.ApplyState.Difference;
import dev.gatehouse.application.port.in.ApplyState.Difference.How;
import dev.gatehouse.application.port.out.ClientQuery;
import dev.gatehouse.application.port.out.ClientStore;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.barrier.Barrier;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.network.Network;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whatever stands that a plan does not speak of; looked at a page at a time, so that none waits for a long list. */
final class Undeclared {
    private static final int PAGE = 500;

    private final UnitOfWork unitOfWork;

    Undeclared(UnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    void tell(Plan plan, Instant now, Consumer<Difference> told) {
        tellUsers(plan, told);
        tellClients(plan, told);
        tellNetworks(plan, told);
        unitOfWork.read(stores -> stores.barriers().standing(now)).stream()
                .filter(barrier -> !barrier.what().isBan())
                .filter(barrier -> !plan.claims(PlannedSwitches.named(barrier.what())))
                .forEach(barrier -> told.accept(difference(barrier)));
    }

    private void tellUsers(Plan plan, Consumer<Difference> told) {
        Optional<UserId> last = Optional.empty();
        List<User> page;
        do {
            var from = last;
            page = unitOfWork.read(stores -> stores.bulkUsers().after(from, PAGE));
            page.stream()
                    .filter(user -> !plan.claims(UserPlanner.named(user.id())))
                    .forEach(user -> told.accept(difference(user)));
            last = page.isEmpty() ? last : Optional.of(page.getLast().id());
        } while (page.size() == PAGE);
    }

    private void tellClients(Plan plan, Consumer<Difference> told) {
        Optional<Page.Cursor> place = Optional.empty();
        do {
            var query = new ClientQuery("", Optional.empty(), ClientQuery.Sort.NUMBER, false, place, PAGE);
            var page = unitOfWork.read(stores -> stores.clients().page(query));
            page.items().stream()
                    .map(ClientStore.Listed::client)
                    .filter(client -> !plan.claims(ClientPlanner.named(client.number())))
                    .forEach(client -> told.accept(difference(client)));
            place = page.next();
        } while (place.isPresent());
    }

    private void tellNetworks(Plan plan, Consumer<Difference> told) {
        var last = "";
        List<Network> page;
        do {
            var from = last;
            page = unitOfWork.read(stores -> stores.networks().page(from, PAGE));
            page.stream()
                    .map(network -> PlannedNetworks.named(network.name()))
                    .filter(name -> !plan.claims(name))
                    .forEach(name -> told.accept(new Difference(How.UNDECLARED, name, "")));
            last = page.isEmpty() ? last : page.getLast().name().value();
        } while (page.size() == PAGE);
    }

    /** With what an administrator would ask first: who it is, and what they may do to the house. */
    private static Difference difference(User user) {
        var told = Stream.concat(
                Stream.of("id " + user.id().value(), user.status().word()),
                user.roles().stream().map(Role::word).sorted());
        return new Difference(How.UNDECLARED, "user " + user.called(), told.collect(Collectors.joining(", ")));
    }

    private static Difference difference(Client client) {
        return new Difference(
                How.UNDECLARED,
                "client " + client.name(),
                "number " + client.number().value() + ", " + client.status().word());
    }

    private static Difference difference(Barrier barrier) {
        return new Difference(
                How.UNDECLARED,
                PlannedSwitches.named(barrier.what()),
                "by " + barrier.actor() + ": " + barrier.reason());
    }
}
