package dev.gatehouse.launcher.command;

import dev.gatehouse.launcher.configuration.GatehouseConfiguration;
import io.dropwizard.core.Application;
import io.dropwizard.core.cli.Command;
import java.util.List;

/** Every command. */
public final class Commands {
    private Commands() {}

    /** The exit code of a command that failed: 2 where a plan has changes to make, else 1. */
    public static int exitCode(Throwable failed) {
        return failed instanceof Outstanding ? 2 : 1;
    }

    /** The commands of the application, which read and print at the terminal. */
    public static List<Command> of(Application<GatehouseConfiguration> application, Terminal terminal) {
        return List.of(
                new ServeCommand(application),
                new CheckCommand(terminal),
                new MigrateCommand(terminal),
                new ApplyCommand(terminal),
                new PlanCommand(terminal),
                new RecoverCommand(terminal),
                new BackupCommand(terminal),
                new RestoreCommand(terminal),
                new ActionsCommand(
                        "users", "Looks after users", terminal, List.of(new SetPassword(), new UnlockUser())),
                new ActionsCommand(
                        "keys",
                        "Looks after the signing keys",
                        terminal,
                        List.of(new ListKeys(), new RotateKeys(), new RevokeKey(), new RewrapKeys())),
                new ActionsCommand(
                        "sessions",
                        "Looks after sessions",
                        terminal,
                        List.of(new ListSessions(), new RevokeSessions())),
                new ActionsCommand("token", "Explains tokens", terminal, List.of(new InspectPastedToken())),
                new DoctorCommand(terminal),
                new VersionCommand(terminal));
    }
}
