package dev.gatehouse.application.port.out;

/** Everything that is remembered, as it stands inside one unit of work. */
public interface Stores {
    /** People. */
    UserStore users();

    /** Programs. */
    ClientStore clients();

    /** Sessions and the tokens that name them. */
    SessionStore sessions();

    /** Opaque access tokens. */
    OpaqueTokenStore opaqueTokens();

    /** Tries at accounts. */
    AttemptStore attempts();

    /** Failures by wider network. */
    SourceFailureStore sourceFailures();

    /** Signing keys. */
    SigningKeyStore signingKeys();

    /** What happened. */
    AuditStore audit();

    /** Requests that named themselves. */
    AnsweredStore answered();

    /** What is of the whole house, such as its epoch and the proof of its master key. */
    InstallationStore installation();

    /** What is banned and frozen. */
    BarrierStore barriers();

    /** Networks that policies share. */
    NetworkStore networks();

    /** What the audit was when it was sealed. */
    SealStore seals();

    /** People in great numbers. */
    BulkUserStore bulkUsers();

    /** People, as lists of them. */
    UserDirectory userDirectory();

    /** What clients registered for with OAuth. */
    RegistrationStore registrations();

    /** To which clients sessions were granted. */
    GrantStore grants();

    /** Authorization codes. */
    CodeStore codes();

    /** Authorization requests that were pushed. */
    PushedRequestStore pushedRequests();

    /** What users let clients do. */
    ConsentStore consents();

    /** Cookies of browsers. */
    BrowserStore browsers();

    /** Devices that wait for a user. */
    DeviceStore devices();

    /** What may be shown once. */
    SeenStore seen();

    /** Access tokens without a session that were revoked. */
    RevokedTokenStore revokedTokens();

    /** Who was signed out, and what was ended. */
    SignOutStore signOuts();

    /** What is to be told to others. */
    OutboxStore outbox();

    /** What links in letters are good for. */
    ActionTokenStore actionTokens();

    /** What users show besides a password. */
    FactorStore factors();

    /** Passkeys, which users show besides a password or in its place. */
    PasskeyStore passkeys();

    /** What API clients will soon miss. */
    ExpiryStore expiries();

    /** Browsers in which it need not be shown each time. */
    RememberedStore remembered();
}
