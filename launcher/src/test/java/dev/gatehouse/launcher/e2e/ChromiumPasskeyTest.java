package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Passkeys in a real browser with an authenticator of its own; pictures land in target/screenshots. */
@EnabledIf(
        value = "dev.gatehouse.launcher.e2e.Chromium#isThere",
        disabledReason = "needs chromium and chromedriver (Debian's packages chromium and chromium-driver)")
class ChromiumPasskeyTest {
    private static final String PASSKEY_BUTTON = "form[data-passkey]:not([hidden]) button";

    @TempDir
    Path directory;

    private OAuthHouse house;
    private Chromium chromium;
    private Onlooker onlooker;

    @BeforeEach
    void aServerAndABrowserWithAnAuthenticator() {
        house = OAuthHouse.openAtItsIssuer(directory, "");
        chromium = Chromium.open();
        onlooker = new Onlooker(chromium);
        chromium.command("WebAuthn.enable", Map.of());
        chromium.command(
                "WebAuthn.addVirtualAuthenticator",
                Map.of(
                        "options",
                        Map.of(
                                "protocol", "ctap2",
                                "transport", "internal",
                                "hasResidentKey", true,
                                "hasUserVerification", true,
                                "isUserVerified", true,
                                "automaticPresenceSimulation", true)));
    }

    @AfterEach
    void close() {
        chromium.close();
        house.close();
    }

    @Test
    void aPasskeyIsSetUpAndLetsInAloneAndAfterThePassword() {
        onlooker.look("en", "light", 1000);
        setUp("anna", "another passphrase");

        logOut();
        visit("/oauth2/login");
        chromium.until("a button", () -> chromium.shows(PASSKEY_BUTTON));
        onlooker.picture("login-passkey");
        chromium.click(PASSKEY_BUTTON);
        chromium.untilTitle("Logged in");

        logOut();
        visit("/oauth2/login");
        password("anna", "another passphrase");
        chromium.untilTitle("Enter your code");
        onlooker.picture("factor-passkey");
        chromium.click(PASSKEY_BUTTON);
        chromium.untilTitle("Logged in");

        visit("/account/factors");
        chromium.untilTitle("Second factor");
        assertThat(chromium.text("body")).contains("Last used");
        chromium.click(".row form button");
        chromium.untilTitle("Remove the passkey");
        onlooker.picture("passkey-remove");
        chromium.click("main button");
        chromium.until("gone", () -> chromium.text("body").contains("with your password alone"));
        assertThat(onlooker.problems()).isEmpty();
    }

    @Test
    void aPasskeyLetsAdministratorsIntoTheConsole() {
        onlooker.look("de", "dark", 320);
        setUp("root", "the right passphrase");

        visit("/console/login");
        chromium.until("a button", () -> chromium.shows(PASSKEY_BUTTON));
        onlooker.picture("console-login-passkey");
        chromium.click(PASSKEY_BUTTON);
        chromium.until("signed in", () -> chromium.shows("nav"));
        assertThat(onlooker.problems()).isEmpty();
    }

    @Test
    void aConsoleAtAPortOfItsOwnTakesTheSamePasskeys(@TempDir Path another) {
        house.close();
        int port = FreePort.draw();
        house = OAuthHouse.openAtItsIssuer(another, "administration: {port: " + port + "}\n");
        onlooker.look("en", "light", 1000);
        setUp("root", "the right passphrase");

        chromium.visit("http://127.0.0.1:" + port + "/console/login");
        chromium.until("told why not", () -> chromium.text("main").contains("by another name"));
        assertThat(chromium.shows("form[data-passkey]")).isFalse();
        chromium.visit("http://localhost:" + port + "/console/login");
        chromium.until("a button", () -> chromium.shows(PASSKEY_BUTTON));
        chromium.click(PASSKEY_BUTTON);
        chromium.until("signed in", () -> chromium.shows("nav"));
        assertThat(chromium.address()).isEqualTo("http://localhost:" + port + "/console");
    }

    @Test
    void whereNoScriptRunsThePageIsAsItWas() {
        chromium.command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        visit("/oauth2/login");
        assertThat(chromium.shows(PASSKEY_BUTTON)).isFalse();

        password("anna", "another passphrase");
        chromium.untilTitle("Logged in");
    }

    private void setUp(String name, String password) {
        visit("/account/factors");
        password(name, password);
        chromium.until("there", () -> chromium.shows("button[value=passkey]"));
        onlooker.picture("factors-none");
        chromium.click("button[value=passkey]");
        chromium.until("asked", () -> chromium.shows(PASSKEY_BUTTON));
        assertThat(chromium.text("main")).doesNotContain("needs a browser that knows passkeys");
        onlooker.picture("passkey-new");
        chromium.type("#name", "this machine");
        chromium.click(PASSKEY_BUTTON);
        chromium.until("made", () -> chromium.shows("li code"));
        visit("/account/factors");
        chromium.until("listed", () -> chromium.text("body").contains("this machine"));
        onlooker.picture("factors-passkey");
    }

    private void logOut() {
        visit("/oauth2/logout");
        chromium.click("main button");
        chromium.until("left", () -> !chromium.shows("form"));
    }

    private void password(String name, String password) {
        chromium.type("#username", name);
        chromium.type("#password", password);
        chromium.click("main button");
    }

    private void visit(String path) {
        chromium.visit(house.issuer() + path);
    }
}
