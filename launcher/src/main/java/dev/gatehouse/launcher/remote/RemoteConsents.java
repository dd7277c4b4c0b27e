package dev.gatehouse.launcher.remote;

import dev.gatehouse.application.port.in.AdministerConsents;
import dev.gatehouse.application.port.in.GivenConsent;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.oauth.Consent;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.user.UserId;
import java.util.List;
import java.util.Optional;

/** What users of a server let API clients do. */
record RemoteConsents(Server server) implements AdministerConsents {
    @Override
    public Optional<List<GivenConsent>> list(UserId user) {
        return server.get(path(user))
                .maybe()
                .map(all -> all.objects("items").stream()
                        .map(shown -> given(user, shown))
                        .toList());
    }

    private static GivenConsent given(UserId user, Shown shown) {
        var consent = new Consent(
                user,
                new ClientNumber(shown.integer("client")),
                new Scopes(shown.list("scopes", Optional::of)),
                shown.time("givenAt"));
        return new GivenConsent(consent, new ApiKey(shown.text("clientId")), shown.text("name"));
    }

    @Override
    public Withdrawal withdraw(Administrator by, UserId user, ClientNumber client) {
        var answer = server.delete(path(user) + "/" + client.value(), Optional.empty());
        if (answer.isDone()) {
            return Withdrawal.DONE;
        }
        if (answer.problem().equals("beyond-own-permissions")) {
            return Withdrawal.BEYOND;
        }
        if (answer.isAbsent()) {
            return Withdrawal.NONE;
        }
        throw answer.refused();
    }

    private static String path(UserId user) {
        return RemoteUsers.path(user) + "/consents";
    }
}
