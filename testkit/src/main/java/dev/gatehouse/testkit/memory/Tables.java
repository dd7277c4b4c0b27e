package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.AnsweredStore.Answered;
import dev.gatehouse.application.port.out.OpaqueTokenStore.OpaqueToken;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.Horizon;
import dev.gatehouse.domain.audit.RefusalTally;
import dev.gatehouse.domain.audit.Seal;
import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.domain.barrier.Barrier;
import dev.gatehouse.domain.client.ApiCredential;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.login.AttemptKey;
import dev.gatehouse.domain.login.AttemptLedger;
import dev.gatehouse.domain.login.SourceFailures;
import dev.gatehouse.domain.network.Network;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.domain.registration.Registration;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.SigningKey;
import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All that is remembered, as of one moment; a unit works on a copy, so that to undo it is to forget the copy. */
record Tables(
        Map<UserId, User> users,
        Map<UserId, PasswordHash> passwords,
        Map<ClientNumber, Client> clients,
        List<ApiCredential> credentials,
        Map<SessionId, Session> sessions,
        Map<SessionId, ReplaysOfDay> replays,
        Map<SecretDigest, SessionId> adopted,
        Map<SecretDigest, OpaqueToken> opaqueTokens,
        Map<AttemptKey, AttemptLedger> attempts,
        Map<KnownSource, Instant> knownSources,
        Map<NetworkWindow, ToldFailures> sourceFailures,
        Map<String, SigningKey> signingKeys,
        Map<Long, AuditEntry> audit,
        Map<TallyKey, RefusalTally> tallies,
        Map<Fact, String> facts,
        List<String> keptMasterKeys,
        List<ClientNumber> removedClients,
        Map<RequestName, Answered> answered,
        Map<Barred, Barrier> barriers,
        Map<NetworkName, Network> networks,
        Map<Long, Seal> seals,
        Map<String, Horizon> horizons,
        Map<ClientNumber, Instant> clientUses,
        Map<UserId, Instant> lastLogins,
        OAuthTables oauth,
        FactorTables factors) {
    /** What a caller called a request. */
    record RequestName(String caller, String name) {}

    /** From where a subject logged in. */
    record KnownSource(String subject, String network) {}

    /** Whose failures are added up. */
    record NetworkWindow(Instant window, String network) {}

    /** Failures, and whether somebody was told of them. */
    record ToldFailures(SourceFailures sum, boolean told) {}

    /** Replays of a session on the day of the last one. */
    record ReplaysOfDay(Instant day, int replays) {
        /** The same and more of the same day, or a day that begins. */
        ReplaysOfDay plus(ReplaysOfDay more) {
            return day.equals(more.day) ? new ReplaysOfDay(day, replays + more.replays) : more;
        }
    }

    /** What is counted together. */
    record TallyKey(Instant hour, String network, String dialect, String reason) {}

    /** What is of the whole house, and no more than one text. */
    enum Fact {
        EPOCH,
        MASTER_KEY_PROOF,
        BOOTSTRAPPED_AT,
        LAST_CLIENT_NUMBER
    }

    static Tables empty() {
        return new Tables(
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                OAuthTables.empty(),
                FactorTables.empty());
    }

    /** The same, to be written. */
    Tables copy() {
        return new Tables(
                new LinkedHashMap<>(users),
                new LinkedHashMap<>(passwords),
                new LinkedHashMap<>(clients),
                new ArrayList<>(credentials),
                new LinkedHashMap<>(sessions),
                new LinkedHashMap<>(replays),
                new LinkedHashMap<>(adopted),
                new LinkedHashMap<>(opaqueTokens),
                new LinkedHashMap<>(attempts),
                new LinkedHashMap<>(knownSources),
                new LinkedHashMap<>(sourceFailures),
                new LinkedHashMap<>(signingKeys),
                new LinkedHashMap<>(audit),
                new LinkedHashMap<>(tallies),
                new LinkedHashMap<>(facts),
                new ArrayList<>(keptMasterKeys),
                new ArrayList<>(removedClients),
                new LinkedHashMap<>(answered),
                new LinkedHashMap<>(barriers),
                new LinkedHashMap<>(networks),
                new LinkedHashMap<>(seals),
                new LinkedHashMap<>(horizons),
                new LinkedHashMap<>(clientUses),
                new LinkedHashMap<>(lastLogins),
                oauth.copy(),
                factors.copy());
    }

    /** The same, to be looked at only: whoever writes is told so. */
    Tables view() {
        return new Tables(
                Collections.unmodifiableMap(users),
                Collections.unmodifiableMap(passwords),
                Collections.unmodifiableMap(clients),
                Collections.unmodifiableList(credentials),
                Collections.unmodifiableMap(sessions),
                Collections.unmodifiableMap(replays),
                Collections.unmodifiableMap(adopted),
                Collections.unmodifiableMap(opaqueTokens),
                Collections.unmodifiableMap(attempts),
                Collections.unmodifiableMap(knownSources),
                Collections.unmodifiableMap(sourceFailures),
                Collections.unmodifiableMap(signingKeys),
                Collections.unmodifiableMap(audit),
                Collections.unmodifiableMap(tallies),
                Collections.unmodifiableMap(facts),
                Collections.unmodifiableList(keptMasterKeys),
                Collections.unmodifiableList(removedClients),
                Collections.unmodifiableMap(answered),
                Collections.unmodifiableMap(barriers),
                Collections.unmodifiableMap(networks),
                Collections.unmodifiableMap(seals),
                Collections.unmodifiableMap(horizons),
                Collections.unmodifiableMap(clientUses),
                Collections.unmodifiableMap(lastLogins),
                oauth.view(),
                factors.view());
    }

    /** Whose the key is, be it that of a secret or a client id. */
    Optional<ClientNumber> ownerOf(ApiKey key) {
        var ofSecrets =
                credentials.stream().filter(one -> one.key().equals(key)).map(ApiCredential::client);
        var ofIds = oauth.registrations().values().stream()
                .filter(one -> one.clientId().equals(key))
                .map(Registration::client);
        return Stream.concat(ofSecrets, ofIds).findFirst();
    }

    /** Whether the key is the client's, or nobody's. */
    boolean mayHave(ClientNumber client, ApiKey key) {
        return ownerOf(key).filter(owner -> !owner.equals(client)).isEmpty();
    }
}
