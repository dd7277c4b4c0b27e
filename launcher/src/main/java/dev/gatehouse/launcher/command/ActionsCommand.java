package dev.gatehouse.launcher.command;

import dev.gatehouse.launcher.house.Purpose;
import dev.gatehouse.launcher.remote.Remote;
import io.dropwizard.core.setup.Bootstrap;
import java.io.PrintWriter;
import java.util.List;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** A command with several actions: {@code keys list config.yml}, or {@code keys list --server https://id.example.org}. */
final class ActionsCommand extends HouseCommand {
    private static final String ACTION = "action";

    private final Terminal terminal;
    private final List<Action> actions;

    ActionsCommand(String name, String description, Terminal terminal, List<Action> actions) {
        super(name, description, terminal);
        this.terminal = terminal;
        this.actions = List.copyOf(actions);
    }

    @Override
    public void configure(Subparser parser) {
        var choices = parser.addSubparsers().dest(ACTION).metavar(ACTION);
        var out = new PrintWriter(terminal.out(), true, terminal.out().charset());
        for (var action : actions) {
            var its =
                    choices.addParser(action.name(), false).help(action.help()).description(action.help());
            configure(action, its);
            Help.addTo(its, out);
        }
    }

    List<Action> actions() {
        return actions;
    }

    /** The arguments of one action. */
    static void configure(Action action, Subparser parser) {
        switch (action) {
            case ManagementAction anywhere -> ServerArgument.addTo(parser);
            case MachineAction here -> addConfiguration(parser);
        }
        action.configure(parser);
    }

    @Override
    String called(Namespace arguments) {
        return getName() + " " + action(arguments).name();
    }

    @Override
    Purpose purpose(Namespace arguments) {
        return switch (action(arguments)) {
            case ManagementAction anywhere -> Purpose.LOOK;
            case MachineAction here -> here.purpose();
        };
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace arguments) throws Exception {
        var server = ServerArgument.of(arguments);
        if (server.isPresent() && action(arguments) instanceof ManagementAction anywhere) {
            var remote = new Remote(server.get(), ServerArgument.plainHttp(arguments), terminal.environment());
            anywhere.work(new RemoteDesk(remote.management(), arguments, terminal));
        } else {
            super.run(bootstrap, arguments);
        }
    }

    @Override
    void work(HouseDesk desk) {
        switch (action(desk.arguments())) {
            case ManagementAction anywhere -> anywhere.work(desk);
            case MachineAction here -> here.work(desk);
        }
    }

    private Action action(Namespace arguments) {
        return actions.stream()
                .filter(action -> action.name().equals(arguments.getString(ACTION)))
                .findFirst()
                .orElseThrow();
    }
}
