package dev.gatehouse.domain.registration;

/** Why a registration as a whole does not hold, though each of its members may be fit by itself. */
public enum RegistrationObjection {
    /** The client id is no text that every caller can send in HTTP Basic. */
    CLIENT_ID_UNFIT("clientId", "unfit"),
    /** It asks for nothing. */
    NO_GRANT("grants", "missing"),
    /** Only what a user, or a token of a user, began can go on. */
    NOTHING_TO_REFRESH("grants", "nothing_to_refresh"),
    /** Whoever keeps no secret cannot act for itself, nor change tokens. */
    GRANT_NEEDS_A_SECRET("grants", "not_for_public_clients"),
    /** An authorization code has to be sent somewhere. */
    REDIRECT_URI_MISSING("redirectUris", "missing"),
    /** More than anybody can compare. */
    TOO_MANY_REDIRECT_URIS("redirectUris", "too_many"),
    /** The same after a logout. */
    TOO_MANY_AFTER_LOGOUT("postLogoutRedirectUris", "too_many"),
    /** More words than a request may have. */
    TOO_MANY_SCOPES("scopes", "too_many"),
    /** More audiences than anybody has. */
    TOO_MANY_RESOURCES("resources", "too_many"),
    /** A signature needs a key by which it is verified. */
    KEYS_MISSING("jwks", "missing"),
    /** Without PKCE a public client's code is good for whoever catches it (RFC 9700 section 2.1.1). */
    CHALLENGE_NEEDED("requirePkce", "needed_by_public_clients"),
    /** A public client's refresh token that stays is good for whoever copies it (RFC 9700 section 4.14.2). */
    ROTATION_NEEDED("keepRefreshToken", "not_for_public_clients");

    private final String member;
    private final String word;

    RegistrationObjection(String member, String word) {
        this.member = member;
        this.word = word;
    }

    /** The member that would have to be otherwise, as requests and state files call it. */
    public String member() {
        return member;
    }

    /** The stable word for what is wrong with the member. */
    public String word() {
        return word;
    }
}
