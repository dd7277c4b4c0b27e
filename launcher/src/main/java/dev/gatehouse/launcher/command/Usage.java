package dev.gatehouse.launcher.command;

import io.dropwizard.core.cli.Command;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sourceforge.argparse4j.ArgumentParsers;
import net.sourceforge.argparse4j.inf.Subparser;

/**
 * What may be said after a command, or after one of its actions: read from the usage that the parser itself makes of their
 * definitions, so that nothing is said twice.
 *
 * @param action empty where the command has none
 */
record Usage(String command, String action, String help, List<Option> options) {
    private static final int ONE_LINE = 100_000;
    private static final Pattern OPTION = Pattern.compile("(--[a-z][a-z-]*)(?: \\[?(?:\\{([^}]+)\\}|([A-Z]+)))?");

    /**
     * An option.
     *
     * @param choices what may be said after it, where that is one of a few
     */
    record Option(String flag, boolean takesValue, List<String> choices) {}

    /** All that there are, in their order. */
    static List<Usage> of(List<Command> commands) {
        return commands.stream().flatMap(Usage::of).toList();
    }

    private static Stream<Usage> of(Command command) {
        return command instanceof ActionsCommand several
                ? several.actions().stream()
                        .map(action -> new Usage(
                                command.getName(),
                                action.name(),
                                action.help(),
                                options(parser -> ActionsCommand.configure(action, parser))))
                : Stream.of(new Usage(command.getName(), "", command.getDescription(), options(command::configure)));
    }

    private static List<Option> options(Consumer<Subparser> configure) {
        var parser = ArgumentParsers.newFor("gatehouse")
                .terminalWidthDetection(false)
                .defaultFormatWidth(ONE_LINE)
                .build()
                .addSubparsers()
                .addParser("it");
        configure.accept(parser);
        return OPTION.matcher(parser.formatUsage()).results().map(Usage::option).toList();
    }

    private static Option option(MatchResult found) {
        var choices = Optional.ofNullable(found.group(2)).map(all -> Arrays.asList(all.split(",", -1)));
        return new Option(found.group(1), choices.isPresent() || found.group(3) != null, choices.orElse(List.of()));
    }
}
