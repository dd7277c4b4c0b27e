package dev.gatehouse.launcher.command;

import dev.gatehouse.launcher.configuration.GatehouseConfiguration;
import io.dropwizard.core.Application;
import io.dropwizard.core.cli.Command;
import java.util.List;
import java.util.stream.Stream;

/** Every command. */
public final class Commands {
    private Commands() {}

    /** The exit code of a command that failed: 2 where not everything is as declared, else 1. */
    public static int exitCode(Throwable failed) {
        return failed instanceof Outstanding ? 2 : 1;
    }

    /** The commands of the application, which read and print at the terminal. */
    public static List<Command> of(Application<GatehouseConfiguration> application, Terminal terminal) {
        var alone = List.<Command>of(
                new ServeCommand(application),
                new CheckCommand(terminal),
                new MigrateCommand(terminal),
                new ApplyCommand(terminal),
                new PlanCommand(terminal),
                new DriftCommand(terminal),
                new RecoverCommand(terminal),
                new BackupCommand(terminal),
                new RestoreCommand(terminal),
                new MoveDatabaseCommand(terminal),
                new DoctorCommand(terminal),
                new LeakedPasswordsCommand(terminal),
                new RehearseCommand(application),
                new VersionCommand(terminal));
        var all = Stream.of(alone, moves(terminal), nouns(terminal))
                .flatMap(List::stream)
                .toList();
        return Stream.concat(all.stream(), Stream.of(new CompletionCommand(all, terminal)))
                .toList();
    }

    /** What comes from another system or goes to one. */
    private static List<Command> moves(Terminal terminal) {
        return List.of(
                new ActionsCommand(
                        "import",
                        "Takes over from another system",
                        terminal,
                        List.of(new ImportUsers(), new ImportClients())),
                new ActionsCommand(
                        "export",
                        "Writes down for another system",
                        terminal,
                        List.of(new ExportUsers(), new ExportClients())));
    }

    /** What is looked after, each with what can be done to it. */
    private static List<Command> nouns(Terminal terminal) {
        return List.of(
                new ActionsCommand("clients", "Looks after API clients", terminal, clients()),
                new ActionsCommand("users", "Looks after users", terminal, users()),
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
                new ActionsCommand("ban", "Keeps networks out", terminal, barriers(BarrierKind.BAN)),
                new ActionsCommand(
                        "freeze",
                        "Stops a dialect, an API client or all password logins",
                        terminal,
                        barriers(BarrierKind.FREEZE)),
                new ActionsCommand(
                        "policies",
                        "Looks after IP policies, and explains what they decide",
                        terminal,
                        List.of(new ShowPolicy(), new SetPolicy(), new SimulateLogin(), new ReplayPolicy())),
                new ActionsCommand(
                        "networks",
                        "Looks after the networks that IP policies share",
                        terminal,
                        List.of(new ListNetworks(), new ShowNetwork(), new SetNetwork(), new RemoveNetwork())),
                new ActionsCommand(
                        "audit",
                        "Reads and verifies the audit",
                        terminal,
                        List.of(new ListAudit(), new ShowAudit(), new ExportAudit(), new VerifyAudit())),
                new ActionsCommand("token", "Explains tokens", terminal, List.of(new InspectPastedToken())));
    }

    private static List<Action> barriers(BarrierKind kind) {
        return List.of(new ListBarriers(kind), new SetBarrier(kind), new LiftBarrier(kind));
    }

    private static List<Action> clients() {
        return List.of(
                new ListClients(),
                new ShowClient(),
                new CreateClient(),
                new SetClient(),
                new DeleteClient(),
                new ListClientSecrets(),
                new AddClientSecret(),
                new RevokeClientSecret(),
                new ListExchangeTokens(),
                new IssueExchangeToken(),
                new RevokeExchangeToken(),
                new ShowRegistration(),
                new SetRegistration(),
                new RemoveRegistration());
    }

    private static List<Action> users() {
        return List.of(
                new ListUsers(),
                new ShowUser(),
                new CreateUser(),
                new SetUser(),
                SetUserStatus.disable(),
                SetUserStatus.enable(),
                new SetUserRoles(),
                new RequireReset(),
                new DeleteUser(),
                new SetPassword(),
                new UnlockUser(),
                new ListConsents(),
                new WithdrawConsent(),
                new ListFactors(),
                new RemoveFactors(),
                new ListBrowsers(),
                new ForgetBrowser(),
                new ListHashes());
    }
}
