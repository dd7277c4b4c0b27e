package dev.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
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
