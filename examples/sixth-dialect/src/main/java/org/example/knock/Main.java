package org.example.knock;

import dev.gatehouse.launcher.Gatehouse;

/** The whole house with one door more. */
public final class Main {
    private Main() {}

    /** Takes every command that Gatehouse takes: {@code server config.yml} ... */
    public static void main(String[] args) throws Exception {
        Gatehouse.standard().with(KnockDialect::new).run(args);
    }
}
