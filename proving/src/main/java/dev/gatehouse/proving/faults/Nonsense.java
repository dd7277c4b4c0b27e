package dev.gatehouse.proving.faults;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;

/** Requests of names, key ids and words that nobody has seen before. */
final class Nonsense {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private Nonsense() {}

    /** One of them, which must be refused. */
    static Reply say(Caller caller, Random chance) {
        var word = Long.toHexString(chance.nextLong());
        return switch (chance.nextInt(4)) {
            case 0 -> new Pair("key-" + word, word).logIn(caller);
            case 1 -> caller.get("/oauth2/userinfo", "Authorization", "Bearer " + token(word, chance));
            case 2 ->
                caller.postJson(
                        "/v1/auth/login",
                        "{\"email\":\"" + word + "@example.com\",\"password\":\"" + Site.PASSWORD + "\"}");
            default -> Holder.show(caller, word);
        };
    }

    /** A token in the form of ours, of a key that nobody has. */
    private static String token(String kid, Random chance) {
        var signature = new byte[64];
        chance.nextBytes(signature);
        return encoded("{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"" + kid + "\"}") + "."
                + encoded("{\"iss\":\"http://localhost:8080\",\"aud\":\"http://localhost:8080\",\"sub\":\"" + kid
                        + "\",\"exp\":4102444800,\"iat\":1}")
                + "." + BASE64.encodeToString(signature);
    }

    private static String encoded(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
