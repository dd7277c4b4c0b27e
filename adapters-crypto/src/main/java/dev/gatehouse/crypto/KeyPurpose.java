package dev.gatehouse.crypto;

/** What a derived key is for; a key of one purpose is never used for another. */
enum KeyPurpose {
    /** Seals password hashes. */
    PASSWORD("pw"),
    /** Digests the secrets of API credentials. */
    API_SECRET("cred"),
    /** Digests opaque access tokens. */
    OPAQUE_TOKEN("opaque"),
    /** Digests exchange tokens of older systems. */
    ADOPTED_TOKEN("adopted"),
    /** Spreads names that are nobody's over buckets that nobody can predict. */
    NOBODYS_NAME("nobody"),
    /** Seals places in lists. */
    CURSOR("cursor"),
    /** Seals answers that may be given once more. */
    ANSWER("answer"),
    /** Seals the audit. */
    AUDIT_SEAL("audit"),
    /** Digests authorization codes. */
    AUTHORIZATION_CODE("code"),
    /** Digests the names of pushed requests. */
    PUSHED_REQUEST("pushed"),
    /** Digests the cookies of sessions in a browser. */
    BROWSER_SESSION("browser"),
    /** Digests what devices wait with. */
    DEVICE_CODE("device"),
    /** What the link in a letter carries. */
    ACTION("action"),
    /** Digests what people type from a device. */
    USER_CODE("usercode"),
    /** Digests what may be shown once. */
    SEEN_ONCE("seen"),
    /** Seals what a page brings back. */
    FORM("form"),
    /** Digests recovery codes. */
    RECOVERY_CODE("recovery"),
    /** Digests what remembered browsers keep. */
    REMEMBERED_BROWSER("remembered"),
    /** Digests what requests said whose answers are remembered. */
    ANSWERED_REQUEST("answered"),
    /** Seals the seeds of one-time codes. */
    CODE_SEED("totp"),
    /** Makes the nonces of proofs. */
    PROOF_NONCE("dpop"),
    /** Seals refresh tokens. */
    REFRESH("refresh"),
    /** Seals the private halves of signing keys. */
    SIGNING_KEY("sign"),
    /** Seals other master keys, for a store to keep. */
    MASTER_KEY("master"),
    /** Proves to a store which master key it was founded with. */
    PROOF("proof"),
    /** Names the master key. */
    ID("id");

    private final String label;

    KeyPurpose(String label) {
        this.label = label;
    }

    /** The HKDF info; changing one orphans everything sealed under it. */
    String label() {
        return "gatehouse/v1/" + label;
    }
}
