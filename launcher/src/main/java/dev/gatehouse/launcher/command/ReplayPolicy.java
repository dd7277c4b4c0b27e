package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.ExplainDecisions;
import dev.gatehouse.application.port.in.ExplainDecisions.Replay;
import dev.gatehouse.application.port.in.ExplainDecisions.Seen;
import dev.gatehouse.launcher.configuration.Refused;
import dev.gatehouse.launcher.state.StateFile;
import java.nio.file.Path;
import java.util.List;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code policies replay config.yml ann policy.yml --days 30}: whom a draft would have refused. */
record ReplayPolicy() implements ManagementAction {
    private static final int USUAL_DAYS = 30;

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public String help() {
        return "tells what a draft of an IP policy would have said to the logins and refreshes of the last days";
    }

    @Override
    public void configure(Subparser parser) {
        Who.addTo(parser);
        parser.addArgument("policy").metavar("policy.yml").help("the draft, as in a state");
        parser.addArgument("--days").type(Integer.class).setDefault(USUAL_DAYS).help("how many, 30 without it");
        OutputFormat.addTo(parser);
    }

    @Override
    public void work(Desk desk) {
        var who = Who.find(desk, desk.argument("who"));
        var draft = DeclaredFile.read(Path.of(desk.argument("policy")), StateFile::policy);
        int days = desk.arguments().getInt("days");
        if (days < 1 || days > ExplainDecisions.MOST_DAYS) {
            throw new Refused("--days is from 1 to " + ExplainDecisions.MOST_DAYS);
        }
        switch (desk.management().tryOut().replay(who, draft, days)) {
            case Replay.Told(var addresses) -> tell(desk, addresses);
            case Replay.NoSuchSubject() -> throw Who.nobody();
            case Replay.UnknownNetworks(var names) -> throw NetworkWords.missing(names);
        }
    }

    private static void tell(Desk desk, List<Seen> addresses) {
        desk.show(new Table(
                List.of("address", "result", "admitted", "refused", "last", "why"),
                addresses.stream().map(ReplayPolicy::row).toList()));
        if (addresses.size() == ExplainDecisions.MOST_ADDRESSES) {
            desk.terminal()
                    .err()
                    .println(
                            "There may be more: these are the addresses from which most was let in. --days looks back less far.");
        }
    }

    private static List<Object> row(Seen seen) {
        return List.of(
                seen.address(),
                seen.draft().allowed() ? "passed" : "refused",
                seen.admitted(),
                seen.refused(),
                seen.lastAt().toString(),
                seen.draft().why());
    }
}
