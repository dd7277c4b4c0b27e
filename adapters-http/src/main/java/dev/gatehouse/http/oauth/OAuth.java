package dev.gatehouse.http.oauth;

import dev.gatehouse.application.port.in.FollowRevocations;
import dev.gatehouse.application.port.in.GrantTokens;
import dev.gatehouse.application.port.in.Introspect;
import dev.gatehouse.application.port.in.PublishKeys;
import dev.gatehouse.application.port.in.RevokeToken;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.dialect.Service;
import dev.gatehouse.http.wire.BearerRefusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The door of this room: what it answers for, and the resources that do. */
public final class OAuth implements Service {
    private static final Set<String> READ = Set.of("GET", "HEAD");
    private static final Set<String> POST = Set.of("POST");

    private final List<Object> resources;
    private final String issuer;
    private final boolean isGranting;

    /**
     * Speaks for the given issuer, which is told byte for byte as it is given.
     *
     * @param grantTokens empty where no tokens are given
     */
    public OAuth(
            PublishKeys publishKeys,
            Introspect introspect,
            RevokeToken revokeToken,
            FollowRevocations followRevocations,
            Optional<GrantTokens> grantTokens,
            String issuer) {
        this.issuer = issuer;
        this.isGranting = grantTokens.isPresent();
        this.resources = Stream.concat(
                        Stream.of(
                                new PublishedResource(publishKeys, Metadata.of(issuer, isGranting)),
                                new UserinfoResource(),
                                new RevocationsResource(followRevocations),
                                new ForwardAuthResource(),
                                new TokenResource(introspect, revokeToken)),
                        grantTokens.map(grants -> new GrantResource(grants, issuer)).stream())
                .toList();
    }

    @Override
    public Set<String> territory() {
        return Set.of("/oauth2", "/.well-known");
    }

    @Override
    public Map<String, Set<String>> endpoints() {
        var endpoints = new TreeMap<String, Set<String>>();
        endpoints.put("/oauth2/jwks", READ);
        endpoints.put("/oauth2/userinfo", READ);
        endpoints.put("/oauth2/revocations", READ);
        endpoints.put("/oauth2/forward-auth", READ);
        endpoints.put("/oauth2/introspect", POST);
        endpoints.put("/oauth2/revoke", POST);
        if (isGranting) {
            endpoints.put(GrantResource.PATH, POST);
        }
        endpoints.put(Metadata.PATH, READ);
        endpoints.put(Metadata.PATH + Metadata.suffix(issuer), READ);
        return endpoints;
    }

    @Override
    public List<Object> resources() {
        return resources;
    }

    @Override
    public Reply say(Fault fault) {
        return OAuthWords.say(fault);
    }

    @Override
    public Reply say(BearerRefusal why) {
        return OAuthWords.say(why);
    }
}
