package dev.gatehouse.crypto;

import dev.gatehouse.domain.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/**
 * The one secret that an installation is given: 32 bytes of which every other key is derived (HKDF-SHA-256). It is known
 * by a fingerprint that tells nothing of it, and never prints itself.
 */
public final class MasterKey {
    static final int BYTES = 32;

    private static final int ID_BYTES = 8;
    private static final Set<String> PLACEHOLDERS = Set.of("changeme", "change-me", "change_me", "secret", "password");

    private final byte[] bytes;
    private final String id;

    private MasterKey(byte[] bytes) {
        this.bytes = bytes;
        this.id = HexFormat.of().formatHex(derive(KeyPurpose.ID, ID_BYTES));
    }

    /** The key of a text of 32 bytes in base64; throws {@link UnusableMasterKey} for anything else, or a key that anybody would guess. */
    public static MasterKey parse(String base64) {
        var text = base64.strip();
        if (text.isEmpty() || PLACEHOLDERS.contains(text.toLowerCase(Locale.ROOT))) {
            throw new UnusableMasterKey(
                    "the master key is empty or a placeholder: make one with 'openssl rand -base64 32'");
        }
        return of(decode(text));
    }

    /** The key of a configured text, as {@link #parse(String)} reads it. */
    public static MasterKey parse(Secret base64) {
        return parse(base64.reveal());
    }

    /** The key in that file; throws {@link UnusableMasterKey} if there is none, or everybody on the machine could read it. */
    public static MasterKey read(Path file) {
        return MasterKeyFile.read(file);
    }

    /** The key in that file, made at random with mode 0600 if there is no such file; never overwrites one. */
    public static MasterKey readOrMake(Path file) {
        return MasterKeyFile.readOrMake(file);
    }

    /** Names the key, in every record that it seals. */
    public String id() {
        return id;
    }

    static MasterKey of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new UnusableMasterKey("the master key has " + bytes.length + " bytes instead of " + BYTES);
        }
        if (isOneByteRepeated(bytes)) {
            throw new UnusableMasterKey("the master key is one byte repeated: make one with 'openssl rand -base64 32'");
        }
        return new MasterKey(bytes.clone());
    }

    /** The key for one purpose. */
    byte[] derive(KeyPurpose purpose) {
        return derive(purpose, BYTES);
    }

    /** Tells a store that this is the key that founded it, and nothing of the key. */
    String proof() {
        return HexFormat.of().formatHex(derive(KeyPurpose.PROOF));
    }

    /** A copy of the key itself, to be sealed. */
    byte[] bytes() {
        return bytes.clone();
    }

    String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Never the value. */
    @Override
    public String toString() {
        return "MasterKey[" + id + "]";
    }

    private byte[] derive(KeyPurpose purpose, int length) {
        return Hkdf.derive(bytes, new byte[0], purpose.label().getBytes(StandardCharsets.UTF_8), length);
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException ofTheText) {
            // Without its cause, which would quote the text.
            throw new UnusableMasterKey("the master key is not base64");
        }
    }

    private static boolean isOneByteRepeated(byte[] bytes) {
        for (var one : bytes) {
            if (one != bytes[0]) {
                return false;
            }
        }
        return true;
    }
}
