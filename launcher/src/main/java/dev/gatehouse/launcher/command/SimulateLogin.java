package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.network.IpAddress;
import dev.gatehouse.domain.text.TimeText;
import dev.gatehouse.launcher.configuration.Refused;
import dev.gatehouse.launcher.management.TryOut.Login;
import java.time.Instant;
import java.util.List;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code policies simulate config.yml ann --dialect envelope --address 192.0.2.7}: what a login would come to. */
record SimulateLogin() implements ManagementAction {
    @Override
    public String name() {
        return "simulate";
    }

    @Override
    public String help() {
        return "tells what a login with the right secret would come to, check by check, and does nothing";
    }

    @Override
    public void configure(Subparser parser) {
        Who.addTo(parser);
        parser.addArgument("--dialect")
                .required(true)
                .help("where the login would be: a dialect, sso for the login page, or console");
        parser.addArgument("--address").required(true).help("from where it would come");
        parser.addArgument("--at").help("when it would be, such as 2027-01-31T12:00:00Z; now without it");
        OutputFormat.addTo(parser);
    }

    @Override
    public void work(Desk desk) {
        var who = Who.find(desk, desk.argument("who"));
        var dialect = desk.argument("dialect");
        var from =
                IpAddress.parse(desk.argument("address")).orElseThrow(() -> new Refused("--address is no IP address"));
        var login = new Login(who, dialect, from, desk.optional("at").map(SimulateLogin::time));
        var rows = desk
                .management()
                .tryOut()
                .simulate(login)
                .orElseThrow(() -> new Refused(
                        "the dialect " + dialect + " is not spoken here, or has no login for " + who.text()))
                .steps()
                .stream()
                .map(SimulateLogin::row)
                .toList();
        desk.show(new Table(List.of("check", "result", "detail"), rows));
    }

    private static List<String> row(Step step) {
        return List.of(step.check(), step.passed() ? "passed" : "refused", step.detail());
    }

    private static Instant time(String text) {
        return TimeText.parse(text).orElseThrow(() -> new Refused("--at is no time such as 2027-01-31T12:00:00Z"));
    }
}
