package dev.gatehouse.domain.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.network.IpPolicy.Enforcement;
import dev.gatehouse.domain.network.IpPolicy.Mode;
import dev.gatehouse.domain.network.PolicyDraft.Filled;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyDraftTest {
    private static final Network VPN = new Network(new NetworkName("vpn"), List.of());
    private static final Network OFFICE = new Network(new NetworkName("office"), List.of());

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "office", "office-2.north_wing", "10.0.0.0"})
    void aNameIsLettersDigitsAndAFewMarks(String text) {
        assertThat(NetworkName.parse(text)).map(NetworkName::value).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", ".", "_a", "Office", "a b", "a/b", "a%", "b\u00fcro", "a\n", "a\u0000"})
    void nothingElseIsAName(String text) {
        assertThat(NetworkName.parse(text)).isEmpty();
    }

    @Test
    void aNameHasUpTo64Characters() {
        assertThat(NetworkName.parse("a".repeat(64))).isPresent();
        assertThat(NetworkName.parse("a".repeat(65))).isEmpty();
    }

    @Test
    void namesBecomeTheNetworksThatStandThere() {
        assertThat(fill(draft(VPN, OFFICE)))
                .isEqualTo(new Filled.Complete(
                        new IpPolicy(Mode.LISTED, Enforcement.REPORT, List.of(), List.of(VPN, OFFICE))));
    }

    @Test
    void everyNameThatIsUnknownIsTold() {
        var draft = draft(network("z"), VPN, network("a"));
        assertThat(fill(draft))
                .isEqualTo(
                        new Filled.Missing(new LinkedHashSet<>(List.of(new NetworkName("z"), new NetworkName("a")))));
    }

    @Test
    void aNetworkThatIsNamedTwiceCountsOnce() {
        assertThat(draft(VPN, OFFICE, VPN)).isEqualTo(draft(VPN, OFFICE));
    }

    @Test
    void aPolicyCanBeWrittenDownAgain() {
        var policy = new IpPolicy(Mode.LISTED, Enforcement.REPORT, List.of(), List.of(VPN));
        assertThat(fill(PolicyDraft.of(policy))).isEqualTo(new Filled.Complete(policy));
    }

    private static Filled fill(PolicyDraft draft) {
        var known = Map.of(VPN.name(), VPN, OFFICE.name(), OFFICE);
        return draft.fill(name -> Optional.ofNullable(known.get(name)));
    }

    private static PolicyDraft draft(Network... networks) {
        var names = List.of(networks).stream().map(Network::name).toList();
        return new PolicyDraft(Mode.LISTED, Enforcement.REPORT, List.of(), names);
    }

    private static Network network(String name) {
        return new Network(new NetworkName(name), List.of());
    }
}
