package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.oauth.CodeChallenge;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.token.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Remembers authorization codes by their digest; each is redeemed once, whatever number of callers asks. */
public interface CodeStore {
    /**
     * An authorization code (RFC 6749 section 4.1.2).
     *
     * @param parent the session in the browser in which the user agreed
     * @param redirectUri where the code was sent, as the request said it
     * @param challenge what the redeemer must know; empty for a client that may do without
     * @param nonce for the ID token
     * @param proofKey the thumbprint of the key that the redeemer must prove to hold
     * @param redeemedAs the session that it became
     */
    record Code(
            SecretDigest digest,
            ClientNumber client,
            SessionId parent,
            String redirectUri,
            Optional<CodeChallenge> challenge,
            Optional<String> nonce,
            Scopes scope,
            List<String> resources,
            Optional<String> proofKey,
            Instant expiresAt,
            Optional<SessionId> redeemedAs) {
        /** Takes its own copy. */
        public Code {
            resources = List.copyOf(resources);
        }
    }

    /** Adds a code. */
    void insert(Code code);

    /** The code of that digest, redeemed or not. */
    Optional<Code> find(SecretDigest digest);

    /** Redeems a code that was not redeemed; true for exactly one of any number of callers. */
    boolean redeem(SecretDigest digest, SessionId as);

    /** Lets every code that may still be redeemed, and to which the user agreed in the first session, belong to the second. */
    void move(SessionId from, SessionId to, Instant now);

    /** Removes up to that many codes that expired before the given time; how many. */
    int purge(Instant expiredBefore, int limit);
}
