package dev.gatehouse.launcher.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.impl.action.StoreArgumentAction;
import net.sourceforge.argparse4j.inf.Argument;
import net.sourceforge.argparse4j.inf.ArgumentParser;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jspecify.annotations.Nullable;

/** Says where a command works: on a configuration or, with {@code --server} in its place, at a server elsewhere. */
final class ServerArgument {
    /** The argument by which a caller insists on a change that keeps the caller out. */
    static final String FORCE = "force";

    private static final String FLAG = "--server";
    private static final String SERVER = "server";
    private static final String PLAIN_HTTP = "plainHttp";
    /** Behind a command and its action. */
    private static final int PLACE = 2;

    private ServerArgument() {}

    /** The configuration, or a server in its place. */
    static void addTo(Subparser parser) {
        add(parser).help("the server to ask, such as https://id.example.org, in the place of the configuration");
        parser.addArgument("--plain-http")
                .action(Arguments.storeTrue())
                .dest(PLAIN_HTTP)
                .help("with --server: show the secret over plain http to another machine too");
    }

    /** The configuration alone; a server is understood to be refused in one line. */
    static void addRefused(Subparser parser) {
        add(parser).help(Arguments.SUPPRESS);
    }

    /** The argument by which a change is made that keeps out whoever asks a server for it. */
    static void addForce(Subparser parser) {
        parser.addArgument("--force")
                .action(Arguments.storeTrue())
                .dest(FORCE)
                .help("with --server: also if it keeps you out yourself");
    }

    private static Argument add(Subparser parser) {
        var server = new Said();
        parser.addArgument("file")
                .metavar("config.yml")
                .action(new Place(server))
                .help("the configuration");
        return parser.addArgument(FLAG).dest(SERVER).metavar("URL").action(server);
    }

    /** The server that was named. */
    static Optional<String> of(Namespace arguments) {
        return Optional.ofNullable(arguments.getString(SERVER));
    }

    /** Whether a secret may be shown over plain http to another machine. */
    static boolean plainHttp(Namespace arguments) {
        return Boolean.TRUE.equals(arguments.getBoolean(PLAIN_HTTP));
    }

    /** The same words, the server where the configuration would be: so the parser knows of it before it counts the others. */
    static String[] inOrder(String... arguments) {
        var words = new ArrayList<>(List.of(arguments));
        int at = IntStream.range(0, arguments.length)
                .filter(index -> isServer(arguments[index]))
                .findFirst()
                .orElse(arguments.length);
        int end = Math.min(arguments.length, arguments.length > at && arguments[at].contains("=") ? at + 1 : at + 2);
        var server = List.copyOf(words.subList(at, end));
        words.subList(at, end).clear();
        words.addAll(Math.min(PLACE, words.size()), server);
        return words.toArray(String[]::new);
    }

    private static boolean isServer(String word) {
        return word.equals(FLAG) || word.startsWith(FLAG + "=");
    }

    /** Keeps the server, and that there is one. */
    private static final class Said extends StoreArgumentAction {
        private String server = "";

        @Override
        public void run(
                ArgumentParser parser,
                Argument argument,
                Map<String, Object> attributes,
                String flag,
                Object value,
                Consumer<Object> setter) {
            server = value.toString();
            super.run(parser, argument, attributes, flag, value, setter);
        }
    }

    /** Takes the configuration, unless a server is in its place: then no file is of that name, whoever asks. */
    private static final class Place extends StoreArgumentAction {
        private final Said said;

        private Place(Said said) {
            this.said = said;
        }

        @Override
        public void run(
                ArgumentParser parser,
                Argument argument,
                Map<String, Object> attributes,
                @Nullable String flag,
                @Nullable Object value,
                Consumer<Object> setter) {
            setter.accept(value == null ? said.server : value);
        }

        @Override
        public boolean consumeArgument() {
            return said.server.isEmpty();
        }
    }
}
