package dev.gatehouse.launcher;

import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Environment;

/** The house: reads its configuration, puts the rooms together and opens the door. */
public final class Gatehouse extends Application<Configuration> {

    /** Runs the command that the arguments name, such as {@code server config.yml}. */
    public static void main(String[] arguments) throws Exception {
        new Gatehouse().run(arguments);
    }

    @Override
    public String getName() {
        return "gatehouse";
    }

    @Override
    public void run(Configuration configuration, Environment environment) {}
}
