package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.secret.Secret;
import java.util.List;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code token inspect config.yml [token]}: explains a token, and never prints it. */
record InspectPastedToken() implements MachineAction {
    @Override
    public String name() {
        return "inspect";
    }

    @Override
    public String help() {
        return "explains a token, read from standard input unless given; never prints it";
    }

    @Override
    public void configure(Subparser parser) {
        parser.addArgument("token").nargs("?").help("better left out: others on the machine can see arguments");
        OutputFormat.addTo(parser);
    }

    @Override
    public void work(HouseDesk desk) {
        var token = desk.optional("token")
                .map(Secret::of)
                .orElseGet(() -> desk.terminal().secret("token"));
        var rows = desk.useCases().inspectToken().inspect(token).stream()
                .map(finding -> List.of(finding.what(), finding.seen()))
                .toList();
        desk.show(new Table(List.of("what", "seen"), rows));
    }
}
