package dev.gatehouse.launcher.remote;

import dev.gatehouse.application.port.in.AdministerExchangeTokens;
import dev.gatehouse.application.port.in.ClientOutcome;
import dev.gatehouse.application.port.in.ClientOutcome.Done;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.session.Session;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The exchange tokens of API clients of a server. */
record RemoteExchangeTokens(Server server) implements AdministerExchangeTokens {
    @Override
    public Optional<List<Session>> list(ClientNumber number) {
        return server.get(path(number))
                .maybe()
                .map(all -> all.objects("items").stream()
                        .map(shown -> SessionMembers.exchangeToken(number, shown))
                        .toList());
    }

    @Override
    public ClientOutcome<NewToken> issue(Administrator by, ClientNumber number, String label, Instant expiresAt) {
        var body = new Body().with("label", label).with("expiresAt", expiresAt.toString());
        return ClientMembers.outcome(
                server.create(path(number), body),
                shown -> new NewToken(
                        SessionMembers.exchangeToken(number, shown.object("about")), shown.secret("token")));
    }

    /** The server does not show again what it has taken back. */
    @Override
    public ClientOutcome<Session> revoke(Administrator by, ClientNumber number, String id) {
        var standing = list(number).stream()
                .flatMap(List::stream)
                .filter(session -> session.id().value().equals(id))
                .findFirst();
        var answer = server.delete(path(number) + "/" + Query.encoded(id), Optional.empty());
        return answer.isDone() && standing.isPresent() ? new Done<>(standing.get()) : ClientMembers.denied(answer);
    }

    private static String path(ClientNumber number) {
        return RemoteClients.path(number) + "/exchange-tokens";
    }
}
