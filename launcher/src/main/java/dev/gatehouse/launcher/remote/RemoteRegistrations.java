package dev.gatehouse.launcher.remote;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.application.port.in.AdministerClients.Draft;
import dev.gatehouse.application.port.in.AdministerRegistrations;
import dev.gatehouse.application.port.in.ClientOutcome;
import dev.gatehouse.application.port.in.ClientOutcome.Done;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.registration.Registration;
import dev.gatehouse.domain.registration.RegistrationDraft;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.launcher.state.RegistrationMembers;
import java.util.Optional;

/** What API clients of a server registered for with OAuth. */
record RemoteRegistrations(Server server) implements AdministerRegistrations {
    private static final String SECRET = "secret";

    @Override
    public Optional<Held> find(ClientNumber number) {
        var answer = server.get(path(number));
        return answer.maybe().map(shown -> new Held(registration(number, shown), answer.version()));
    }

    @Override
    public ClientOutcome<Written> put(
            Administrator by, ClientNumber number, Optional<String> version, RegistrationDraft draft) {
        var answer = server.put(path(number), body(draft), version);
        return ClientMembers.outcome(
                answer,
                shown -> new Written(
                        new Held(registration(number, shown), answer.version()),
                        shown.optional(SECRET).map(Secret::of)));
    }

    /** The server does not show again what it has removed. */
    @Override
    public ClientOutcome<Held> remove(Administrator by, ClientNumber number, Optional<String> version) {
        var standing = find(number);
        var answer = server.delete(path(number), version);
        return answer.isDone() && standing.isPresent() ? new Done<>(standing.get()) : ClientMembers.denied(answer);
    }

    /** Of what it was registered for the answer tells no version: a change asks for it. */
    @Override
    public ClientOutcome<NewClient> create(Administrator by, Draft client, RegistrationDraft draft) {
        var answer = server.create(
                RemoteClients.CLIENTS,
                ClientMembers.body(client).with("oauth", body(draft).members()));
        return ClientMembers.outcome(answer, shown -> {
            var seen = RemoteClients.seen(shown.object("client"), answer);
            var made = registration(seen.client().number(), shown.object("oauth"));
            return new NewClient(
                    seen, new Written(new Held(made, ""), shown.optional(SECRET).map(Secret::of)));
        });
    }

    private static Body body(RegistrationDraft draft) {
        var body = new Body();
        RegistrationMembers.of(draft).forEach(body::with);
        return body;
    }

    /** But for a secret that may be shown beside it, which is none of the registration. */
    private static Registration registration(ClientNumber number, Shown shown) {
        ObjectNode members = shown.node().deepCopy();
        members.remove(SECRET);
        return RegistrationMembers.edit(members)
                .over(RegistrationDraft.BLANK)
                .registration(number, shown.meaning("clientId", ApiKey::parse));
    }

    private static String path(ClientNumber number) {
        return RemoteClients.path(number) + "/oauth";
    }
}
