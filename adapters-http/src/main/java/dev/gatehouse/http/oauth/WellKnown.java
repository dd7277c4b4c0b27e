package dev.gatehouse.http.oauth;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the metadata lies. An issuer with a path has it before the path (RFC 8414 section 3.1), behind it (OpenID Connect Discovery
 * section 4.1, if the proxy in front takes no path away), and at the root, which is where a proxy finds it that does.
 *
 * @param paths all its places, as they are spelled
 * @param territory under what they lie
 */
record WellKnown(Set<String> paths, Set<String> territory) {

    /**
     * The places of an issuer.
     *
     * @param suffix the path of the issuer; empty where it has none
     * @param isGranting whether tokens are given; without them there is no OpenID provider
     */
    static WellKnown of(String suffix, boolean isGranting) {
        var openid = isGranting
                ? Stream.of(Metadata.OPENID_PATH, Metadata.OPENID_PATH + suffix, suffix + Metadata.OPENID_PATH)
                : Stream.<String>empty();
        return new WellKnown(
                Stream.concat(Stream.of(Metadata.PATH, Metadata.PATH + suffix), openid)
                        .collect(Collectors.toUnmodifiableSet()),
                Stream.of("", suffix).map(path -> path + "/.well-known").collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether one of them is at that path. */
    boolean isAt(String path) {
        return paths.contains(path);
    }
}
