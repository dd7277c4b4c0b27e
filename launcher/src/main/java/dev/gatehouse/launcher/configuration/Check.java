package dev.gatehouse.launcher.configuration;

import io.dropwizard.util.Duration;

/** Refuses nonsense in a configuration with words that name the setting, never its value. */
final class Check {
    private static final long SECOND = Duration.seconds(1).toNanoseconds();

    /** A hundred years: no clock of ours can count much further. */
    private static final Duration LONGEST = Duration.days(36_500);

    private Check() {}

    static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    static void positive(Duration duration, String setting) {
        that(duration.toNanoseconds() > 0, setting + " is more than nothing");
        that(duration.compareTo(LONGEST) <= 0, setting + " is 36500 days at most");
    }

    /** Lives are told to clients in whole seconds. */
    static void wholeSeconds(Duration duration, String setting) {
        positive(duration, setting);
        that(duration.toNanoseconds() % SECOND == 0, setting + " is in whole seconds");
    }

    static void atLeast(int least, int value, String setting) {
        that(value >= least, setting + " is " + least + " or more");
    }

    static void atMost(int most, int value, String setting) {
        that(value <= most, setting + " is " + most + " at most");
    }
}
