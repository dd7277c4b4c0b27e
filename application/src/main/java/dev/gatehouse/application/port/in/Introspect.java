package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.token.AccessClaims;
import java.time.Instant;
import java.util.Optional;

/** Tells an entitled API client whether a token is active (RFC 7662). */
public interface Introspect {
    /** Decides on a question; a caller without the right to ask is refused, never answered {@code active: false}. */
    Outcome introspect(Question question);

    /** A token, and who asks about it. */
    record Question(GrantTokens.ClientProof caller, Secret token, Source from) {}

    /** What came of it. */
    sealed interface Outcome {
        /**
         * An active access token that the caller may know of; opaque ones tell the same claims.
         *
         * @param login of the user, whether the token itself tells it or not
         */
        record Active(
                AccessClaims claims, DialectName dialect, Optional<String> username, Optional<AccessClaims.Login> login)
                implements Outcome {
            /** One for which nobody logged in. */
            public Active(AccessClaims claims, DialectName dialect, Optional<String> username) {
                this(claims, dialect, username, Optional.empty());
            }
        }

        /** An active refresh token that the caller may know of. */
        record ActiveRefresh(String issuer, String subject, String audience, Instant issuedAt, Instant expiresAt)
                implements Outcome {}

        /** Unknown, expired, revoked, or none of the caller's business: one answer for all. */
        record Inactive() implements Outcome {}

        /** The caller itself is not let in. */
        record CallerRefused(Refusal why) implements Outcome {}

        /** The caller is known, but has no right to introspect. */
        record NotEntitled() implements Outcome {}
    }
}
