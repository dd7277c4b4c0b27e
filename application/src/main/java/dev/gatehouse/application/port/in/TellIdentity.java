package dev.gatehouse.application.port.in;

import dev.gatehouse.application.port.in.GrantTokens.ShownProof;
import dev.gatehouse.domain.oauth.UserClaims;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.AccessClaims;
import dev.gatehouse.domain.token.Subject;
import java.util.Optional;
import java.util.Set;

/** Tells whoever shows an access token of whom it speaks (OpenID Connect Core section 5.3). */
public interface TellIdentity {
    /** Decides on a presented access token. */
    Outcome tell(Shown shown);

    /** How the token is shown. */
    sealed interface Shown {
        /** As one that is for whoever holds it. */
        record Alone(Secret token) implements Shown {}

        /** As one that is bound to a key, of which there may be a proof. */
        record Bound(Secret token, Optional<ShownProof> proof) implements Shown {}
    }

    /** What came of it. */
    sealed interface Outcome {
        /** The token of a dialect is its holder's own: everything is told. */
        record Own(AccessClaims claims, Principal who) implements Outcome {}

        /** A client is told of a user what the scope of its token says. */
        record OfUser(Subject subject, UserClaims user, Set<String> roles) implements Outcome {
            /** Takes its own copy. */
            public OfUser {
                roles = Set.copyOf(roles);
            }
        }

        /** The token is not, or no longer, or not to be shown in this way; nobody is told which. */
        record Unknown() implements Outcome {}

        /** The token is good, but speaks of no user, or not of who that is. */
        record Insufficient() implements Outcome {}

        /** What was shown does not prove that the key is held. */
        record Unproved() implements Outcome {}

        /** The proof must hold this nonce. */
        record NonceWanted(String nonce) implements Outcome {}
    }
}
