package dev.gatehouse.verifier;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/** Tokens that would be good but for one thing, by the statement (E1 to E10) of which each is a case. */
final class HostileTokens {
    /** A token that must be refused, by the statement that it is a case of. */
    record Hostile(String name, Reason why, Function<Forge, String> token) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final Hostile[] TOKENS = {
        header("E1 alg none", Reason.WRONG_ALGORITHM, "none"),
        header("E1 alg nOnE", Reason.WRONG_ALGORITHM, "nOnE"),
        header("E1 alg HS256", Reason.WRONG_ALGORITHM, "HS256"),
        header("E1 alg ES384", Reason.WRONG_ALGORITHM, "ES384"),
        header("E1 alg RS256 on a curve", Reason.WRONG_ALGORITHM, "RS256"),
        new Hostile("E1 MAC under the public key", Reason.WRONG_ALGORITHM, HostileTokens::mac),
        new Hostile("E1 unsigned", Reason.WRONG_SIGNATURE, forge -> unsigned(forge) + "."),
        new Hostile(
                "E1 PS256 on an RSA key",
                Reason.WRONG_ALGORITHM,
                forge -> Forge.signed(
                        Issuer.RSA,
                        JWSAlgorithm.PS256,
                        "{\"alg\":\"PS256\",\"kid\":\"key-rsa\",\"typ\":\"at+jwt\"}",
                        forge.payload())),
        new Hostile(
                "E1 PS256 that says RS256",
                Reason.WRONG_SIGNATURE,
                forge -> Forge.signed(
                        Issuer.RSA,
                        JWSAlgorithm.PS256,
                        "{\"alg\":\"RS256\",\"kid\":\"key-rsa\",\"typ\":\"at+jwt\"}",
                        forge.payload())),
        kid("E2 kid is a path", "../../x"),
        kid("E2 kid is SQL", "' OR 1=1"),
        kid("E2 kid is a URL", "https://evil.example/key"),
        kid("E2 kid is long", "k".repeat(65)),
        kid("E2 kid is unknown", "key-2"),
        new Hostile(
                "E2 no kid",
                Reason.WRONG_CLAIMS,
                forge -> forge.signed("{\"alg\":\"ES256\",\"typ\":\"at+jwt\"}", forge.payload())),
        more("E3 crit", Reason.UNSUPPORTED_HEADER, ",\"crit\":[\"exp\"]"),
        more("E3 crit, empty", Reason.UNSUPPORTED_HEADER, ",\"crit\":[]"),
        more("E3 b64", Reason.UNSUPPORTED_HEADER, ",\"b64\":false"),
        more("E3 zip", Reason.UNSUPPORTED_HEADER, ",\"zip\":\"DEF\""),
        type("E5 an ID token", "JWT"),
        type("E5 a logout token", "logout+jwt"),
        type("E5 a proof", "dpop+jwt"),
        new Hostile(
                "E5 no typ",
                Reason.WRONG_TYPE,
                forge -> forge.signed("{\"alg\":\"ES256\",\"kid\":\"key-1\"}", forge.payload())),
        claims("E4 iss of another", Reason.WRONG_ISSUER, "iss:\"https://evil.example\""),
        claims("E6 iat in the future", Reason.NOT_YET_VALID, "iat:1900000000", "exp:1900000600"),
        claims("E6 nbf in the future", Reason.NOT_YET_VALID, "nbf:1900000000", "exp:1900000600"),
        claims("E6 over long ago", Reason.EXPIRED, "exp:1"),
        claims("E7 aud of another", Reason.WRONG_AUDIENCE, "aud:\"orders2\""),
        claims("E7 aud in another case", Reason.WRONG_AUDIENCE, "aud:\"Orders\""),
        claims("E7 aud with a slash", Reason.WRONG_AUDIENCE, "aud:\"orders/\""),
        claims("E7 aud array without us", Reason.WRONG_AUDIENCE, "aud:[\"a\",\"b\"]"),
        claims("E4 aud array empty", Reason.WRONG_AUDIENCE, "aud:[]"),
        claims("bound to a key", Reason.BOUND, "cnf:{\"jkt\":\"abc\"}"),
        claims("bound to something else", Reason.BOUND, "cnf:{\"x5t#S256\":\"abc\"}"),
        claims("cnf is no object", Reason.WRONG_CLAIMS, "cnf:\"abc\""),
        malformed("E8 nothing", forge -> ""),
        malformed("E8 dots", forge -> ".".repeat(1_000_000)),
        malformed("E8 longer than 8 kB", forge -> forge.good("x:\"" + "x".repeat(8192) + "\"")),
        malformed("E8 two parts", HostileTokens::unsigned),
        malformed("E8 four parts", forge -> forge.good() + ".x"),
        malformed("E8 deep", forge -> forge.good("x:" + "[".repeat(1500) + "]".repeat(1500))),
        malformed("E8 nine deep", forge -> forge.good("x:" + "[".repeat(8) + "]".repeat(8))),
        malformed(
                "E8 sub twice",
                forge -> forge.signed(Forge.header(""), forge.payload().replace("{", "{\"sub\":\"user:u2\","))),
        malformed("E8 alg twice", forge -> forge.signed(Forge.header(",\"alg\":\"none\""), forge.payload())),
        malformed("E8 more behind the object", forge -> forge.signed(Forge.header(""), forge.payload() + "{}")),
        malformed("E8 no JSON", forge -> forge.signed(Forge.header(""), "hello")),
        malformed("E8 padding", forge -> forge.good() + "="),
        malformed("E8 blanks", forge -> " " + forge.good()),
        malformed("E10 trailing bits", forge -> otherSpelling(forge.good())),
        signature("E9 r and s are 0", forge -> new byte[64]),
        signature("E9 r and s are n", forge -> twice(Order.N)),
        signature("E9 r is 0", forge -> half(forge, 0)),
        signature("E9 s is 0", forge -> half(forge, 32)),
        signature("E9 DER in place of r and s", forge -> new byte[] {0x30, 0x06, 2, 1, 1, 2, 1, 1}),
        signature("E9 empty", forge -> new byte[0])
    };

