package dev.gatehouse.crypto;

import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretDigest;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * HMAC-SHA-256 under a key for each purpose. The keys are of the founding master key, so that a change of the master key
 * leaves every secret found as before.
 */
final class HmacDigests implements Digests {
    private final Map<Purpose, HmacSha256> macs = new EnumMap<>(Purpose.class);
    private final MasterKeys masterKeys;

    HmacDigests(MasterKeys masterKeys) {
        this.masterKeys = masterKeys;
        for (var purpose : Purpose.values()) {
            macs.put(purpose, new HmacSha256(masterKeys.founding().derive(keyOf(purpose))));
        }
    }

    @Override
    public SecretDigest digest(Purpose purpose, Secret secret) {
        return new SecretDigest(HexFormat.of().formatHex(bytes(purpose, secret)));
    }

    @Override
    public boolean matches(SecretDigest stored, Purpose purpose, Secret shown) {
        return ConstantTime.areEqual(HexFormat.of().parseHex(stored.hex()), bytes(purpose, shown));
    }

    @Override
    public boolean hasOurShape(Purpose purpose, Secret shown) {
        return switch (purpose) {
            case API_SECRET -> TokenFormat.API_SECRET.matches(shown.reveal());
            case OPAQUE_TOKEN -> TokenFormat.ACCESS_TOKEN.matches(shown.reveal());
            // What an older system gave out has whatever shape it has.
            case ADOPTED_TOKEN -> false;
            case NOBODYS_NAME -> false;
            case AUTHORIZATION_CODE -> TokenFormat.AUTHORIZATION_CODE.matches(shown.reveal());
            case PUSHED_REQUEST -> TokenFormat.PUSHED_REQUEST.matches(shown.reveal());
            case BROWSER_SESSION -> TokenFormat.BROWSER_SESSION.matches(shown.reveal());
            case DEVICE_CODE -> TokenFormat.DEVICE_CODE.matches(shown.reveal());
            case ACTION -> TokenFormat.ACTION.matches(shown.reveal());
            case CURSOR, AUDIT_SEAL, USER_CODE, SEEN_ONCE, FORM, RECOVERY_CODE, REMEMBERED_BROWSER, ANSWERED_REQUEST ->
                false;
        };
    }

    @Override
    public String masterKeyProof() {
        return masterKeys.founding().proof();
    }

    @Override
    public List<String> sealedMasterKeys() {
        return masterKeys.sealed();
    }

    private byte[] bytes(Purpose purpose, Secret secret) {
        return mac(purpose).of(secret.reveal().getBytes(StandardCharsets.UTF_8));
    }

    private HmacSha256 mac(Purpose purpose) {
        var mac = macs.get(purpose);
        if (mac == null) {
            throw new IllegalStateException("no key for " + purpose);
        }
        return mac;
    }

    private static KeyPurpose keyOf(Purpose purpose) {
        return switch (purpose) {
            case API_SECRET -> KeyPurpose.API_SECRET;
            case OPAQUE_TOKEN -> KeyPurpose.OPAQUE_TOKEN;
            case ADOPTED_TOKEN -> KeyPurpose.ADOPTED_TOKEN;
            case NOBODYS_NAME -> KeyPurpose.NOBODYS_NAME;
            case AUDIT_SEAL -> KeyPurpose.AUDIT_SEAL;
            case CURSOR -> KeyPurpose.CURSOR;
            case AUTHORIZATION_CODE -> KeyPurpose.AUTHORIZATION_CODE;
            case PUSHED_REQUEST -> KeyPurpose.PUSHED_REQUEST;
            case BROWSER_SESSION -> KeyPurpose.BROWSER_SESSION;
            case DEVICE_CODE -> KeyPurpose.DEVICE_CODE;
            case ACTION -> KeyPurpose.ACTION;
            case USER_CODE -> KeyPurpose.USER_CODE;
            case SEEN_ONCE -> KeyPurpose.SEEN_ONCE;
            case FORM -> KeyPurpose.FORM;
            case RECOVERY_CODE -> KeyPurpose.RECOVERY_CODE;
            case REMEMBERED_BROWSER -> KeyPurpose.REMEMBERED_BROWSER;
            case ANSWERED_REQUEST -> KeyPurpose.ANSWERED_REQUEST;
        };
    }
}
