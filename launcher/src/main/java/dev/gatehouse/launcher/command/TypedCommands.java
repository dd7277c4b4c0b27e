package dev.gatehouse.launcher.command;

import dev.gatehouse.launcher.configuration.Refused;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.util.JarLocation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sourceforge.argparse4j.ArgumentParsers;
import net.sourceforge.argparse4j.helper.HelpScreenException;
import net.sourceforge.argparse4j.inf.ArgumentParser;
import net.sourceforge.argparse4j.inf.ArgumentParserException;
import net.sourceforge.argparse4j.inf.Namespace;

/**
 * Runs the command that was typed, as Dropwizard would; but says what each command is for, takes {@code help} for a word, and
 * calls the program as whoever typed it did, which Dropwizard calls {@code java -jar gatehouse.jar}.
 */
public final class TypedCommands extends Cli {
    /** How {@code ./gatehouse} says by which name it was called. */
    private static final String CALLED = "gatehouse.called";

    private static final String COMMAND = "command";
    private static final String HELP = "help";
    private static final List<String> VERSION = List.of("-v", "--version");

    private final Bootstrap<?> bootstrap;
    private final Map<String, Command> commands;
    private final Terminal terminal;
    private final ArgumentParser parser;

    /** Those commands, which answer at the terminal; the bootstrap has none, for it would have Dropwizard read them once more. */
    public TypedCommands(Bootstrap<?> bootstrap, List<Command> commands, Terminal terminal) {
        this(new JarLocation(TypedCommands.class), bootstrap, commands, terminal);
    }

    private TypedCommands(JarLocation jar, Bootstrap<?> bootstrap, List<Command> commands, Terminal terminal) {
        super(jar, bootstrap, terminal.out(), terminal.err());
        this.bootstrap = bootstrap;
        this.terminal = terminal;
        this.commands = commands.stream().collect(Collectors.toMap(Command::getName, Function.identity()));
        var called = System.getProperty(CALLED, "java -jar " + jar);
        this.parser = ArgumentParsers.newFor(called).addHelp(false).build();
        parser.epilog(called + " help COMMAND says what a command takes.");
        Help.addTo(parser, getStdOut());
        parser.addArgument(VERSION.toArray(String[]::new))
                .action(new Help(getStdOut()))
                .help("show the application version and exit");
        commands.forEach(this::add);
    }

    private void add(Command command) {
        var its = parser.addSubparsers().metavar(COMMAND).addParser(command.getName(), false);
        its.help(command.getDescription()).description(command.getDescription());
        command.configure(its);
        Help.addTo(its, getStdOut());
        its.setDefault(COMMAND, command.getName()).defaultHelp(true);
    }

    @Override
    public Optional<Throwable> run(String... typed) {
        Namespace arguments;
        try {
            arguments = parser.parseArgs(ServerArgument.inOrder(meant(typed)));
        } catch (HelpScreenException shown) {
            return whole(Optional.empty());
        } catch (ArgumentParserException unknown) {
            getStdErr().println(unknown.getMessage());
            unknown.getParser().printHelp(getStdErr());
            return Optional.of(unknown);
        }
        var command = Objects.requireNonNull(commands.get(arguments.getString(COMMAND)));
        var failed = run(command, arguments);
        // A server goes on, whoever reads what it says.
        return command instanceof ServeCommand ? failed : whole(failed);
    }

    /** The words of the parser for what people say to any program. */
    private static String[] meant(String... typed) {
        var words = List.of(typed);
        if (words.size() == 1 && VERSION.contains(words.getFirst())) {
            return new String[] {"version"};
        }
        return words.isEmpty() || !words.getFirst().equals(HELP)
                ? typed
                : Stream.concat(words.stream().skip(1), Stream.of(Help.FLAG)).toArray(String[]::new);
    }

    private Optional<Throwable> run(Command command, Namespace arguments) {
        try {
            command.run(bootstrap, arguments);
            return Optional.empty();
        } catch (Throwable failed) {
            command.onError(this, arguments, failed);
            return Optional.of(failed);
        }
    }

    /** What came of a command: not what it says, if not all of its answer arrived; one that failed has told of that. */
    private Optional<Throwable> whole(Optional<Throwable> failed) {
        if (failed.isPresent() && !(failed.get() instanceof Outstanding)) {
            return failed;
        }
        try {
            terminal.requireWhole();
            return failed;
        } catch (Refused cutOff) {
            Complaint.print(cutOff, getStdErr());
            return Optional.of(cutOff);
        }
    }
}
