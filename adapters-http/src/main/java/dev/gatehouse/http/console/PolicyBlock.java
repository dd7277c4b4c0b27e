package dev.gatehouse.http.console;

import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.http.console.Block.Cell;
import java.util.ArrayList;
import java.util.List;

/** From where somebody may come, as pages show it. */
final class PolicyBlock {
    private PolicyBlock() {}

    /**
     * The policy, and the way to change it.
     *
     * @param path of the page of whose it is
     */
    static List<Block> of(IpPolicy policy, String path, Visit visit) {
        boolean isOpen = policy.mode() == IpPolicy.Mode.ANY;
        var facts = new ArrayList<Block.Fact>();
        facts.add(Cells.fact(
                visit,
                UserText.MODE,
                Cell.of(visit.say(isOpen ? UserText.FROM_ANYWHERE : UserText.LISTED_ONLY)
                        + enforcement(policy, visit))));
        if (!isOpen) {
            var names = policy.networkNames().stream().map(name -> name.value());
            facts.add(Cells.fact(visit, UserText.NETWORKS, Cells.list(names, visit)));
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Facts(visit.say(UserText.POLICY), facts));
        boolean isByNetworksAlone =
                policy.entries().isEmpty() && !policy.networkNames().isEmpty();
        if (!isOpen && !isByNetworksAlone) {
            blocks.add(EntryLines.table(policy.entries(), visit));
        }
        if (visit.may(Permission.POLICIES_WRITE)) {
            blocks.add(new Block.Links(
                    List.of(new Block.Link(visit.say(PolicyText.CHANGE), path + "/" + PolicyDesk.VERB))));
        }
        return blocks;
    }

    private static String enforcement(IpPolicy policy, Visit visit) {
        return switch (policy.enforcement()) {
            case ENFORCE -> "";
            case REPORT -> " (" + visit.say(UserText.REPORT_ONLY) + ")";
        };
    }
}
