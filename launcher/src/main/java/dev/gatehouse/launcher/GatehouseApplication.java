package dev.gatehouse.launcher;

import dev.gatehouse.http.Http;
import dev.gatehouse.http.dialect.DialectFactory;
import dev.gatehouse.launcher.command.Commands;
import dev.gatehouse.launcher.command.Terminal;
import dev.gatehouse.launcher.command.TypedCommands;
import dev.gatehouse.launcher.configuration.GatehouseConfiguration;
import dev.gatehouse.launcher.configuration.GatehouseConfigurationFactory;
import dev.gatehouse.launcher.house.House;
import dev.gatehouse.launcher.house.Purpose;
import dev.gatehouse.launcher.house.ShownOnce;
import dev.gatehouse.launcher.operations.EventWitness;
import dev.gatehouse.launcher.operations.Operations;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The house as Dropwizard sees it: commands, configuration, and what the server is made of. */
public final class GatehouseApplication extends Application<GatehouseConfiguration> {
    private static final Logger LOG = LoggerFactory.getLogger(GatehouseApplication.class);

    private final List<DialectFactory> dialects;
    private final Terminal terminal;

    /** The application with the dialects that it ships with. */
    public GatehouseApplication() {
        this(List.of(), Terminal.ofThisProcess());
    }

    GatehouseApplication(List<DialectFactory> dialects, Terminal terminal) {
        this.dialects = List.copyOf(dialects);
        this.terminal = terminal;
    }

    @Override
    public String getName() {
        return "gatehouse";
    }

    @Override
    public void run(String... typed) {
        var bootstrap = new Bootstrap<>(this);
        initialize(bootstrap);
        bootstrap.registerMetrics();
        commands(bootstrap).run(typed).ifPresent(this::onFatalError);
    }

    /** Every command. */
    TypedCommands commands(Bootstrap<GatehouseConfiguration> bootstrap) {
        return new TypedCommands(bootstrap, Commands.of(this, terminal), terminal);
    }

    @Override
    protected void onFatalError(Throwable failed) {
        System.exit(Commands.exitCode(failed));
    }

    @Override
    public void initialize(Bootstrap<GatehouseConfiguration> bootstrap) {
        bootstrap.setConfigurationFactoryFactory(
                (type, validator, mapper, prefix) -> new GatehouseConfigurationFactory(validator, prefix));
    }

    @Override
    public void run(GatehouseConfiguration configuration, Environment environment) {
        var house = House.open(configuration, Purpose.SERVE, new EventWitness(environment.metrics()));
        house.firstAdministrator().ifPresent(made -> terminal.out().println(ShownOnce.text(made)));
        LOG.info("access tokens are signed by {}", house.cryptoProvider());
        Operations.register(environment, house);
        var secrets = house.ports().secretSource();
        var settings = Speech.settings(configuration, house.ports().clock());
        new Http(house.useCases(), settings, dialects, secrets::nonce).register(environment);
        environment
                .lifecycle()
                .addServerLifecycleListener(server -> terminal.out().println(Welcome.lines(configuration, server)));
    }
}
