package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.openid.connect.sdk.Prompt;
import dev.gatehouse.launcher.e2e.Caller.Answer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.OpaqueTokenAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.introspection.SpringOpaqueTokenIntrospector;

/** Spring Security's resource server, which knows of us no more than the issuer, trusts our tokens and no others. */
class SpringServiceTest {
    private static final String ORDERS = "https://orders.example";
    private static final String STOCK = "https://stock.example";
    private static final Duration LONGER_THAN_ANY_TOKEN = Duration.ofDays(2);

    @TempDir
    static Path directory;

    private static OAuthHouse house;
    private static Answer shop;

    @BeforeAll
    static void aServerWithClients() {
        house = OAuthHouse.openAtItsIssuer(directory, "");
        shop = house.register(
                "shop",
                "{\"method\":\"client_secret\",\"grants\":[\"client_credentials\"],\"scopes\":[\"orders.read\"],"
                        + "\"resources\":[\"" + ORDERS + "\",\"" + STOCK + "\"]}");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static String token(String resource) {
        var granted = house.clients()
                .form(
                        "/oauth2/token",
                        Map.of("grant_type", "client_credentials", "scope", "orders.read", "resource", resource),
                        "Authorization",
                        OAuthHouse.basic(shop));
        assertThat(granted.status()).as(granted.text()).isEqualTo(200);
        return granted.at("/access_token");
    }

    /** A service that asks of tokens what RFC 9068 section 4 does, at this time. */
    private static JwtAuthenticationProvider service(String client, String audience, Clock clock) {
        var times = new JwtTimestampValidator();
        times.setClock(clock);
        var decoder = NimbusJwtDecoder.withIssuerLocation(house.issuer())
                .validateType(false)
                .build();
        decoder.setJwtValidator(JwtValidators.createAtJwtValidator()
                .issuer(house.issuer())
                .audience(audience)
                .clientId(client)
                .validators(all -> all.put(JwtClaimNames.EXP, times))
                .build());
        return new JwtAuthenticationProvider(decoder);
    }

    private static JwtAuthenticationProvider orders() {
        return service(shop.at("/key"), ORDERS, Clock.systemUTC());
    }

    private static Authentication shown(JwtAuthenticationProvider service, String token) {
        return service.authenticate(new BearerTokenAuthenticationToken(token));
    }

    private static void assertRefused(JwtAuthenticationProvider service, String token, String why) {
        assertThatThrownBy(() -> shown(service, token))
                .isInstanceOf(InvalidBearerTokenException.class)
                .hasMessageContaining(why);
    }

    @Test // E11
    void aTokenOfAClientIsGoodAndItsScopesAreAuthorities() {
        var caller = shown(orders(), token(ORDERS));

        assertThat(caller.isAuthenticated()).isTrue();
        assertThat(caller.getName()).startsWith("client:");
        assertThat(caller.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .contains("SCOPE_orders.read");
    }

    @Test // E7
    void aTokenForAnotherServiceIsNot() {
        assertRefused(orders(), token(STOCK), "aud");
    }

    @Test // E6
    void aTokenThatIsOverIsNot() {
        var later = Clock.offset(Clock.systemUTC(), LONGER_THAN_ANY_TOKEN);

        assertRefused(service(shop.at("/key"), ORDERS, later), token(ORDERS), "expired");
    }

    @Test // E1
    void aTokenThatWasTamperedWithIsNot() {
        var parts = token(ORDERS).split("\\.", -1);
        var other = token(STOCK).split("\\.", -1);

        assertRefused(orders(), parts[0] + "." + other[1] + "." + parts[2], "signature");
        assertRefused(orders(), parts[0] + "." + parts[1] + ".", "Malformed");
    }

    @Test // E5
    void anIdTokenIsNoAccessToken() {
        var client = NimbusClient.at(house.issuer(), loginClient().at("/key"));
        var tokens = client.flow(house.browser(), client.asks(Prompt.Type.CONSENT));
        var service = service(client.id().getValue(), house.issuer(), Clock.systemUTC());
        var itself = service(client.id().getValue(), client.id().getValue(), Clock.systemUTC());

        assertThat(shown(service, tokens.getAccessToken().getValue()).isAuthenticated())
                .isTrue();
        assertRefused(itself, tokens.getIDTokenString(), "typ");
    }

    private static Answer loginClient() {
        return house.register(
                "login",
                "{\"method\":\"none\",\"grants\":[\"authorization_code\",\"refresh_token\"],\"redirectUris\":[\""
                        + NimbusClient.BACK + "\"],\"scopes\":[\"openid\",\"profile\",\"offline_access\"]}");
    }

    private static String opaque() {
        var password = "one more passphrase";
        house.clients()
                .post(
                        "/admin/v1/users",
                        Map.of("name", "bea", "email", "bea@example.com", "emailVerified", true, "password", password),
                        "Authorization",
                        "Bearer " + house.administrator());
        return house.clients()
                .post("/v1/auth/login", Map.of("email", "bea@example.com", "password", password))
                .at("/token");
    }

    @Test // A11
    void anOpaqueTokenIsAskedAboutUntilItIsRevoked() {
        var service = house.register(
                "service",
                "{\"method\":\"client_secret\",\"grants\":[\"client_credentials\"],\"scopes\":[\"orders.read\"]}"
                        + ",\"introspect\":true,\"audiences\":[\"" + house.issuer() + "\"]");
        var asking = new OpaqueTokenAuthenticationProvider(
                SpringOpaqueTokenIntrospector.withIntrospectionUri(house.issuer() + "/oauth2/introspect")
                        .clientId(service.at("/key"))
                        .clientSecret(service.at("/secret"))
                        .build());
        var token = opaque();
        var shown = new BearerTokenAuthenticationToken(token);

        var caller = asking.authenticate(shown);

        assertThat(caller.isAuthenticated()).isTrue();
        house.clients().post("/account/v1/logout", "{}", "Authorization", "Bearer " + token);
        assertThatThrownBy(() -> asking.authenticate(shown)).isInstanceOf(InvalidBearerTokenException.class);
    }
}
