package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.login.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One visit of whoever it turns out to be: draws on its rate once, however often the unit runs that asks. */
final class Visit {
    private final ClientVisits visits;
    private final Map<ClientNumber, Optional<Refusal>> drawn = new HashMap<>();

    Visit(ClientVisits visits) {
        this.visits = visits;
    }

    /** The refusal of a client that has used up its rate; not counted yet. */
    Optional<Refusal> check(Principal who) {
        return switch (who) {
            case Principal.Person person -> Optional.empty();
            case Principal.Program(var client) -> drawn.computeIfAbsent(client.number(), any -> visits.draw(client));
        };
    }
}
