package dev.gatehouse.testkit;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/**
 * An authenticator with one key and the browser around it, written from WebAuthn level 2, RFC 8949 and RFC 9052 alone; it does as it is
 * told, also what no honest one would do.
 */
public final class SoftAuthenticator {
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int HAS_KEY = 0x40;
    private static final int COORDINATE = 32;

    private final KeyPair keys = keyPair();
    private final byte[] id = digest(keys.getPublic().getEncoded());
    private String origin;
    private String rpId;
    private byte[] user = new byte[0];
    private int flags = PRESENT | VERIFIED;
    private int counter;

    /** One whose browser is at that origin, on that host. */
    public SoftAuthenticator(String origin, String rpId) {
        this.origin = origin;
        this.rpId = rpId;
    }

    /** From now on the browser is elsewhere. */
    public SoftAuthenticator movedTo(String elsewhere) {
        origin = elsewhere;
        return this;
    }

    /** From now on the key is shown for another host. */
    public SoftAuthenticator showingTo(String otherRpId) {
        rpId = otherRpId;
        return this;
    }

    /** From now on nobody is asked for a finger or a PIN. */
    public SoftAuthenticator withoutVerification() {
        flags = PRESENT;
        return this;
    }

    /** From now on the key is said to be that user's. */
    public SoftAuthenticator ofUser(String handle) {
        user = handle.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    /** What the next answer counts from. */
    public SoftAuthenticator countingFrom(int before) {
        counter = before;
        return this;
    }

    /** By which the key is known. */
    public String id() {
        return text(id);
    }

    /** Makes the key for that user: the JSON that a browser gives to the page. */
    public String make(String challenge, String userHandle) {
        ofUser(userHandle);
        var key = (ECPublicKey) keys.getPublic();
        var cose = join(
                bytes(0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20),
                coordinate(key.getW().getAffineX()),
                bytes(0x22, 0x58, 0x20),
                coordinate(key.getW().getAffineY()));
        var data = join(
                authenticatorData(HAS_KEY),
                new byte[16],
                ByteBuffer.allocate(2).putShort((short) id.length).array(),
                id,
                cose);
        var attestation = join(
                bytes(0xA3),
                cbor("fmt"),
                cbor("none"),
                cbor("attStmt"),
                bytes(0xA0),
                cbor("authData"),
                bytes(0x58, data.length),
                data);
        return json("\"attestationObject\":\"" + text(attestation) + "\",\"transports\":[\"internal\"],"
                + clientData("webauthn.create", challenge));
    }

    /** Shows the key. */
    public String show(String challenge) {
        counter++;
        var data = authenticatorData(0);
        var client = client("webauthn.get", challenge);
        return json("\"authenticatorData\":\"" + text(data) + "\",\"signature\":\""
                + text(signed(join(data, digest(client))))
                + "\"," + (user.length == 0 ? "" : "\"userHandle\":\"" + text(user) + "\",")
                + "\"clientDataJSON\":\"" + text(client) + "\"");
    }

    private String json(String response) {
        return "{\"id\":\"" + id() + "\",\"rawId\":\"" + id() + "\",\"type\":\"public-key\",\"response\":{" + response
                + "},\"clientExtensionResults\":{},\"authenticatorAttachment\":\"platform\"}";
    }

    private String clientData(String type, String challenge) {
        return "\"clientDataJSON\":\"" + text(client(type, challenge)) + "\"";
    }

    private byte[] client(String type, String challenge) {
        var encoded = text(challenge.getBytes(StandardCharsets.UTF_8));
        return ("{\"type\":\"" + type + "\",\"challenge\":\"" + encoded + "\",\"origin\":\"" + origin
                        + "\",\"crossOrigin\":false}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(int more) {
        return join(
                digest(rpId.getBytes(StandardCharsets.UTF_8)),
                bytes(flags | more),
                ByteBuffer.allocate(4).putInt(counter).array());
    }

    private byte[] signed(byte[] data) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] digest(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] coordinate(BigInteger number) {
        var whole = number.toByteArray();
        var padded = new byte[COORDINATE];
        int length = Math.min(whole.length, COORDINATE);
        System.arraycopy(whole, whole.length - length, padded, COORDINATE - length, length);
        return padded;
    }

    private static byte[] cbor(String text) {
        return join(bytes(0x60 + text.length()), text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] bytes(int... values) {
        var all = new byte[values.length];
        for (int at = 0; at < values.length; at++) {
            all[at] = (byte) values[at];
        }
        return all;
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String text(byte[] data) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(data);
    }
}
