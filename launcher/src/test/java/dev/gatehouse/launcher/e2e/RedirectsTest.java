package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.testkit.RedirectMutations;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a browser is sent, and where it is not. */
class RedirectsTest {
    @TempDir
    Path directory;

    @Test // F1
    void anAddressThatOnlyLooksLikeARegisteredOneIsNotGoneTo() {
        try (var house = OAuthHouse.open(directory, "")) {
            var browser = house.browser();
            var registered = RedirectMutations.REGISTERED.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
            var mirror = house.register(
                            "mirror",
                            "{\"method\":\"none\",\"grants\":[\"authorization_code\"],\"redirectUris\":" + registered
                                    + ",\"scopes\":[\"openid\",\"profile\"]}")
                    .at("/key");

            assertThat(RedirectMutations.all()).hasSizeGreaterThan(60).allSatisfy(uri -> {
                var stop = browser.open(OAuthHouse.authorize(mirror, uri));
                assertThat(stop.status()).isEqualTo(400);
                assertThat(stop.location()).isEmpty();
            });
            assertThat(RedirectMutations.OTHER_PORTS)
                    .allSatisfy(uri -> assertThat(browser.open(OAuthHouse.authorize(mirror, uri))
                                    .title())
                            .isEqualTo("Log in"));
        }
    }
}
