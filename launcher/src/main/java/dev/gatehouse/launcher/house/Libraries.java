package dev.gatehouse.launcher.house;

import com.fasterxml.jackson.core.json.PackageVersion;
import dev.gatehouse.launcher.configuration.Refused;
import java.lang.module.ModuleDescriptor.Version;
import java.util.Optional;
import org.eclipse.jetty.util.Jetty;

/**
 * The libraries that read what strangers send, each no older than what is known to be sound; a class path may hold another one than
 * we were built with. Drivers and engines of databases are judged where they are opened.
 */
public final class Libraries {
    /** Before, a request could be framed in two ways (CVE-2026-2332 until 12.1.7, CVE-2026-19203 until 12.1.12). */
    static final String OLDEST_JETTY = "12.1.12";

    /** Before, a number could be longer than we allow (GHSA-72hv-8253-57qq). */
    static final String OLDEST_JACKSON = "2.21.1";

    private Libraries() {}

    /** Which they are. */
    public static String versions() {
        return "Jetty " + Jetty.VERSION + ", Jackson " + PackageVersion.VERSION;
    }

    /** What is wrong with one of them, in one line. */
    public static Optional<String> flaw() {
        return flaw("Jetty", Jetty.VERSION, OLDEST_JETTY)
                .or(() -> flaw("Jackson", PackageVersion.VERSION.toString(), OLDEST_JACKSON));
    }

    /** Throws {@link Refused} if there is something wrong. */
    static void refuseOld() {
        var flaw = flaw();
        if (flaw.isPresent()) {
            throw new Refused(flaw.get());
        }
    }

    static Optional<String> flaw(String what, String version, String oldest) {
        return Version.parse(version).compareTo(Version.parse(oldest)) < 0
                ? Optional.of(what + " " + version + " has known holes: the oldest that we start with is " + oldest)
                : Optional.empty();
    }
}
