package dev.gatehouse.http.wire;

import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.login.Credentials.KeySecret;
import dev.gatehouse.domain.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Reads the key and secret of an API client from an {@code Authorization} header by HTTP Basic (RFC 7617 section 2). */
public final class BasicHeader {
    private static final String SCHEME = "Basic ";

    private BasicHeader() {}

    /** The pair, if the header is of this scheme and holds what can be one. */
    public static Optional<KeySecret> of(String line) {
        return joined(line).flatMap(BasicHeader::pair);
    }

    /** What the header joins, not yet taken apart; empty if it is of another scheme. */
    public static Optional<String> joined(String line) {
        if (!line.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            var bytes =
                    Base64.getDecoder().decode(line.substring(SCHEME.length()).strip());
            return Optional.of(new String(bytes, StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException notBase64) {
            return Optional.of("");
        }
    }

    private static Optional<KeySecret> pair(String joined) {
        int colon = joined.indexOf(':');
        return colon < 0 || colon + 1 == joined.length()
                ? Optional.empty()
                : ApiKey.parse(joined.substring(0, colon))
                        .map(key -> new KeySecret(key, Secret.of(joined.substring(colon + 1))));
    }
}
