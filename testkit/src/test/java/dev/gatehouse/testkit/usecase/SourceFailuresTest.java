package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.ELSEWHERE;
import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.WRONG;
import static dev.gatehouse.testkit.usecase.House.password;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static dev.gatehouse.testkit.usecase.House.shown;
import static dev.gatehouse.testkit.usecase.House.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ChangePassword;
import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.Introspect;
import dev.gatehouse.application.port.in.RefreshSession;
import dev.gatehouse.application.port.in.RevokeToken;
import dev.gatehouse.domain.letter.Tongue;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.login.RateLimit;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.TestSettings;
import dev.gatehouse.testkit.UserBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every way to guess draws on the one limit of failures of a source, and is closed when that is spent. */
class SourceFailuresTest {
    private static final int MOST = 4;
    private static final Secret GARBAGE = Secret.of("garbage");

    private final House house = House.open(
            TestSettings.custom().sourceFailures(new RateLimit(MOST, 0.001)).build());
    private final Credentials.KeySecret client = house.add(ClientBuilder.numbered(42));
    private final Credentials.KeySecret guess =
            new Credentials.KeySecret(client.key(), house.world.secrets().apiSecret());

    /** Each way to try something that one does not have; what is refused of it, if it is refused as such. */
    enum Way {
        PASSWORD {
            @Override
            Optional<Refusal> guess(SourceFailuresTest at, Source from) {
                return refusal(at.house.logIn("nobody", WRONG, from));
            }
        },
        API_SECRET {
            @Override
            Optional<Refusal> guess(SourceFailuresTest at, Source from) {
                return refusal(at.house.logIn(at.guess, from, TestEntrances.apikey()));
            }
        },
        EXCHANGE_TOKEN {
            @Override
            Optional<Refusal> guess(SourceFailuresTest at, Source from) {
                var shown = new Credentials.ExchangeToken(GARBAGE);
                return refusal(at.house.logIn(shown, from, TestEntrances.exchange()));
            }
        },
        REFRESH_TOKEN {
            @Override
            Optional<Refusal> guess(SourceFailuresTest at, Source from) {
                var shown = new RefreshSession.Presentation(GARBAGE, Optional.empty(), from, TestEntrances.envelope());
                return refusal(at.house.does.refreshSession().refresh(shown));
            }
        },
        CALLER_OF_INTROSPECTION {
            @Override
            Optional<Refusal> guess(SourceFailuresTest at, Source from) {
                var outcome = at.house
                        .does
                        .introspect()
                        .introspect(new Introspect.Question(new ClientProof.BySecret(at.guess), GARBAGE, from));
                return outcome instanceof Introspect.Outcome.CallerRefused(Refusal why)
                        ? Optional.of(why)
                        : Optional.empty();
            }
        },
        CALLER_OF_REVOCATION {
            @Override
            Optional<Refusal> guess(SourceFailuresTest at, Source from) {
                return refused(
                        at, new RevokeToken.Command(GARBAGE, Optional.of(new ClientProof.BySecret(at.guess)), from));
            }
        },
        REVOKED_TOKEN {
            @Override
            Optional<Refusal> guess(SourceFailuresTest at, Source from) {
                return refused(at, new RevokeToken.Command(GARBAGE, Optional.empty(), from));
            }
        },
        CURRENT_PASSWORD {
            @Override
            Optional<Refusal> guess(SourceFailuresTest at, Source from) {
                var command = new ChangePassword.Command(
                        at.annsToken, password(WRONG), password("the new passphrase of somebody"), from);
                return at.house.does.changePassword().change(command)
                                instanceof ChangePassword.Outcome.Refused(Refusal why)
                        ? Optional.of(why)
                        : Optional.empty();
            }
        },
        RIGHT_PASSWORD_OF_WHOM_IT_LETS_IN_NOWHERE {
            @Override
            Optional<Refusal> guess(SourceFailuresTest at, Source from) {
                var by = new ChangePassword.By.Named(LoginIdentifier.parse("bob"));
                var command = new ChangePassword.Command(
                        by, password(RIGHT), password("the new passphrase of somebody"), from, Tongue.ENGLISH);
                return at.house.does.changePassword().change(command)
                                instanceof ChangePassword.Outcome.Refused(Refusal why)
                        ? Optional.of(why)
                        : Optional.empty();
            }
        };

        abstract Optional<Refusal> guess(SourceFailuresTest at, Source from);

        private static Optional<Refusal> refused(SourceFailuresTest at, RevokeToken.Command command) {
            return at.house.does.revokeToken().revoke(command) instanceof RevokeToken.Outcome.CallerRefused(Refusal why)
                    ? Optional.of(why)
                    : Optional.empty();
        }
    }

    private final Secret annsToken = annsToken();

    @ParameterizedTest
    @EnumSource
    void everyWayToGuessIsCountedAndClosed(Way way) { // C9
        for (int n = 0; n < MOST; n++) {
            assertThat(way.guess(this, ELSEWHERE).filter(Refusal.Throttled.class::isInstance))
                    .isEmpty();
        }

        assertThat(way.guess(this, ELSEWHERE)).containsInstanceOf(Refusal.Throttled.class);
        assertThat(refusal(house.logIn("ann", RIGHT, ELSEWHERE))).containsInstanceOf(Refusal.Throttled.class);
    }

    @ParameterizedTest
    @EnumSource
    void failedLoginsCloseEveryWayToGuess(Way way) { // C9
        for (int n = 0; n < MOST; n++) {
            house.logIn("nobody" + n, WRONG, ELSEWHERE);
        }

        assertThat(way.guess(this, ELSEWHERE)).containsInstanceOf(Refusal.Throttled.class);
        assertThat(way.guess(this, HOME).filter(Refusal.Throttled.class::isInstance))
                .isEmpty();
    }

    @Test
    void noFloodOfSourcesIsRememberedForEver() { // C10
        for (int n = 0; n < MOST; n++) {
            Way.REFRESH_TOKEN.guess(this, ELSEWHERE);
        }
        flood(20_000);
        assertThat(Way.REFRESH_TOKEN.guess(this, ELSEWHERE)).containsInstanceOf(Refusal.Throttled.class);

        flood(40_000);

        assertThat(Way.REFRESH_TOKEN.guess(this, ELSEWHERE)).contains(new Refusal.InvalidToken());
    }

    /** One failure of each of so many networks, of which each takes two places in memory. */
    private void flood(int networks) {
        for (int n = 0; n < networks; n++) {
            Way.REFRESH_TOKEN.guess(this, source("2001:db8:" + Integer.toHexString(n) + "::1"));
        }
    }

    private Secret annsToken() {
        house.ann();
        house.add(UserBuilder.named("bob").disabled());
        return house.tokens(shown("ann", RIGHT), TestEntrances.profile())
                .access()
                .text();
    }
}