    private HostileTokens() {}

    private static Hostile header(String name, Reason why, String algorithm) {
        return new Hostile(
                name, why, forge -> forge.signed(Forge.header("").replace("ES256", algorithm), forge.payload()));
    }

    private static Hostile kid(String name, String kid) {
        return new Hostile(
                name,
                Reason.UNKNOWN_KEY,
                forge -> forge.signed(Forge.header("").replace("key-1", kid), forge.payload()));
    }

    private static Hostile more(String name, Reason why, String members) {
        return new Hostile(name, why, forge -> forge.signed(Forge.header(members), forge.payload()));
    }

    private static Hostile type(String name, String type) {
        return new Hostile(
                name,
                Reason.WRONG_TYPE,
                forge -> forge.signed(Forge.header("").replace("at+jwt", type), forge.payload()));
    }

    private static Hostile claims(String name, Reason why, String... changes) {
        return new Hostile(name, why, forge -> forge.good(changes));
    }

    private static Hostile malformed(String name, Function<Forge, String> token) {
        return new Hostile(name, Reason.MALFORMED, token);
    }

    private static Hostile signature(String name, Function<Forge, byte[]> signature) {
        return new Hostile(
                name,
                Reason.WRONG_SIGNATURE,
                forge -> unsigned(forge) + "." + Base64Url.encode(signature.apply(forge)));
    }

    private static String unsigned(Forge forge) {
        var good = forge.good();
        return good.substring(0, good.lastIndexOf('.'));
    }

    private static String mac(Forge forge) {
        try {
            return JWT.create()
                    .withHeader(Map.of("typ", "at+jwt"))
                    .withKeyId("key-1")
                    .withPayload(forge.payload())
                    .sign(Algorithm.HMAC256(Issuer.KEY.toECPublicKey().getEncoded()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another spelling of the last character, which stands for two bits and four that are zero. */
    private static String otherSpelling(String token) {
        char last = token.charAt(token.length() - 1);
        return token.substring(0, token.length() - 1) + (char) (last + 1);
    }

    private static byte[] half(Forge forge, int from) {
        var good = forge.good();
        var bytes = Base64Url.decode(good.substring(good.lastIndexOf('.') + 1));
        Arrays.fill(bytes, from, from + 32, (byte) 0);
        return bytes;
    }

    private static byte[] twice(String hex) {
        var one = new BigInteger(hex, 16).toByteArray();
        var both = new byte[64];
        System.arraycopy(one, one.length - 32, both, 0, 32);
        System.arraycopy(one, one.length - 32, both, 32, 32);
        return both;
    }

    /** The order of P-256. */
    private static final class Order {
        static final String N = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";
    }
}
