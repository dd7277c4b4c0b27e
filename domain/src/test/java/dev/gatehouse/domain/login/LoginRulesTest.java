package dev.gatehouse.domain.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.client.ClientStatus;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.Entrance.ForcedReset;
import dev.gatehouse.domain.login.LoginRules.Judgement;
import dev.gatehouse.domain.network.IpAddress;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.token.AccessFormat;
import dev.gatehouse.domain.token.RefreshMode;
import dev.gatehouse.domain.token.TokenProfile;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.domain.user.UserStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked once the secret was right, and in which order. */
class LoginRulesTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Source OFFICE =
            new Source.Known(IpAddress.parse("192.0.2.7").orElseThrow());
    private static final Trace SECRET = Trace.EMPTY.and(Step.passed("secret", "right"));
    private static final IpPolicy NOWHERE = new IpPolicy(IpPolicy.Mode.LISTED, IpPolicy.Enforcement.ENFORCE, List.of());
    private static final IpPolicy REPORTED = new IpPolicy(IpPolicy.Mode.LISTED, IpPolicy.Enforcement.REPORT, List.of());

    private static User user(boolean active, boolean verified, IpPolicy policy, boolean mustReset) {
        return new User(
                new UserId("u1"),
                Optional.empty(),
                EmailAddress.parse("bob@example.org"),
                verified,
                Set.of(),
                active ? UserStatus.ACTIVE : UserStatus.DISABLED,
                mustReset,
                0,
                policy,
                NOON);
    }

    private static Client client(boolean active, IpPolicy policy) {
        return new Client(
                new ClientNumber(1),
                "program",
                active ? ClientStatus.ACTIVE : ClientStatus.DISABLED,
                policy,
                Set.of(),
                false,
                Set.of(),
                Optional.empty(),
                0,
                NOON);
    }

    private static Entrance entrance(boolean verifiedEmailRequired, ForcedReset forcedReset) {
        var tokens = new TokenProfile(
                AccessFormat.JWT,
                RefreshMode.ROTATE,
                Duration.ofHours(1),
                Duration.ofDays(1),
                Duration.ofDays(2),
                "audience");
        return new Entrance(
                new DialectName("envelope"),
                Entrance.Kind.OF_USERS,
                tokens,
                verifiedEmailRequired,
                forcedReset,
                Optional.empty());
    }

    private static String said(Judgement judgement) {
        return judgement.refusal().map(why -> why.getClass().getSimpleName()).orElse("-");
    }

    private static List<String> checks(Judgement judgement) {
        return judgement.trace().steps().stream()
                .map(step -> step.check() + (step.passed() ? "+" : "-"))
                .toList();
    }

    // C3: nothing after the first check that fails
    @ParameterizedTest
    @CsvSource({
        "true, true, true, false, -, secret+ status+ address+",
        "true, true, true, true, ResetRequired, secret+ status+ address+ reset-",
        "true, true, false, false, AddressDenied, secret+ status+ address-",
        "true, true, false, true, AddressDenied, secret+ status+ address-",
        "true, false, true, false, EmailUnverified, secret+ status-",
        "true, false, true, true, EmailUnverified, secret+ status-",
        "true, false, false, false, EmailUnverified, secret+ status-",
        "true, false, false, true, EmailUnverified, secret+ status-",
        "false, true, true, false, AccountDisabled, secret+ status-",
        "false, true, true, true, AccountDisabled, secret+ status-",
        "false, true, false, false, AccountDisabled, secret+ status-",
        "false, true, false, true, AccountDisabled, secret+ status-",
        "false, false, true, false, AccountDisabled, secret+ status-",
        "false, false, true, true, AccountDisabled, secret+ status-",
        "false, false, false, false, AccountDisabled, secret+ status-",
        "false, false, false, true, AccountDisabled, secret+ status-",
    })
    void theFirstCheckThatFailsIsTheOnlyOneTold(
            boolean active, boolean verified, boolean allowed, boolean mustReset, String refusal, String checks) {
        var judgement = LoginRules.judge(
                user(active, verified, allowed ? IpPolicy.OPEN : NOWHERE, mustReset),
                entrance(true, ForcedReset.REFUSE),
                OFFICE,
                NOON,
                SECRET);
        assertThat(said(judgement)).isEqualTo(refusal);
        assertThat(checks(judgement)).containsExactly(checks.split(" "));
        assertThat(judgement.obligations()).isEmpty();
    }

    @Test
    void aDialectThatAsksForNoVerifiedAddressLetsAnUnverifiedUserIn() {
        var judgement = LoginRules.judge(
                user(true, false, IpPolicy.OPEN, false), entrance(false, ForcedReset.REFUSE), OFFICE, NOON, SECRET);
        assertThat(said(judgement)).isEqualTo("-");
    }

    @Test
    void aDialectThatHasWordsForItLetsAUserInToChangeThePasswordOnly() {
        var entrance = entrance(true, ForcedReset.RESTRICT);
        var judgement = LoginRules.judge(user(true, true, IpPolicy.OPEN, true), entrance, OFFICE, NOON, SECRET);
        assertThat(said(judgement)).isEqualTo("-");
        assertThat(judgement.obligations()).containsExactly(Obligation.CHANGE_PASSWORD);
        assertThat(checks(judgement)).containsExactly("secret+", "status+", "address+", "reset+");
        assertThat(LoginRules.judge(user(true, true, NOWHERE, true), entrance, OFFICE, NOON, SECRET)
                        .obligations())
                .isEmpty();
        assertThat(LoginRules.judge(user(true, true, IpPolicy.OPEN, false), entrance, OFFICE, NOON, SECRET)
                        .obligations())
                .isEmpty();
    }

    // D7
    @ParameterizedTest
    @CsvSource({
        "true, true, -, secret+ status+ address+",
        "true, false, AddressDenied, secret+ status+ address-",
        "false, true, AccountDisabled, secret+ status-",
        "false, false, AccountDisabled, secret+ status-",
    })
    void aProgramIsAskedForItsStatusAndThenForItsAddress(
            boolean active, boolean allowed, String refusal, String checks) {
        var judgement = LoginRules.judge(client(active, allowed ? IpPolicy.OPEN : NOWHERE), OFFICE, NOON, SECRET);
        assertThat(said(judgement)).isEqualTo(refusal);
        assertThat(checks(judgement)).containsExactly(checks.split(" "));
        assertThat(judgement.obligations()).isEmpty();
    }

    @Test
    void aPolicyThatOnlyReportsIsToldInTheTrace() {
        var why = "report only: 192.0.2.7 is in none of 0 entries";
        var ofUser = LoginRules.judge(
                user(true, true, REPORTED, false), entrance(true, ForcedReset.REFUSE), OFFICE, NOON, SECRET);
        var ofClient = LoginRules.judge(client(true, REPORTED), OFFICE, NOON, SECRET);
        assertThat(ofUser.refusal()).isEmpty();
        assertThat(ofUser.trace().steps()).last().isEqualTo(Step.passed("address", why));
        assertThat(ofClient.refusal()).isEmpty();
        assertThat(ofClient.trace().steps()).last().isEqualTo(Step.passed("address", why));
    }
}
