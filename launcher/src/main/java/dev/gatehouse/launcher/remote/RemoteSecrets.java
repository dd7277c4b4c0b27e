package dev.gatehouse.launcher.remote;

import dev.gatehouse.application.port.in.AdministerSecrets;
import dev.gatehouse.application.port.in.ClientOutcome;
import dev.gatehouse.application.port.in.ClientOutcome.Done;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.client.ApiCredential;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.secret.SecretDigest;
import java.util.List;
import java.util.Optional;

/** The secrets of API clients of a server. */
record RemoteSecrets(Server server) implements AdministerSecrets {
    private static final int DIGEST_DIGITS = 64;
    private static final int TAIL = 4;

    @Override
    public Optional<List<ApiCredential>> list(ClientNumber number) {
        return server.get(path(number))
                .maybe()
                .map(all -> all.objects("items").stream()
                        .map(shown -> credential(number, shown))
                        .toList());
    }

    @Override
    public ClientOutcome<NewSecret> add(Administrator by, ClientNumber number, Wish wish) {
        var body = new Body()
                .with("key", wish.key().map(ApiKey::value))
                .with("expiresAt", wish.expiresAt().map(Object::toString))
                .with("cutOverAt", wish.cutOverAt().map(Object::toString));
        return ClientMembers.outcome(
                server.create(path(number), body),
                shown -> new NewSecret(credential(number, shown.object("about")), shown.secret("secret")));
    }

    /** The server does not show again what it has taken back. */
    @Override
    public ClientOutcome<ApiCredential> revoke(Administrator by, ClientNumber number, String id) {
        var standing = list(number).stream()
                .flatMap(List::stream)
                .filter(credential -> credential.id().equals(id))
                .findFirst();
        var answer = server.delete(path(number) + "/" + Query.encoded(id), Optional.empty());
        return answer.isDone() && standing.isPresent() ? new Done<>(standing.get()) : ClientMembers.denied(answer);
    }

    /** Of the digest the server shows the beginning, which is the secret's name, and of the secret how it ends. */
    private static ApiCredential credential(ClientNumber number, Shown shown) {
        return new ApiCredential(
                shown.meaning("key", ApiKey::parse),
                number,
                shown.meaning("id", RemoteSecrets::digest),
                shown.optional("hint").map(hint -> hint.substring(Math.max(0, hint.length() - TAIL))),
                shown.flag("adopted"),
                shown.time("createdAt"),
                shown.optionalTime("expiresAt"));
    }

    private static Optional<SecretDigest> digest(String id) {
        try {
            return Optional.of(new SecretDigest(id + "0".repeat(Math.max(0, DIGEST_DIGITS - id.length()))));
        } catch (IllegalArgumentException noDigits) {
            return Optional.empty();
        }
    }

    private static String path(ClientNumber number) {
        return RemoteClients.path(number) + "/secrets";
    }
}
