package dev.gatehouse.launcher.remote;

import dev.gatehouse.application.port.in.AdministerClients;
import dev.gatehouse.application.port.in.ClientOutcome;
import dev.gatehouse.application.port.in.ClientOutcome.Done;
import dev.gatehouse.application.port.out.ClientQuery;
import dev.gatehouse.application.port.out.ClientStore.Listed;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.client.ClientStatus;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** API clients of a server. */
record RemoteClients(Server server) implements AdministerClients {
    static final String CLIENTS = "/clients";

    @Override
    public Page<Listed> list(ClientQuery query) {
        var asked = Query.EMPTY
                .with("q", Optional.of(query.namePrefix()).filter(prefix -> !prefix.isEmpty()))
                .with("status", query.status().map(ClientStatus::word))
                .with("sort", query.sort().word())
                .with("order", query.descending() ? "desc" : "asc");
        return new Listing(server, CLIENTS, asked).page(query.after(), query.size(), ClientMembers::listed);
    }

    @Override
    public Optional<Seen> find(ClientNumber number) {
        var answer = server.get(path(number));
        return answer.maybe().map(shown -> seen(shown, answer));
    }

    @Override
    public ClientOutcome<NewClient> create(Administrator by, Draft draft) {
        var answer = server.create(CLIENTS, ClientMembers.body(draft));
        return ClientMembers.outcome(
                answer,
                shown -> new NewClient(
                        seen(shown.object("client"), answer),
                        shown.meaning("key", ApiKey::parse),
                        shown.secret("secret")));
    }

    /** A draft is made of the client as it stands; the server refuses it if that is not the version any more. */
    @Override
    public ClientOutcome<Seen> change(
            Administrator by, ClientNumber number, String version, UnaryOperator<Draft> edit) {
        var standing = server.get(path(number));
        if (!standing.isDone()) {
            return ClientMembers.denied(standing);
        }
        var draft = edit.apply(Draft.of(ClientMembers.listed(standing.shown()).client()));
        var answer = server.change("PATCH", path(number), ClientMembers.body(draft), version);
        return ClientMembers.outcome(answer, shown -> seen(shown, answer));
    }

    /** The server does not show again what it has removed. */
    @Override
    public ClientOutcome<Seen> delete(Administrator by, ClientNumber number, Optional<String> version) {
        var standing = find(number);
        var answer = server.delete(path(number), version);
        return answer.isDone() && standing.isPresent() ? new Done<>(standing.get()) : ClientMembers.denied(answer);
    }

    static Seen seen(Shown shown, Answer answer) {
        var listed = ClientMembers.listed(shown);
        return new Seen(listed.client(), listed.lastUsed(), answer.version());
    }

    static String path(ClientNumber number) {
        return CLIENTS + "/" + number.value();
    }
}
