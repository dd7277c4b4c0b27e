package dev.gatehouse.launcher.command;

import dev.gatehouse.launcher.configuration.GatehouseConfiguration;
import dev.gatehouse.launcher.house.Libraries;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What can be seen without opening anything. */
final class StaticExamination {
    private static final Period FRESH = Period.ofMonths(6);

    private StaticExamination() {}

    static List<Finding> of(GatehouseConfiguration configuration, InstantSource clock) {
        var released =
                Optional.ofNullable(System.getProperty("java.version.date")).map(LocalDate::parse);
        return List.of(
                java(released, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)),
                Libraries.flaw()
                        .map(flaw -> Finding.bad("libraries", flaw))
                        .orElseGet(() -> Finding.good("libraries", Libraries.versions())),
                masterKey(configuration),
                proxies(configuration),
                issuer(configuration));
    }

    /** E9: each JDK mends holes of the one before, four times a year; one that is much older lacks some of them. */
    static Finding java(Optional<LocalDate> released, LocalDate today) {
        var seen = "Java " + Runtime.version()
                + released.map(day -> ", released on " + day).orElse("");
        return released.filter(day -> day.plus(FRESH).isBefore(today)).isPresent()
                ? Finding.mind("java", seen + ": holes were mended since, take a newer one")
                : Finding.good("java", seen);
    }

    /** Together they are caught by one backup, and apart one backup alone is worth nothing: both are to be known. */
    private static Finding masterKey(GatehouseConfiguration configuration) {
        var place = configuration.masterKey();
        if (!place.value().isEmpty()) {
            return Finding.mind(
                    "master key", "given by configuration or environment: no backup of this machine's files holds it");
        }
        boolean isBeside = !configuration.database().isPostgresql()
                && directory(place.file())
                        .equals(directory(configuration.database().file()));
        return isBeside
                ? Finding.mind(
                        "master key",
                        place.file() + " lies beside the database: a backup of the directory holds both, a backup of"
                                + " the database alone misses it; keep a copy elsewhere")
                : Finding.mind(
                        "master key",
                        place.file() + " lies apart from the database: no backup of the database holds it");
    }

    private static Path directory(Path file) {
        var absolute = file.toAbsolutePath().normalize();
        var directory = absolute.getParent();
        return directory == null ? absolute : directory;
    }

    private static Finding proxies(GatehouseConfiguration configuration) {
        var proxies = configuration.trustedProxies().trustedProxies().proxies();
        return proxies.isEmpty()
                ? Finding.mind(
                        "trusted proxies",
                        "none: behind a proxy every client would have its address, so name it in trustedProxies")
                : Finding.good("trusted proxies", proxies.size() + " networks are believed");
    }

    private static Finding issuer(GatehouseConfiguration configuration) {
        return configuration.issuer().startsWith("https:")
                ? Finding.good("issuer", configuration.issuer())
                : Finding.mind("issuer", configuration.issuer() + " is plain http: fit for trying out alone");
    }
}
