package dev.gatehouse.launcher.house;

import dev.gatehouse.application.port.in.PrepareInstallation.FirstAdministrator;
import dev.gatehouse.domain.secret.Secret;

/** The one place of this room at which a secret becomes text: to be shown once to whoever has just caused it. */
public final class ShownOnce {
    private ShownOnce() {}

    /** The secret as text, for the terminal alone. */
    public static String text(Secret secret) {
        return secret.reveal();
    }

    /** The way in for the first time. */
    public static String text(FirstAdministrator made) {
        return """
                The first administrator is %s with the password %s
                It is shown this once and must be changed at the first login.""".formatted(made.name(), text(made.password()));
    }
}
