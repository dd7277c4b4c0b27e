package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.client.ApiCredential;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.List;

/** Takes secrets of an API client back with what was got with them; what was got with others lives on. */
final class WithdrawnSecrets {
    private WithdrawnSecrets() {}

    /** The client is held, and as it stands: the version that rises keeps out a login that is showing such a secret right now. */
    static void withdraw(Stores stores, Client owner, List<ApiCredential> doomed, Instant now) {
        if (doomed.isEmpty()) {
            return;
        }
        var whom = new Subject.OfClient(owner.number());
        var next = owner.withNextVersion();
        doomed.forEach(secret -> {
            stores.clients().expireCredential(secret.key(), secret.secret(), now);
            stores.sessions().endGotWith(whom, secret.id(), EndReason.REVOKED, now);
        });
        stores.clients().update(next);
        stores.signOuts().note(whom, next.credentialVersion(), now);
        stores.sessions().carryOver(whom, owner.credentialVersion(), next.credentialVersion());
    }
}
