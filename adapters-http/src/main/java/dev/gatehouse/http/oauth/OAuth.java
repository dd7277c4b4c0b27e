package dev.gatehouse.http.oauth;

import dev.gatehouse.application.port.in.FollowRevocations;
import dev.gatehouse.application.port.in.Introspect;
import dev.gatehouse.application.port.in.PublishKeys;
import dev.gatehouse.application.port.in.RevokeToken;
import dev.gatehouse.application.port.in.TellIdentity;
import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.dialect.Service;
import dev.gatehouse.http.dialect.Sharing;
import dev.gatehouse.http.wire.BearerRefusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The door of this room: what it answers for, and the resources that do. */
public final class OAuth implements Service {
    private static final Set<String> READ = Set.of("GET", "HEAD");
    private static final Set<String> POST = Set.of("POST");
    private static final Set<String> FOR_PROGRAMS = Set.of(
            GrantResource.PATH,
            PushResource.PATH,
            DeviceResource.PATH,
            UserinfoResource.PATH,
            "/oauth2/jwks",
            "/oauth2/revoke");

    private final List<Object> resources;
    private final WellKnown places;
    private final Sharing sharing;
    private final boolean isGranting;

    /**
     * Speaks for the given issuer, which is told byte for byte as it is given.
     *
     * @param granting empty where no tokens are given
     * @param sharing with whose pages what is answered to programs is shared
     */
    public OAuth(
            PublishKeys publishKeys,
            Introspect introspect,
            RevokeToken revokeToken,
            FollowRevocations followRevocations,
            TellIdentity tellIdentity,
            Optional<UseCases.OAuth> granting,
            String issuer,
            Sharing sharing) {
        this.sharing = sharing;
        this.isGranting = granting.isPresent();
        this.places = WellKnown.of(Metadata.suffix(issuer), isGranting);
        this.resources = Stream.concat(
                        Stream.of(
                                new Published(publishKeys, Metadata.of(issuer, isGranting), places),
                                new UserinfoResource(tellIdentity, issuer + UserinfoResource.PATH),
                                new RevocationsResource(followRevocations),
                                new ForwardAuthResource(),
                                new TokenResource(introspect, revokeToken)),
                        granting.stream().flatMap(does -> granting(does, issuer)))
                .toList();
    }

    private static Stream<Object> granting(UseCases.OAuth does, String issuer) {
        return Stream.of(
                new GrantResource(does.grantTokens(), issuer),
                new PushResource(does.push(), issuer),
                new DeviceResource(does.connectDevice(), issuer));
    }

    @Override
    public Set<String> territory() {
        return Stream.concat(Stream.of("/oauth2"), places.territory().stream()).collect(Collectors.toSet());
    }

    @Override
    public Map<String, Set<String>> endpoints() {
        var endpoints = new TreeMap<String, Set<String>>();
        endpoints.put("/oauth2/jwks", READ);
        endpoints.put(UserinfoResource.PATH, Set.of("GET", "HEAD", "POST"));
        endpoints.put("/oauth2/revocations", READ);
        endpoints.put("/oauth2/forward-auth", READ);
        endpoints.put("/oauth2/introspect", POST);
        endpoints.put("/oauth2/revoke", POST);
        if (isGranting) {
            endpoints.put(GrantResource.PATH, POST);
            endpoints.put(PushResource.PATH, POST);
            endpoints.put(DeviceResource.PATH, POST);
        }
        places.paths().forEach(path -> endpoints.put(path, READ));
        return endpoints;
    }

    /** F13: where programs ask; never where a user logs in, agrees or logs out. */
    @Override
    public Sharing sharing(String path) {
        return FOR_PROGRAMS.contains(path) || places.isAt(path) ? sharing : Sharing.NONE;
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
