package dev.gatehouse.launcher.command;

import dev.gatehouse.launcher.configuration.GatehouseConfiguration;
import dev.gatehouse.launcher.configuration.Refused;
import dev.gatehouse.launcher.house.House;
import dev.gatehouse.launcher.house.Purpose;
import io.dropwizard.core.setup.Bootstrap;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code doctor config.yml}: looks at everything that an installation stands on, and says what to mind. */
final class DoctorCommand extends MachineCommand {
    private final Terminal terminal;

    DoctorCommand(Terminal terminal) {
        super("doctor", "Looks at configuration, database, keys, clock and the speed of this machine");
        this.terminal = terminal;
    }

    @Override
    public void configure(Subparser parser) {
        addConfiguration(parser);
        OutputFormat.addTo(parser);
    }

    @Override
    protected void run(
            Bootstrap<GatehouseConfiguration> bootstrap, Namespace arguments, GatehouseConfiguration configuration) {
        var findings = findings(configuration);
        var table = new Table(
                List.of("verdict", "what", "seen"),
                findings.stream().map(Finding::row).toList());
        terminal.out().println(OutputFormat.of(arguments).text(table));
        if (findings.stream().anyMatch(Finding::isBad)) {
            throw new Refused("something is broken; see above");
        }
    }

    /** Opening the house is itself an examination: whatever refuses to open is a finding. */
    private static List<Finding> findings(GatehouseConfiguration configuration) {
        var findings = new ArrayList<Finding>();
        findings.add(Finding.good("configuration", "makes sense"));
        findings.addAll(StaticExamination.of(configuration, InstantSource.system()));
        try (var house = House.open(configuration, Purpose.LOOK, new SilentWitness())) {
            findings.addAll(new HouseExamination(house, configuration).findings());
        } catch (Refused refused) {
            findings.add(Finding.bad("database", String.valueOf(refused.getMessage())));
        }
        return findings;
    }
}
