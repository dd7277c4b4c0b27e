package dev.gatehouse.testkit.fake;

import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretDigest;
import java.util.List;

/** Digests without a secret key, but of the right length, and never the same for two purposes or two master keys. */
public final class PlainDigests implements Digests {
    private final String masterKey;

    /** Digests under the one master key of the tests. */
    public PlainDigests() {
        this("master");
    }

    /** Digests under a master key of that name. */
    public PlainDigests(String masterKey) {
        this.masterKey = masterKey;
    }

    @Override
    public SecretDigest digest(Purpose purpose, Secret secret) {
        return new SecretDigest(Checksums.of(masterKey, purpose.name(), secret.reveal()));
    }

    @Override
    public boolean matches(SecretDigest stored, Purpose purpose, Secret shown) {
        return Checksums.matches(stored.hex(), digest(purpose, shown).hex());
    }

    @Override
    public boolean hasOurShape(Purpose purpose, Secret shown) {
        return switch (purpose) {
            case API_SECRET -> Shape.API_SECRET.fits(shown.reveal());
            case OPAQUE_TOKEN -> Shape.OPAQUE_TOKEN.fits(shown.reveal());
            case ADOPTED_TOKEN -> false;
            case NOBODYS_NAME -> false;
            case AUTHORIZATION_CODE -> Shape.AUTHORIZATION_CODE.fits(shown.reveal());
            case PUSHED_REQUEST -> Shape.PUSHED_REQUEST.fits(shown.reveal());
            case BROWSER_SESSION -> Shape.BROWSER_SESSION.fits(shown.reveal());
            case DEVICE_CODE -> Shape.DEVICE_CODE.fits(shown.reveal());
            case ACTION -> Shape.ACTION.fits(shown.reveal());
            case CURSOR, AUDIT_SEAL, USER_CODE, SEEN_ONCE, FORM, RECOVERY_CODE, REMEMBERED_BROWSER, ANSWERED_REQUEST ->
                false;
        };
    }

    @Override
    public String masterKeyProof() {
        return Checksums.of(masterKey, "proof");
    }

    /** As if one other key had been given. */
    @Override
    public List<String> sealedMasterKeys() {
        return List.of("another under " + masterKey);
    }
}
