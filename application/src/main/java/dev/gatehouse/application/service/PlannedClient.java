package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.ApplyState.NewSecret;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.secret.Secret;
import java.util.Optional;

/** The client whom several lines of a plan concern; one that the plan makes has its number only while it is written. */
final class PlannedClient {
    private final String what;
    private final Optional<Client> before;
    private Optional<ClientNumber> number;

    PlannedClient(String what, Optional<Client> before) {
        this.what = what;
        this.before = before;
        this.number = before.map(Client::number);
    }

    /** How the plan calls it. */
    String what() {
        return what;
    }

    /** The client as the plan has seen it, if it stood then. */
    Optional<Client> before() {
        return before;
    }

    /** Notes the number for the lines that follow; a unit that runs again notes another. */
    void made(ClientNumber given) {
        number = Optional.of(given);
    }

    /** The client as it stands inside the unit. */
    Client in(Stores stores) {
        return number.flatMap(known -> stores.clients().lockForChange(known))
                .orElseThrow(() -> new Plan.Overtaken(what));
    }

    /** A secret of the client that is shown once. */
    static NewSecret secret(Client client, String kind, String publicPart, Secret secret) {
        var number = client.number().value();
        return new NewSecret("client " + number + " (" + client.name() + ")", number, kind, publicPart, secret);
    }
}
