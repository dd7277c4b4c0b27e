package dev.gatehouse.domain.registration;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public keys of a client as a JWK set (RFC 7517): by them it signs, and nothing of them is secret. */
public final class ClientKeys {
    /** The most keys of a set. */
    public static final int MOST = 10;

    /** The most characters of a set. */
    public static final int LONGEST = 16 * 1024;

    private static final int LONGEST_NAME = 200;
    private static final int LEAST_MODULUS = 2048;
    private static final int MOST_MODULUS = 4096;
    private static final int COORDINATE = 32;
    private static final Set<String> PRIVATE = Set.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");
    /** What is kept of a key, each of it checked; the rest says nothing to us (RFC 7517 section 4). */
    private static final Map<String, List<String>> KEPT = Map.of(
            "EC", List.of("kty", "crv", "x", "y", "kid", "use", "alg"),
            "RSA", List.of("kty", "n", "e", "kid", "use", "alg"));

    private static final BigInteger P =
            new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);
    private static final BigInteger B =
            new BigInteger("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16);
    private static final BigInteger THREE = BigInteger.valueOf(3);

    private ClientKeys() {}

    /**
     * The text of the set, or empty if there is no key in it, or more than 10, or one that is not a public key for signatures
     * on P-256 or of RSA with 2,048 to 4,096 bits, or two of one name. What is taken here is also verified with later: a longer key would make each
     * assertion an attack on the processor.
     *
     * @param keys the members of each key; one that is no text stands there as an empty one
     */
    public static Optional<String> parse(List<Map<String, String>> keys) {
        var names = new HashSet<String>();
        boolean areFit = !keys.isEmpty()
                && keys.size() <= MOST
                && keys.stream().allMatch(ClientKeys::isFit)
                && keys.stream().flatMap(key -> text(key, "kid").stream()).allMatch(names::add);
        return areFit
                ? Optional.of(keys.stream()
                                .map(ClientKeys::written)
                                .collect(Collectors.joining(",", "{\"keys\":[", "]}")))
                        .filter(text -> text.length() <= LONGEST)
                : Optional.empty();
    }

    private static boolean isFit(Map<String, String> key) {
        return key.keySet().stream().noneMatch(PRIVATE::contains)
                && text(key, "kid").map(ClientKeys::isName).orElse(true)
                && text(key, "use").map("sig"::equals).orElse(true)
                && switch (key.getOrDefault("kty", "")) {
                    case "EC" -> isSignedBy(key, "ES256") && isOnCurve(key);
                    case "RSA" -> isSignedBy(key, "RS256", "PS256") && isLong(key);
                    default -> false;
                };
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_NAME
                && text.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '"' && c != '\\');
    }

    private static boolean isSignedBy(Map<String, String> key, String... algorithms) {
        return text(key, "alg").map(Arrays.asList(algorithms)::contains).orElse(true);
    }

    /** A point that is not on the curve would tell of whoever multiplies it. */
    private static boolean isOnCurve(Map<String, String> key) {
        var x = number(key, "x", COORDINATE);
        var y = number(key, "y", COORDINATE);
        return "P-256".equals(key.get("crv"))
                && x.isPresent()
                && y.isPresent()
                && Stream.of(x.get(), y.get()).allMatch(one -> one.compareTo(P) < 0)
                && y.get().modPow(BigInteger.TWO, P).equals(curve(x.get()));
    }

    private static BigInteger curve(BigInteger x) {
        return x.modPow(THREE, P).subtract(x.multiply(THREE)).add(B).mod(P);
    }

    private static boolean isLong(Map<String, String> key) {
        var modulus = number(key, "n", 0)
                .filter(n -> n.testBit(0))
                .map(BigInteger::bitLength)
                .orElse(0);
        var exponent = number(key, "e", 0)
                .filter(e -> e.testBit(0))
                .map(BigInteger::bitLength)
                .orElse(0);
        return modulus >= LEAST_MODULUS && modulus <= MOST_MODULUS && exponent > 1 && exponent <= Integer.SIZE;
    }

    /** A number in base64url; of that many bytes, if it is said of how many. */
    private static Optional<BigInteger> number(Map<String, String> key, String name, int bytes) {
        var text = key.getOrDefault(name, "");
        if (text.isEmpty() || text.length() > MOST_MODULUS || text.indexOf('=') >= 0) {
            return Optional.empty();
        }
        try {
            var value = Base64.getUrlDecoder().decode(text);
            return bytes == 0 || value.length == bytes ? Optional.of(new BigInteger(1, value)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(Map<String, String> key, String name) {
        return Optional.ofNullable(key.get(name));
    }

    /** None of these texts has a character that JSON would have to escape. */
    private static String written(Map<String, String> key) {
        return KEPT.getOrDefault(key.getOrDefault("kty", ""), List.of()).stream()
                .filter(key::containsKey)
                .map(name -> "\"" + name + "\":\"" + spelled(key, name) + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** A number in its one spelling, as few bytes as it needs, or those of the field (RFC 7518 sections 2 and 6.2.1.2). */
    private static String spelled(Map<String, String> key, String name) {
        return switch (name) {
            case "n", "e" ->
                number(key, name, 0)
                        .map(n -> encoded(n, (n.bitLength() + 7) / 8))
                        .orElseThrow();
            case "x", "y" ->
                number(key, name, COORDINATE).map(n -> encoded(n, COORDINATE)).orElseThrow();
            default -> key.getOrDefault(name, "");
        };
    }

    private static String encoded(BigInteger number, int bytes) {
        var signed = number.toByteArray(); // one byte more where the first bit is set, fewer where the number is small
        var value = new byte[bytes];
        int length = Math.min(signed.length, bytes);
        System.arraycopy(signed, signed.length - length, value, bytes - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }
}
