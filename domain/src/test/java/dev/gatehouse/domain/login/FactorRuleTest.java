package dev.gatehouse.domain.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.domain.factor.CodeApp;
import dev.gatehouse.domain.factor.HeldFactors;
import dev.gatehouse.domain.login.FactorRule.Verdict;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.IpAddress;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FactorRuleTest {
    private static final HeldFactors PASSKEY = new HeldFactors(Optional.empty(), true);
    private static final HeldFactors APP = new HeldFactors(
            Optional.of(new CodeApp(new UserId("u-ann"), "sealed", 1, Instant.EPOCH, Optional.of(Instant.EPOCH))),
            false);
    private static final IpPolicy OFFICE = new IpPolicy(
            IpPolicy.Mode.LISTED,
            IpPolicy.Enforcement.ENFORCE,
            List.of(new IpPolicy.Entry(CidrBlock.parse("10.1.0.0/16").orElseThrow(), "", Optional.empty())));

    @Test
    void whereThereIsAPlaceForACodeItIsWanted() {
        assertThat(judge(new FactorPolicy.Ask(), "10.1.2.3")).isEqualTo(new Verdict.CodeWanted());
        assertThat(judge(new FactorPolicy.Append(), "10.1.2.3")).isEqualTo(new Verdict.CodeDue());
    }

    @Test
    void whoHasPasskeysAloneHasNoCodeToAppend() {
        var from = new Source.Known(IpAddress.parse("10.1.2.3").orElseThrow());

        assertThat(FactorRule.judge(new FactorPolicy.Append(), PASSKEY, from, Instant.EPOCH))
                .isInstanceOfSatisfying(
                        Verdict.Closed.class,
                        closed -> assertThat(closed.why()).isEqualTo(new Refusal.AccountDisabled()));
        assertThat(FactorRule.judge(new FactorPolicy.Ask(), PASSKEY, from, Instant.EPOCH))
                .isEqualTo(new Verdict.CodeWanted());
    }

    @Test
    void whereThereIsNoneNobodyWithASecondFactorComesIn() {
        assertThat(judge(new FactorPolicy.Refuse(), "10.1.2.3"))
                .isInstanceOfSatisfying(
                        Verdict.Closed.class,
                        closed -> assertThat(closed.why()).isEqualTo(new Refusal.AccountDisabled()));
    }

    @Test
    void whoComesFromAListedNetworkGoesWithoutAndNobodyElse() {
        var exempt = new FactorPolicy.Exempt(OFFICE);

        assertThat(judge(exempt, "10.1.2.3")).isInstanceOf(Verdict.Enough.class);
        assertThat(judge(exempt, "10.2.2.3"))
                .isInstanceOfSatisfying(
                        Verdict.Closed.class,
                        closed -> assertThat(closed.why()).isEqualTo(new Refusal.AddressDenied()));
        assertThat(FactorRule.judge(exempt, PASSKEY, new Source.Unreadable(), Instant.EPOCH))
                .isInstanceOf(Verdict.Closed.class);
    }

    @Test
    void nobodyIsExemptFromEverywhere() { // B8
        var reporting = new IpPolicy(IpPolicy.Mode.LISTED, IpPolicy.Enforcement.REPORT, OFFICE.entries());

        assertThatThrownBy(() -> new FactorPolicy.Exempt(IpPolicy.OPEN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FactorPolicy.Exempt(reporting)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Verdict judge(FactorPolicy policy, String from) {
        return FactorRule.judge(
                policy, APP, new Source.Known(IpAddress.parse(from).orElseThrow()), Instant.EPOCH);
    }
}
