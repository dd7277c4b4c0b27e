package dev.gatehouse.crypto;

import static dev.gatehouse.crypto.Fixtures.LEEWAY;
import static dev.gatehouse.crypto.Fixtures.NOW;
import static dev.gatehouse.crypto.Fixtures.password;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import dev.gatehouse.application.port.out.AccessTokens.Reading;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.MasterKeySeal;
import dev.gatehouse.application.port.out.PasswordHasher.Match;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.domain.user.UserId;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class CryptoTest {
    private final Crypto crypto = Crypto.open(
            new CryptoSettings(Fixtures.MASTER_KEY, List.of(), Fixtures.ISSUER, Fixtures.CHEAP),
            InstantSource.fixed(NOW));

    @Test
    void theDoorHandsOutEveryPortReadyForUse() {
        var owner = crypto.secretSource().userId();
        var secret = crypto.secretSource().apiSecret();
        var tokens = crypto.accessTokens();
        tokens.useKeys(List.of(Fixtures.activeKey(tokens, "ES256")));

        assertThat(crypto.passwordHasher().verify(owner, password("correct horse"), hash(owner)))
                .isEqualTo(Match.CURRENT);
        assertThat(tokens.read(tokens.sign(Fixtures.userClaims()), NOW))
                .isEqualTo(new Reading.Valid(Fixtures.userClaims()));
        assertThat(crypto.refreshTokens().open(crypto.refreshTokens().seal(Fixtures.refreshClaims())))
                .contains(Fixtures.refreshClaims());
        assertThat(crypto.digests().matches(digest(secret), Digests.Purpose.API_SECRET, secret))
                .isTrue();
    }

    @Test
    void theNativeProviderSignsWhereItLoads() {
        var loads = AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError() == null;

        assertThat(crypto.provider().equals(AmazonCorrettoCryptoProvider.PROVIDER_NAME))
                .isEqualTo(loads);
    }

    @Test
    void aNativeProviderThatDoesNotLoadIsReplacedByAnotherWithALineInTheLog() {
        var log = (Logger) LoggerFactory.getLogger(Providers.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try {
            assertThat(Providers.choose(() -> {
                        throw new UnsatisfiedLinkError("not on this platform");
                    }))
                    .isNotEmpty();
        } finally {
            log.detachAppender(lines);
        }

        assertThat(lines.list).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.WARN);
            assertThat(line.getFormattedMessage())
                    .contains("the JDK's own is used, which costs more", "not on this platform");
        });
    }

    @Test
    void nobodyIssuesInNobodysName() {
        assertThatThrownBy(() -> new CryptoSettings(
                        Fixtures.MASTER_KEY, List.of(), MasterKeySeal.NONE, " ", Fixtures.CHEAP, LEEWAY))
                .hasMessageContaining("issuer");
    }

    @Test
    void noLeewayKeepsDeadTokensAlive() {
        var beyond = CryptoSettings.MOST_LEEWAY.plusMillis(1);

        assertThatThrownBy(() -> new CryptoSettings(
                        Fixtures.MASTER_KEY, List.of(), MasterKeySeal.NONE, "i", Fixtures.CHEAP, beyond))
                .hasMessageContaining("leeway");
        assertThatThrownBy(() -> new CryptoSettings(
                        Fixtures.MASTER_KEY, List.of(), MasterKeySeal.NONE, "i", Fixtures.CHEAP, LEEWAY.negated()))
                .hasMessageContaining("leeway");
    }

    private PasswordHash hash(UserId owner) {
        return crypto.passwordHasher().hash(owner, password("correct horse"));
    }

    private SecretDigest digest(Secret secret) {
        return crypto.digests().digest(Digests.Purpose.API_SECRET, secret);
    }
}
