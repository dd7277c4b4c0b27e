package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user takes back what a client may do, at the page that lists it. */
class ConsentPagesTest {
    private static final String PAGE = "/account/consents";
    private static final String BACK = "https://shop.example/cb";

    @TempDir
    Path directory;

    private OAuthHouse house;

    @BeforeEach
    void open() {
        var site = Site.onSqlite(directory, "logging: {level: WARN}\n");
        site.apply("clients: [{number: 1500000000, name: shop, oauth: {clientId: shop-app, method: none,"
                + " grants: [authorization_code], redirectUris: ['" + BACK + "'], scopes: [openid]}}]");
        house = OAuthHouse.open(site, Site.ISSUER);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aClientWithANumberOfAnOlderSystemIsTakenBackToo() {
        var browser = house.browser();
        browser.submit(browser.open("/oauth2/login"), OAuthHouse.ANNA);
        browser.submit(
                browser.open(OAuthHouse.authorize("shop-app", BACK, "scope", "openid")), Map.of("decision", "allow"));
        var list = browser.open(PAGE);
        assertThat(list.page().text()).contains("shop");

        for (var none : new String[] {"0", "99999999999", "07"}) {
            assertThat(browser.submit(list, Map.of("which", none)).page().text())
                    .as(none)
                    .contains("shop");
        }

        assertThat(browser.submit(list, Map.of()).page().text()).contains("Nobody.");
    }
}
