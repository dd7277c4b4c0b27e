package dev.gatehouse.launcher.command;

import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.util.List;
import java.util.stream.Stream;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code completion bash}: a script that makes the shell complete commands, actions, options and their choices. */
final class CompletionCommand extends Command {
    private static final String SHELL = "shell";

    private final List<Command> others;
    private final Terminal terminal;

    CompletionCommand(List<Command> others, Terminal terminal) {
        super("completion", "Prints a script by which a shell completes commands and options");
        this.others = List.copyOf(others);
        this.terminal = terminal;
    }

    @Override
    public void configure(Subparser parser) {
        parser.addArgument(SHELL).choices("bash", "zsh", "fish").help("for which shell");
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace arguments) {
        var completion = new Completion(
                Usage.of(Stream.concat(others.stream(), Stream.of(this)).toList()));
        terminal.out()
                .print(
                        switch (arguments.getString(SHELL)) {
                            case "bash" -> completion.bash();
                            case "zsh" -> completion.zsh();
                            default -> completion.fish();
                        });
    }
}
