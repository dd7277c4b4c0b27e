package dev.gatehouse.crypto;

import dev.gatehouse.application.port.out.AccessTokens;
import dev.gatehouse.application.port.out.AnswerSeal;
import dev.gatehouse.application.port.out.AssertionReader;
import dev.gatehouse.application.port.out.CodeSeeds;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.IdentityTokens;
import dev.gatehouse.application.port.out.PasskeyReader;
import dev.gatehouse.application.port.out.PasswordHasher;
import dev.gatehouse.application.port.out.ProofNonces;
import dev.gatehouse.application.port.out.ProofReader;
import dev.gatehouse.application.port.out.RefreshTokens;
import dev.gatehouse.application.port.out.SecretSource;
import java.time.InstantSource;

/** The door of the sealing room: every port that needs a key or a secret, each under keys of its own. */
public final class Crypto {
    private final Argon2PasswordHasher passwordHasher;
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;
    private final Digests digests;
    private final AnswerSeal answerSeal;
    private final SecretSource secretSource;
    private final String provider;
    private final IdentityTokens identityTokens;
    private final ProofNonces proofNonces;
    private final CodeSeeds codeSeeds;
    private final PasskeyReader passkeyReader;

    private Crypto(CryptoSettings settings, InstantSource clock, String provider) {
        var masterKeys = MasterKeys.of(settings.masterKey(), settings.others(), settings.seal());
        this.provider = provider;
        this.secretSource = new SecureSecretSource(clock);
        this.passwordHasher = new Argon2PasswordHasher(masterKeys, settings.argon2(), Argon2PasswordHasher.library());
        var signing = new JwtAccessTokens(masterKeys, settings.issuer(), settings.leeway());
        this.accessTokens = signing;
        this.identityTokens = new JwtIdentityTokens(signing::ring, settings.issuer());
        this.proofNonces = new HmacProofNonces(masterKeys);
        this.refreshTokens = new MacRefreshTokens(masterKeys, settings.issuer());
        this.digests = new HmacDigests(masterKeys);
        this.answerSeal = new SealedAnswers(masterKeys);
        this.codeSeeds = new SealedCodeSeeds(masterKeys);
        this.passkeyReader = new WebAuthnPasskeyReader(settings.issuer(), settings.consolePort());
    }

    /**
     * Opens the room: chooses the crypto provider of the process and derives the keys.
     * Throws {@link UnusableMasterKey} for keys that do not open the store.
     *
     * @param clock the time by which decision ids are in order
     */
    public static Crypto open(CryptoSettings settings, InstantSource clock) {
        return new Crypto(settings, clock, Providers.choose());
    }

    /** Hashes once as each login will, so that a machine that cannot says so now; throws {@link IllegalStateException} then. */
    public void rehearse() {
        passwordHasher.rehearse(secretSource.password());
    }

    /** Hashes passwords with Argon2id. */
    public PasswordHasher passwordHasher() {
        return passwordHasher;
    }

    /** Signs and reads access tokens; has no key until it is given some. */
    public AccessTokens accessTokens() {
        return accessTokens;
    }

    /** Seals and opens refresh tokens. */
    public RefreshTokens refreshTokens() {
        return refreshTokens;
    }

    /** Digests secrets. */
    public Digests digests() {
        return digests;
    }

    /** Seals answers that may be given once more. */
    public AnswerSeal answerSeal() {
        return answerSeal;
    }

    /** Draws randomness. */
    public SecretSource secretSource() {
        return secretSource;
    }

    /** Signs ID and logout tokens with the keys that are given to {@link #accessTokens()}. */
    public IdentityTokens identityTokens() {
        return identityTokens;
    }

    /** Reads proofs of keys. */
    public ProofReader proofReader() {
        return new JwtProofReader();
    }

    /** Gives out nonces for proofs. */
    public ProofNonces proofNonces() {
        return proofNonces;
    }

    /** Reads the assertions of clients. */
    public AssertionReader assertionReader() {
        return new JwtAssertionReader();
    }

    /** Makes and compares one-time codes. */
    public CodeSeeds codeSeeds() {
        return codeSeeds;
    }

    /** Reads what authenticators answer. */
    public PasskeyReader passkeyReader() {
        return passkeyReader;
    }

    /** The name of the crypto provider that signs. */
    public String provider() {
        return provider;
    }
}
