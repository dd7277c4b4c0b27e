package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretDigest;
import java.util.List;

/** Keyed digests under which secrets are found again (HMAC-SHA-256 under a key derived for the purpose). */
public interface Digests {
    /** What the secret is; a digest of one purpose is never one of another. */
    enum Purpose {
        /** The secret of an API credential. */
        API_SECRET,
        /** An opaque access token. */
        OPAQUE_TOKEN,
        /** An exchange token that an older system gave out. */
        ADOPTED_TOKEN,
        /** A name that is nobody's, of which only a bucket is kept, so that nobody can choose names that share one. */
        NOBODYS_NAME,
        /** A place in a list that a caller will bring back. */
        CURSOR,
        /** Sealed entries of the audit, so that whoever has only the database cannot seal what they edited. */
        AUDIT_SEAL,
        /** An authorization code. */
        AUTHORIZATION_CODE,
        /** The name of a pushed request. */
        PUSHED_REQUEST,
        /** The cookie of a session in a browser. */
        BROWSER_SESSION,
        /** What a device waits with. */
        DEVICE_CODE,
        /** What a person types from a device. */
        USER_CODE,
        /** What may be shown once, such as the {@code jti} of an assertion. */
        SEEN_ONCE,
        /** What a page brings back. */
        FORM,
        /** What the link in a letter carries. */
        ACTION,
        /** A recovery code. */
        RECOVERY_CODE,
        /** What a browser keeps in which a second factor need not be shown each time. */
        REMEMBERED_BROWSER,
        /** What a request said whose answer is remembered: it may hold a password that somebody chose. */
        ANSWERED_REQUEST
    }

    /** The digest of a secret. */
    SecretDigest digest(Purpose purpose, Secret secret);

    /** Compares in constant time. */
    boolean matches(SecretDigest stored, Purpose purpose, Secret shown);

    /** Whether the text has the form of a generated secret of that purpose, checksum included; costs no look-up. */
    boolean hasOurShape(Purpose purpose, Secret shown);

    /** The proof by which a store knows the master key that founded it. */
    String masterKeyProof();

    /** Every master key but the current one, each sealed under that, for the store to keep. */
    List<String> sealedMasterKeys();
}
