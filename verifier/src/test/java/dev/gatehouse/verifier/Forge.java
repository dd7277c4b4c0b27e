package dev.gatehouse.verifier;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;

/** Makes tokens of any header and payload, however wrong, with a signature that is right. */
final class Forge {
    private final String issuer;

    Forge(String issuer) {
        this.issuer = issuer;
    }

    static String header(String more) {
        return "{\"alg\":\"ES256\",\"kid\":\"key-1\",\"typ\":\"at+jwt\"" + more + "}";
    }

    /** A good payload with members that are put in place of it, or beside it; {@code -name} leaves one out. */
    String payload(String... changes) {
        var members = new LinkedHashMap<String, String>();
        members.put("iss", "\"" + issuer + "\"");
        members.put("sub", "\"user:u1\"");
        members.put("aud", "\"orders\"");
        members.put("client_id", "\"gh_ak_1\"");
        members.put("jti", "\"t1\"");
        members.put("iat", Long.toString(Clock.NOW.getEpochSecond()));
        members.put("exp", Long.toString(Clock.NOW.getEpochSecond() + 600));
        members.put("scope", "\"orders:read orders:write\"");
        members.put("roles", "[\"admin\"]");
        members.put("sid", "\"s1\"");
        for (var change : changes) {
            int colon = change.indexOf(':');
            if (colon < 0) {
                members.remove(change.substring(1));
            } else {
                members.put(change.substring(0, colon), change.substring(colon + 1));
            }
        }
        var text = new StringBuilder();
        members.forEach((name, value) -> text.append(text.isEmpty() ? "{" : ",")
                .append('"')
                .append(name)
                .append("\":")
                .append(value));
        return text.append('}').toString();
    }

    String good(String... changes) {
        return signed(header(""), payload(changes));
    }

    String signed(String header, String payload) {
        return signed(Issuer.KEY, JWSAlgorithm.ES256, header, payload);
    }

    static String signed(JWK key, JWSAlgorithm algorithm, String header, String payload) {
        var input = base64(header) + "." + base64(payload);
        try {
            JWSSigner signer = key instanceof ECKey ec ? new ECDSASigner(ec) : new RSASSASigner((RSAKey) key);
            return input + "." + signer.sign(new JWSHeader(algorithm), input.getBytes(StandardCharsets.US_ASCII));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String base64(String text) {
        return Base64Url.encode(text.getBytes(StandardCharsets.UTF_8));
    }
}
