package dev.gatehouse.http.console;

import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.http.console.Block.Cell;
import java.util.ArrayList;
import java.util.stream.Stream;

/** From where somebody may come, as pages show it. */
final class PolicyBlock {
    private PolicyBlock() {}

    static Block of(IpPolicy policy, Visit visit) {
        boolean isOpen = policy.mode() == IpPolicy.Mode.ANY;
        var facts = new ArrayList<Block.Fact>();
        facts.add(Cells.fact(
                visit,
                UserText.MODE,
                Cell.of(visit.say(isOpen ? UserText.FROM_ANYWHERE : UserText.LISTED_ONLY)
                        + enforcement(policy, visit))));
        if (!isOpen) {
            var entries = Stream.concat(
                    policy.entries().stream().map(entry -> entry.block().text()),
                    policy.networkNames().stream().map(name -> name.value()));
            facts.add(Cells.fact(visit, UserText.NETWORKS, Cells.list(entries, visit)));
        }
        return new Block.Facts(visit.say(UserText.POLICY), facts);
    }

    private static String enforcement(IpPolicy policy, Visit visit) {
        return switch (policy.enforcement()) {
            case ENFORCE -> "";
            case REPORT -> " (" + visit.say(UserText.REPORT_ONLY) + ")";
        };
    }
}
