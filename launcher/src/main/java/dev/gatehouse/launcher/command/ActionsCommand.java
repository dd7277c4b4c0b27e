package dev.gatehouse.launcher.command;

import dev.gatehouse.launcher.house.Purpose;
import java.util.List;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** A command with several actions: {@code keys list config.yml}. */
final class ActionsCommand extends HouseCommand {
    private static final String ACTION = "action";

    private final List<Action> actions;

    ActionsCommand(String name, String description, Terminal terminal, List<Action> actions) {
        super(name, description, terminal);
        this.actions = List.copyOf(actions);
    }

    @Override
    public void configure(Subparser parser) {
        var choices = parser.addSubparsers().dest(ACTION).metavar(ACTION);
        for (var action : actions) {
            var one = choices.addParser(action.name()).help(action.help()).description(action.help());
            addConfiguration(one);
            action.configure(one);
        }
    }

    @Override
    Purpose purpose(Namespace arguments) {
        return action(arguments).purpose();
    }

    @Override
    void work(Desk desk) {
        action(desk.arguments()).work(desk);
    }

    private Action action(Namespace arguments) {
        return actions.stream()
                .filter(action -> action.name().equals(arguments.getString(ACTION)))
                .findFirst()
                .orElseThrow();
    }
}
