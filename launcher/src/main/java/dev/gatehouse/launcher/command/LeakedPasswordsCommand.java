package dev.gatehouse.launcher.command;

import dev.gatehouse.crypto.LeakedPasswordFile;
import dev.gatehouse.launcher.configuration.Refused;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code leaked-passwords list file}: makes of a long list of passwords the short file that a server looks into. */
final class LeakedPasswordsCommand extends Command {
    private static final int USUAL = 1_000;
    private static final int FEWEST = 10;
    private static final int MOST = 1_000_000;
    private static final double KIB = 1024.0;

    private final Terminal terminal;

    LeakedPasswordsCommand(Terminal terminal) {
        super("leaked-passwords", "Makes the file of passwords.leakedList of a list of leaked passwords");
        this.terminal = terminal;
    }

    @Override
    public void configure(Subparser parser) {
        parser.addArgument("list")
                .help("a password in each line, or its SHA-1 in hex with or without a count behind it");
        parser.addArgument("file").help("the file to make; one that is there already is never overwritten");
        parser.addArgument("--one-in")
                .type(Integer.class)
                .choices(Arguments.range(FEWEST, MOST))
                .setDefault(USUAL)
                .help("of so many good passwords one is taken for a leaked one (default: " + USUAL + ")");
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace arguments) {
        var list = Path.of(arguments.getString("list"));
        var file = Path.of(arguments.getString("file"));
        try (var progress = Progress.of(terminal, "passwords", System::nanoTime)) {
            long lines = LeakedPasswordFile.write(list, file, arguments.getInt("one_in"), progress::at);
            terminal.out()
                    .printf(
                            Locale.ROOT,
                            "%s holds %,d passwords in %,.0f KiB. Name it in passwords.leakedList.%n",
                            file,
                            lines,
                            Files.size(file) / KIB);
        } catch (FileAlreadyExistsException there) {
            throw new Refused(file + " is there already", there);
        } catch (IOException broken) {
            throw new Refused("cannot make " + file + " of " + list + ": " + broken.getMessage(), broken);
        }
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable failed) {
        Complaint.print(failed, cli.getStdErr());
    }
}
