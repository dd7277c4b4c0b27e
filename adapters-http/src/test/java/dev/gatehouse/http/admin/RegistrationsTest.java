package dev.gatehouse.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ClientOutcome.Why;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.registration.ClientMethod;
import dev.gatehouse.domain.registration.ClientTrait;
import dev.gatehouse.domain.registration.RedirectUri;
import dev.gatehouse.domain.registration.RegistrationDraft;
import dev.gatehouse.domain.registration.Resource;
import dev.gatehouse.domain.token.Scopes;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients register for with OAuth: how it is asked for and shown, and everything that is wrong with it at once. */
@ExtendWith(DropwizardExtensionsSupport.class)
class RegistrationsTest {
    private static final String OAUTH = "/42/oauth";
    private static final String JWK = """
            {"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",\
            "y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0","kid":"k1"}""";
    private static final String WHOLE = """
            {"clientId":"web","method":"private_key_jwt","grants":["authorization_code","refresh_token"],\
            "redirectUris":["https://app.example/cb"],"postLogoutRedirectUris":["https://app.example/bye"],\
            "scopes":["email","openid"],"resources":["https://api.example"],"jwks":{"keys":[%s]},\
            "backchannelLogoutUri":"https://app.example/logout","idTokenAlgorithm":"RS256","trusted":true,\
            "requirePkce":false,"requireDpop":true,"requirePushedRequests":true,\
            "requireFormPost":true,"keepRefreshToken":true}""".formatted(JWK);
    private static final RegistrationDraft DRAFT = new RegistrationDraft(
            Optional.of(new ApiKey("web")),
            ClientMethod.PRIVATE_KEY_JWT,
            Set.of(Grant.AUTHORIZATION_CODE, Grant.REFRESH_TOKEN),
            List.of(new RedirectUri("https://app.example/cb")),
            List.of(new RedirectUri("https://app.example/bye")),
            new Scopes(List.of("openid", "email")),
            List.of(new Resource("https://api.example")),
            Optional.of("{\"keys\":[" + JWK + "]}"),
            Optional.of(new RedirectUri("https://app.example/logout")),
            "RS256",
            Set.of(ClientTrait.values()));

    private final StagedClients clients = new StagedClients();
    private final StagedRegistrations registrations = new StagedRegistrations();
    private final ResourceExtension server = ServedAdmin.with(
            new ClientsResource(clients, registrations, clients), new RegistrationResource(registrations));

    @Test
    void everyMemberIsTakenAndShownAgain() {
        var answer = put(WHOLE);

        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getHeaderString("ETag")).isEqualTo("\"r1\"");
        assertThat(answer.readEntity(String.class)).isEqualTo(WHOLE);
        assertThat(registrations.asked).containsExactly(DRAFT);
        assertThat(registrations.versions).containsExactly(Optional.empty());

