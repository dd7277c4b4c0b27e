package dev.gatehouse.launcher.command;

import java.io.PrintWriter;
import java.util.Map;
import java.util.function.Consumer;
import net.sourceforge.argparse4j.helper.HelpScreenException;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.impl.action.HelpArgumentAction;
import net.sourceforge.argparse4j.inf.Argument;
import net.sourceforge.argparse4j.inf.ArgumentParser;
import net.sourceforge.argparse4j.inf.ArgumentParserException;
import org.jspecify.annotations.Nullable;

/** Shows what a parser takes where answers go, which need not be the standard output of this process. */
final class Help extends HelpArgumentAction {
    static final String FLAG = "--help";

    private final PrintWriter out;

    Help(PrintWriter out) {
        this.out = out;
    }

    /** Gives the parser, which has no help of its own, this one. */
    static void addTo(ArgumentParser parser, PrintWriter out) {
        parser.addArgument("-h", FLAG)
                .action(new Help(out))
                .setDefault(Arguments.SUPPRESS)
                .help("show this help message and exit");
    }

    @Override
    public void run(
            ArgumentParser parser,
            Argument argument,
            Map<String, Object> attributes,
            String flag,
            @Nullable Object value,
            Consumer<Object> setter)
            throws ArgumentParserException {
        parser.printHelp(out);
        throw new HelpScreenException(parser);
    }
}
