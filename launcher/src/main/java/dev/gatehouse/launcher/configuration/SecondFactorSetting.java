package dev.gatehouse.launcher.configuration;

import dev.gatehouse.domain.login.FactorPolicy;
import dev.gatehouse.domain.network.IpPolicy;
import java.util.List;
import java.util.Optional;

/** What a dialect makes of users who have a second factor. */
public enum SecondFactorSetting {
    /** They are not let in. */
    REFUSE,
    /** Their code stands at the end of the password. */
    APPEND,
    /** They go without from some networks, and are not let in from others. */
    EXEMPT;

    /** The same in the words of the domain; the networks are those of {@link #EXEMPT} alone. */
    FactorPolicy policy(List<String> networks) {
        return switch (this) {
            case REFUSE -> new FactorPolicy.Refuse();
            case APPEND -> new FactorPolicy.Append();
            case EXEMPT ->
                new FactorPolicy.Exempt(new IpPolicy(
                        IpPolicy.Mode.LISTED,
                        IpPolicy.Enforcement.ENFORCE,
                        NetworkList.blocks(networks, "exemptFrom").stream()
                                .map(block -> new IpPolicy.Entry(block, "exemptFrom", Optional.empty()))
                                .toList()));
        };
    }
}