        registrations.standing = Optional.of(DRAFT);
        assertThat(call(OAUTH, "auditor").get().readEntity(String.class)).isEqualTo(WHOLE);
    }

    @Test
    void whatIsNotSaidIsAsNarrowAsCanBe() {
        var answer = put("{\"method\":\"client_secret_basic\",\"grants\":[\"client_credentials\"]}");

        assertThat(answer.readEntity(String.class)).isEqualTo("""
                {"clientId":"gh_ak_web","method":"client_secret","grants":["client_credentials"],"redirectUris":[],\
                "postLogoutRedirectUris":[],"scopes":[],"resources":[],"idTokenAlgorithm":"ES256","trusted":false,\
                "requirePkce":true,"requireDpop":false,"requirePushedRequests":false,\
                "requireFormPost":false,"keepRefreshToken":false,"secret":"gh_sk_web"}""");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var answer = put("""
                {"clientId":"a:b","method":"none","grants":["password","client_credentials","refresh_token"],
                 "redirectUris":["javascript:alert(1)"],"scopes":["a b"],"resources":["x"],"jwks":{"keys":[]},
                 "idTokenAlgorithm":"none","requirePkce":false,"client_name":"x"}""");

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.readEntity(String.class))
                .contains("#/clientId", "#/grants/0", "#/redirectUris/0", "#/scopes/0", "#/resources/0", "#/jwks")
                .contains(
                        "#/idTokenAlgorithm", "{\"detail\":\"needed_by_public_clients\",\"pointer\":\"#/requirePkce\"}")
                .contains("{\"detail\":\"unknown\",\"pointer\":\"#/client_name\"}");
        assertThat(registrations.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "client_secret, authorization_code, redirectUris, missing",
        "client_secret, client_credentials|refresh_token, grants, nothing_to_refresh",
        "none, client_credentials, grants, not_for_public_clients",
        "none, urn:ietf:params:oauth:grant-type:token-exchange, grants, not_for_public_clients",
        "private_key_jwt, client_credentials, jwks, missing",
    })
    void whatDoesNotHoldTogetherIsToldAtItsMember(String method, String grants, String member, String word) {
        var body = "{\"method\":\"" + method + "\",\"grants\":[\"" + grants.replace("|", "\",\"") + "\"]}";

        assertThat(put(body).readEntity(String.class))
                .contains("[{\"detail\":\"" + word + "\",\"pointer\":\"#/" + member + "\"}]");
        assertThat(call("", "admin")
                        .post(Entity.json("{\"name\":\"x\",\"oauth\":" + body + "}"))
                        .readEntity(String.class))
                .contains("[{\"detail\":\"" + word + "\",\"pointer\":\"#/oauth/" + member + "\"}]");
    }

    @Test // RFC 9700 section 4.14.2
    void aPublicClientKeepsNoRefreshToken() {
        var app = """
                {"method":"%s","grants":["urn:ietf:params:oauth:grant-type:device_code","refresh_token"],\
                "keepRefreshToken":true}""";

        var refused = put(app.formatted("none"));
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.readEntity(String.class))
                .contains("[{\"detail\":\"not_for_public_clients\",\"pointer\":\"#/keepRefreshToken\"}]");
        assertThat(registrations.asked).isEmpty();
        assertThat(put(app.formatted("client_secret")).getStatus()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,x",
                "/cb",
                "app.example/cb",
                "https://app.example/cb#f",
                "https://u@app.example/cb",
                "https://*.example/cb",
                "https://app.example/cb?code=1",
                "https://app.example/cb?state=1",
                "https://app.example/cb?iss=1",
                "http://app.example/cb",
                "https://app.example/a/../b",
                "https://app.example//b",
                "com.example:/cb",
                "https://app.example/%2e%2e/b"
            })
    void nobodyIsSentWhereNobodyMayBe(String uri) { // F2
        var answer = put("""
                {"method":"none","grants":["authorization_code"],"redirectUris":["https://app.example/cb","%1$s"],
                 "postLogoutRedirectUris":["%1$s"],"backchannelLogoutUri":"%1$s"}""".formatted(uri));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.readEntity(String.class))
                .contains("#/redirectUris/1", "#/postLogoutRedirectUris/0", "#/backchannelLogoutUri")
                .doesNotContain(uri);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"keys\":{}}",
                "{\"keys\":[1]}",
                "{\"keys\":[{\"kty\":\"oct\",\"k\":\"AQAB\"}]}",
                "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":1,\"y\":2}]}",
                "\"text\""
            })
    void whatIsNoSetOfPublicKeysIsRefused(String jwks) {
        assertThat(put("{\"method\":\"private_key_jwt\",\"grants\":[\"client_credentials\"],\"jwks\":" + jwks + "}")
                        .readEntity(String.class))
                .contains("[{\"detail\":\"unfit\",\"pointer\":\"#/jwks\"}]");
    }

    @Test
    void aPrivateKeyIsNeverKept() {
        var key = JWK.replace("\"kid\"", "\"d\":[7],\"kid\"");

        assertThat(put(WHOLE.replace(JWK, key)).getStatus()).isEqualTo(400);
    }

    @Test
    void aWholeClientIsMadeByOneCall() {
        var answer = call("", "admin").post(Entity.json("""
                {"name":"billing","oauth":{"method":"none","grants":["urn:ietf:params:oauth:grant-type:device_code"]}}"""));

        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.readEntity(String.class))
                .contains(",\"key\":\"gh_ak_web\",\"oauth\":{\"clientId\":\"gh_ak_web\",\"method\":\"none\"")
                .doesNotContain("secret");
        assertThat(call("", "admin")
                        .post(
                                Entity.json(
                                        "{\"name\":\"x\",\"oauth\":{\"method\":\"client_secret\",\"grants\":[\"client_credentials\"]}}"))
                        .readEntity(String.class))
                .contains(",\"key\":\"gh_ak_web\",\"secret\":\"gh_sk_web\",\"oauth\":{");
    }

    @Test
    void theFirstNeedsNoTagAndAnotherDoes() {
        registrations.denial = Optional.of(Why.OVERTAKEN);

        assertThat(put(WHOLE).getStatus()).isEqualTo(428);
        var late = call(OAUTH, "admin").header("If-Match", "\"r0\"").put(Entity.json(WHOLE));
        assertThat(late.getStatus()).isEqualTo(412);
        assertThat(registrations.versions).containsExactly(Optional.empty(), Optional.of("r0"));
    }

    @ParameterizedTest
    @CsvSource({"ABSENT, 404", "CLIENT_ID_TAKEN, 409", "HOLDS_MORE, 403", "NOT_RECENT, 401"})
    void everyDenialHasItsStatus(Why why, int status) {
        registrations.denial = Optional.of(why);

        assertThat(put(WHOLE).getStatus()).isEqualTo(status);
    }

    @Test
    void itIsRemovedByWhoMayWrite() { // H1
        registrations.standing = Optional.of(DRAFT);

        assertThat(call(OAUTH, "auditor").delete().getStatus()).isEqualTo(403);
        assertThat(call(OAUTH, "auditor").put(Entity.json(WHOLE)).getStatus()).isEqualTo(403);
        assertThat(call(OAUTH, "admin").delete().getStatus()).isEqualTo(204);
        assertThat(registrations.versions).containsExactly(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/7/oauth", "/042/oauth", "/x/oauth"})
    void whatIsNotThereIsNotFound(String path) {
        assertThat(call(path, "auditor").get().getStatus()).isEqualTo(404);
    }

    private Response put(String body) {
        return call(OAUTH, "admin").put(Entity.json(body));
    }

    private Invocation.Builder call(String path, String who) {
        return server.target("/admin/v1/clients" + path).request().header("Authorization", "Bearer " + who);
    }
}
