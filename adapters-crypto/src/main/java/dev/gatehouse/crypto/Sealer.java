package dev.gatehouse.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals one column of one table with AES-256-GCM: {@code v1.<key id>.<nonce>.<ciphertext>}. Table, row and purpose are
 * bound to it, so that what was moved to another place does not open.
 */
final class Sealer {
    private static final String VERSION = "v1";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final String currentId;
    private final SecretKeySpec currentKey;
    private final Map<String, SecretKeySpec> keys = new HashMap<>();
    private final KeyPurpose purpose;
    private final String table;
    private final SecureRandom random = new SecureRandom();

    Sealer(MasterKeys masterKeys, KeyPurpose purpose, String table) {
        this.purpose = purpose;
        this.table = table;
        this.currentId = masterKeys.current().id();
        this.currentKey = key(masterKeys.current(), purpose);
        masterKeys.all().forEach(one -> keys.put(one.id(), key(one, purpose)));
    }

    /** Seals under the current master key. */
    String seal(String row, byte[] plain) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, currentKey, nonce, row).doFinal(plain);
            return String.join(".", VERSION, currentId, Base64Url.encode(nonce), Base64Url.encode(sealed));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has AES-GCM", impossible);
        }
    }

    /**
     * What was sealed for that row; empty if it was tampered with or sealed for another place. Throws
     * {@link UnusableMasterKey} if the master key that sealed it was not given.
     */
    Optional<byte[]> open(String row, String sealed) {
        var parts = sealed.split("\\.", -1);
        if (parts.length != 4 || !parts[0].equals(VERSION)) {
            return Optional.empty();
        }
        var key = keys.get(parts[1]);
        if (key == null) {
            throw new UnusableMasterKey("a row of " + table + " is sealed under a master key that was not given");
        }
        try {
            var nonce = Base64Url.decode(parts[2]);
            return nonce.length == NONCE_BYTES
                    ? Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce, row).doFinal(Base64Url.decode(parts[3])))
                    : Optional.empty();
        } catch (GeneralSecurityException | TokenRefused tampered) {
            return Optional.empty();
        }
    }

    /** Whether it was sealed under the current master key. */
    boolean isCurrent(String sealed) {
        return sealed.startsWith(VERSION + "." + currentId + ".");
    }

    private static SecretKeySpec key(MasterKey masterKey, KeyPurpose purpose) {
        return new SecretKeySpec(masterKey.derive(purpose), "AES");
    }

    private Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String row) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        // Neither table nor purpose holds a bar, so that no row's name can imitate another place.
        cipher.updateAAD((table + "|" + row + "|" + purpose.label()).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
