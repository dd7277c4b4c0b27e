package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.CodeStore.Code;
import dev.gatehouse.application.port.out.DeviceStore.Waiting;
import dev.gatehouse.application.port.out.OutboxStore.Message;
import dev.gatehouse.application.port.out.PushedRequestStore.PushedRequest;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.letter.ActionToken;
import dev.gatehouse.domain.letter.Errand;
import dev.gatehouse.domain.oauth.Consent;
import dev.gatehouse.domain.oauth.OAuthGrant;
import dev.gatehouse.domain.registration.Registration;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.UserId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is remembered of OAuth, as of one moment. */
record OAuthTables(
        Map<ClientNumber, Registration> registrations,
        Map<SessionId, OAuthGrant> grants,
        Map<SecretDigest, Code> codes,
        Map<SecretDigest, PushedRequest> pushedRequests,
        Map<UserAndClient, Consent> consents,
        Map<SecretDigest, SessionId> browsers,
        Map<SecretDigest, Waiting> devices,
        Map<SecretDigest, Instant> seen,
        Map<String, RevokedToken> revokedTokens,
        Map<String, SignedOut> signOuts,
        Map<String, Due> outbox,
        Map<String, ActionToken> actionTokens) {
    /** Who lets whom. */
    record UserAndClient(UserId user, ClientNumber client) {}

    /** When a token was revoked, and until when that matters. */
    record RevokedToken(Instant at, Instant until) {}

    /** To which version a subject was signed out, and when. */
    record SignedOut(long version, Instant at) {}

    /** A message, and when it is due. */
    record Due(Message message, Instant at) {}

    static OAuthTables empty() {
        return new OAuthTables(
                Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(),
                Map.of(), Map.of());
    }

    OAuthTables copy() {
        return new OAuthTables(
                new LinkedHashMap<>(registrations),
                new LinkedHashMap<>(grants),
                new LinkedHashMap<>(codes),
                new LinkedHashMap<>(pushedRequests),
                new LinkedHashMap<>(consents),
                new LinkedHashMap<>(browsers),
                new LinkedHashMap<>(devices),
                new LinkedHashMap<>(seen),
                new LinkedHashMap<>(revokedTokens),
                new LinkedHashMap<>(signOuts),
                new LinkedHashMap<>(outbox),
                new LinkedHashMap<>(actionTokens));
    }

    OAuthTables view() {
        return new OAuthTables(
                Collections.unmodifiableMap(registrations),
                Collections.unmodifiableMap(grants),
                Collections.unmodifiableMap(codes),
                Collections.unmodifiableMap(pushedRequests),
                Collections.unmodifiableMap(consents),
                Collections.unmodifiableMap(browsers),
                Collections.unmodifiableMap(devices),
                Collections.unmodifiableMap(seen),
                Collections.unmodifiableMap(revokedTokens),
                Collections.unmodifiableMap(signOuts),
                Collections.unmodifiableMap(outbox),
                Collections.unmodifiableMap(actionTokens));
    }

    /** Removes what hangs on a session. */
    void forget(SessionId session) {
        grants.remove(session);
        browsers.values().removeIf(session::equals);
    }

    /** Removes what hangs on a client. */
    void forget(ClientNumber client) {
        registrations.remove(client);
        grants.values().removeIf(grant -> grant.client().equals(client));
        codes.values().removeIf(code -> code.client().equals(client));
        pushedRequests.values().removeIf(request -> request.client().equals(client));
        consents.values().removeIf(consent -> consent.client().equals(client));
        devices.values().removeIf(waiting -> waiting.client().equals(client));
    }

    /** Removes what hangs on a user. */
    void forget(UserId user) {
        consents.values().removeIf(consent -> consent.user().equals(user));
        actionTokens
                .values()
                .removeIf(token ->
                        Errand.OF_USERS.contains(token.errand()) && token.user().equals(user));
        signOuts.remove(new Subject.OfUser(user).text());
    }
}
