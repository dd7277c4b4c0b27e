package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static dev.gatehouse.testkit.contract.Samples.digest;

import dev.gatehouse.domain.client.ApiCredential;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.registration.ClientMethod;
import dev.gatehouse.domain.registration.ClientTrait;
import dev.gatehouse.domain.registration.RedirectUri;
import dev.gatehouse.domain.registration.Registration;
import dev.gatehouse.domain.registration.Resource;
import dev.gatehouse.domain.token.Scopes;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Registrations of clients, with everything and with next to nothing. */
final class Registrations {
    private Registrations() {}

    static Registration full(Client client, ApiKey clientId) {
        return new Registration(
                client.number(),
                clientId,
                ClientMethod.PRIVATE_KEY_JWT,
                EnumSet.allOf(Grant.class),
                List.of(new RedirectUri("https://b.example/back?x=%22"), new RedirectUri("http://127.0.0.1/back")),
                List.of(new RedirectUri("https://b.example/bye")),
                Scopes.parse("openid email read:ünicode"),
                List.of(new Resource("https://z.example/api"), new Resource("urn:a")),
                Optional.of("{\"keys\":[{\"kid\":\"Zoë \uD83D\uDD11\"}]}"),
                Optional.of(new RedirectUri("https://b.example/logout")),
                "RS256",
                EnumSet.allOf(ClientTrait.class));
    }

    static Registration sparse(Client client, ApiKey clientId) {
        return sparse(client, clientId, ClientMethod.NONE);
    }

    static Registration sparse(Client client, ApiKey clientId, ClientMethod method) {
        return new Registration(
                client.number(),
                clientId,
                method,
                Set.of(),
                List.of(),
                List.of(),
                Scopes.NONE,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "ES256",
                Set.of());
    }

    /** A secret of the client under that key. */
    static ApiCredential credential(Client client, ApiKey key) {
        return new ApiCredential(
                key, client.number(), digest("of " + client.name()), Optional.empty(), false, at(1), Optional.empty());
    }
}
