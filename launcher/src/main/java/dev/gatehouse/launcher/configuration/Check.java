package dev.gatehouse.launcher.configuration;

import io.dropwizard.util.Duration;

/** Refuses nonsense in a configuration with words that name the setting, never its value. */
final class Check {
    private Check() {}

    static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    static void positive(Duration duration, String setting) {
        that(duration.toNanoseconds() > 0, setting + " is more than nothing");
    }

    static void atLeast(int least, int value, String setting) {
        that(value >= least, setting + " is " + least + " or more");
    }
}
