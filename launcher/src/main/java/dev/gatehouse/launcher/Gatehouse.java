package dev.gatehouse.launcher;

import dev.gatehouse.http.dialect.DialectFactory;
import dev.gatehouse.launcher.command.Terminal;
import java.util.List;
import java.util.stream.Stream;

/**
 * The house as it is started, and as others extend it: {@code Gatehouse.standard().with(MyDialect::new).run(arguments)}.
 * Immutable.
 */
public final class Gatehouse {
    private final List<DialectFactory> dialects;

    private Gatehouse(List<DialectFactory> dialects) {
        this.dialects = dialects;
    }

    /** Runs the command that the arguments name, such as {@code server config.yml}. */
    public static void main(String[] arguments) throws Exception {
        standard().run(arguments);
    }

    /** The house with the dialects that it ships with. */
    public static Gatehouse standard() {
        return new Gatehouse(List.of());
    }

    /** The same house with one more dialect. */
    public Gatehouse with(DialectFactory dialect) {
        return new Gatehouse(
                Stream.concat(dialects.stream(), Stream.of(dialect)).toList());
    }

    /** Runs the command that the arguments name; ends the process with another exit code than 0 if it fails. */
    public void run(String... arguments) throws Exception {
        application().run(arguments);
    }

    /** The Dropwizard application, for tests that start it by other means. */
    public GatehouseApplication application() {
        return new GatehouseApplication(dialects, Terminal.ofThisProcess());
    }
}
