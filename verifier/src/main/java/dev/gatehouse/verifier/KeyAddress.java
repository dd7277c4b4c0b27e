package dev.gatehouse.verifier;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** Where the keys of the issuer lie: given, or told by its metadata (RFC 8414), which must be those of this very issuer. */
final class KeyAddress {
    private static final String WELL_KNOWN = "/.well-known/oauth-authorization-server";

    private final String issuer;
    private final Optional<URI> given;
    private volatile Optional<URI> told = Optional.empty();

    KeyAddress(String issuer, Optional<URI> given) {
        this.issuer = issuer;
        this.given = given;
    }

    URI find(Web web) throws IOException {
        var known = given.or(() -> told);
        return known.isPresent() ? known.get() : ask(web);
    }

    /** Asks again next time: the issuer may have moved its keys. */
    void forget() {
        told = Optional.empty();
    }

    private URI ask(Web web) throws IOException {
        var answer = web.get(metadata(web.allowed(issuer)));
        if (answer.statusCode() != 200) {
            throw new IOException("the metadata of the issuer cannot be had: " + answer.statusCode());
        }
        var metadata = Claims.read(answer.body());
        if (!metadata.text("issuer").equals(issuer)) {
            throw new IOException("the metadata is that of another issuer");
        }
        var address = web.allowed(metadata.text("jwks_uri"));
        told = Optional.of(address);
        return address;
    }

    /** RFC 8414 section 3.1: the well-known part stands between host and path. */
    private static URI metadata(URI issuer) {
        var path = issuer.getRawPath() == null ? "" : issuer.getRawPath();
        var suffix = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return URI.create(issuer.getScheme() + "://" + issuer.getRawAuthority() + WELL_KNOWN + suffix);
    }
}
