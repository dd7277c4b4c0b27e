package dev.gatehouse.http.account;

import dev.gatehouse.application.port.in.GivenConsent;
import java.util.List;

/** What a user lets a client do, as JSON. */
public record ConsentBody(int client, String clientId, String name, List<String> scope, String givenAt) {
    static ConsentBody of(GivenConsent given) {
        return new ConsentBody(
                given.consent().client().value(),
                given.clientId().value(),
                given.clientName(),
                List.copyOf(given.consent().scope().words()),
                given.consent().at().toString());
    }
}
