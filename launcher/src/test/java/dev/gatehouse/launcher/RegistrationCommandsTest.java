package dev.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients are registered with OAuth by the same words at the machine and at a server. */
class RegistrationCommandsTest {
    @TempDir
    static Path directory;

    private static RemoteHouse house;

    @BeforeAll
    static void start() throws Exception {
        house = RemoteHouse.start(directory);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static String client(String name) throws IOException {
        return RemoteHouse.json(house.run("clients", "create", name, "--output", "json"))
                .path("number")
                .asText();
    }

    @Test
    void aClientIsRegisteredShownChangedAndRemoved() throws IOException {
        var number = client("shop");
        house.assertSame("clients", "oauth", number);
        var words = "clients set-oauth " + number
                + " --client-id web-shop --method client_secret --trusted yes --output json"
                + " --grant authorization_code --grant refresh_token --redirect-uri https://shop.example/cb"
                + " --scope openid --scope email --resource https://api.example";
        var made = RemoteHouse.json(house.run(words.split(" ")));

        assertThat(made.path("secret").asText()).startsWith("gh_sk_");
        assertThat(made.path("scopes").toString()).isEqualTo("[\"email\",\"openid\"]");
        assertThat(made.path("trusted").asBoolean()).isTrue();
        house.assertSame("clients", "oauth", number);
        house.assertSame("clients", "oauth", number, "--output", "json");
    }

    @Test
    void whatIsNotSaidStays() throws IOException {
        var number = client("bills");
        house.run("clients", "set-oauth", number, "--client-id", "bills", "--grant", "client_credentials");

        house.assertShown(
                "https://shop.example/2", "clients", "set-oauth", number, "--redirect-uri", "https://shop.example/2");
        house.assertShown("RS256", "clients", "set-oauth", number, "--id-token-algorithm", "RS256");
        house.assertShown(
                "private_key_jwt", "clients", "set-oauth", number, "--method", "private_key_jwt", "--jwks", keys());
        assertThat(house.run("clients", "oauth", number).out()).contains("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU");
        assertThat(house.run("clients", "remove-oauth", number).out())
                .isEqualTo("The registration bills is removed.\n");
        house.assertSame("clients", "oauth", number);
        house.assertSame("clients", "remove-oauth", number);
    }

    @Test
    void everyAddressAndDemandIsSetShownAndTakenBack() throws IOException {
        var number = client("banking");
        var set = RemoteHouse.json(house.run(("clients set-oauth " + number
                        + " --client-id banking --grant authorization_code --redirect-uri https://bank.example/cb"
                        + " --post-logout-redirect-uri https://bank.example/left"
                        + " --post-logout-redirect-uri https://bank.example/gone"
                        + " --backchannel-logout-uri https://bank.example/logout --require-pkce no --require-dpop yes"
                        + " --require-pushed-requests yes --require-form-post yes --keep-refresh-token yes --output json")
                .split(" ")));

        assertThat(said(set))
                .containsExactly(
                        "[\"https://bank.example/left\",\"https://bank.example/gone\"]",
                        "\"https://bank.example/logout\"",
                        "false",
                        "true",
                        "true",
                        "true",
                        "true");
        assertThat(said(shown(number))).isEqualTo(said(set));
        house.assertSame("clients", "oauth", number);

        house.run(("clients set-oauth " + number + " --post-logout-redirect-uri none --backchannel-logout-uri none"
                        + " --require-pkce yes --require-dpop no --require-pushed-requests no --require-form-post no"
                        + " --keep-refresh-token no")
                .split(" "));

        assertThat(said(shown(number))).containsExactly("[]", "", "true", "false", "false", "false", "false");
        assertThat(shown(number).path("redirectUris").toString()).isEqualTo("[\"https://bank.example/cb\"]");
        house.assertSame("clients", "oauth", number);
    }

    private static JsonNode shown(String number) throws IOException {
        return RemoteHouse.json(house.run("clients", "oauth", number, "--output", "json"));
    }

    private static List<String> said(JsonNode registration) {
        return Stream.of(
                        "postLogoutRedirectUris",
                        "backchannelLogoutUri",
                        "requirePkce",
                        "requireDpop",
                        "requirePushedRequests",
                        "requireFormPost",
                        "keepRefreshToken")
                .map(member -> registration.path(member).toString())
                .toList();
    }

    private static String keys() {
        return house.write("keys.json", """
                {"keys": [{"kty": "EC", "crv": "P-256", "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
                 "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}]}
                """);
    }

    @Test
    void whatStandsAgainstItIsToldAlike() throws IOException {
        var number = client("app");
        var other = client("other");
        house.run("clients", "set-oauth", other, "--client-id", "taken", "--method", "none", "--grant", device());

        house.assertSame("clients", "set-oauth", number, "--method", "none", "--grant", "client_credentials");
        house.assertSame("clients", "set-oauth", number, "--method", "none", "--grant", "password");
        var kept = new String[] {
            "clients", "set-oauth", number, "--method", "none", "--grant", device(), "--keep-refresh-token", "yes"
        };
        house.assertSame(kept);
        assertThat(house.run(kept).err()).contains("keepRefreshToken not for public clients");
        house.assertSame("clients", "set-oauth", number, "--redirect-uri", "javascript:alert(1)");
        house.assertSame(
                "clients", "set-oauth", number, "--client-id", "taken", "--method", "none", "--grant", device());
        assertThat(house.run("clients", "set-oauth", number, "--redirect-uri", "javascript:alert(1)")
                        .err())
                .startsWith("gatehouse: redirectUris[0] can be no redirect URI")
                .doesNotContain("alert");
    }

    @Test
    void aFileThatHoldsNoKeysIsNamed() throws IOException {
        var number = client("keyless");
        var garbled = house.write("garbled.json", "{\"keys\": [");
        var directory = Path.of(garbled).getParent().toString();

        assertThat(house.run("clients", "set-oauth", number, "--jwks", garbled).err())
                .isEqualTo("gatehouse: " + garbled + ": is not JSON\n");
        assertThat(house.run("clients", "set-oauth", number, "--jwks", directory)
                        .err())
                .isEqualTo("gatehouse: " + directory + ": cannot be read\n");
    }

    private static String device() {
        return "urn:ietf:params:oauth:grant-type:device_code";
    }
}
