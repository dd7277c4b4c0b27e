package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.ClientOutcome;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import java.util.function.BiFunction;

/** Work on an API client that nobody else changes meanwhile. */
final class HeldClient {
    private HeldClient() {}

    /** Runs the work in one unit, if there is such a client. */
    static <T> ClientOutcome<T> run(
            UnitOfWork unitOfWork, ClientNumber number, BiFunction<Stores, Client, ClientOutcome<T>> work) {
        return unitOfWork.run(stores -> stores.clients()
                .lockForChange(number)
                .map(client -> work.apply(stores, client))
                .orElseGet(() -> new ClientOutcome.Denied<>(ClientOutcome.Why.ABSENT)));
    }

    /** How the audit calls a client. */
    static String named(Client client) {
        return "client " + client.number().value() + " (" + client.name() + ")";
    }
}
