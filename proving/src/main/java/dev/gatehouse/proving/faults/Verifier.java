package dev.gatehouse.proving.faults;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Somebody else's service that looks at signatures alone, written without us: it fetches the published keys when those that it has are as
 * old as they may be, and never for a key that it does not know.
 */
final class Verifier {
    private static final Base64.Decoder BASE64 = Base64.getUrlDecoder();

    private final long maxAge;
    private final Map<String, PublicKey> keys = new HashMap<>();
    private long fetchedAt;

    /** One that has fetched the keys, and fetches them whenever they are so many seconds old, but for the first time at the given second. */
    Verifier(Caller server, long maxAge, long first) {
        this.maxAge = maxAge;
        fetch(server);
        fetchedAt = first - maxAge;
    }

    /** Fetches the keys if it is time to. */
    void keepUp(Caller server, long second) {
        if (second - fetchedAt >= maxAge) {
            fetch(server);
            fetchedAt = second;
        }
    }

    private void fetch(Caller server) {
        keys.clear();
        for (var key : server.get("/oauth2/jwks").body().split("}", -1)) {
            if (key.contains("\"kid\"")) {
                keys.put(member(key, "kid"), key(key));
            }
        }
    }

    /** Whether a key that it has signed the token. */
    boolean accepts(String token) {
        var parts = token.split("\\.", -1);
        var key = keys.get(kid(token));
        try {
            if (key == null) {
                return false;
            }
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initVerify(key);
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(BASE64.decode(parts[2]));
        } catch (GeneralSecurityException refused) {
            return false;
        }
    }

    /** Which key signed a token, as it says. */
    static String kid(String token) {
        var header = token.substring(0, token.indexOf('.'));
        return member(new String(BASE64.decode(header), StandardCharsets.UTF_8), "kid");
    }

    private static PublicKey key(String jwk) {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            var point = new ECPoint(number(jwk, "x"), number(jwk, "y"));
            var curve = parameters.getParameterSpec(ECParameterSpec.class);
            return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static BigInteger number(String jwk, String name) {
        return new BigInteger(1, BASE64.decode(member(jwk, name)));
    }

    private static String member(String json, String name) {
        var found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return found.group(1);
    }
}
