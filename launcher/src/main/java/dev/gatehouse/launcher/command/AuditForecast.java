package dev.gatehouse.launcher.command;

import dev.gatehouse.launcher.configuration.GatehouseConfiguration;
import dev.gatehouse.launcher.house.House;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;

/** How large the audit will be when as much is removed as is added, and whether the disk has room for it. */
record AuditForecast(House house, GatehouseConfiguration configuration) {
    private static final double MEGABYTE = 1e6;

    Finding finding() {
        var volume = house.useCases().administration().audit().volume();
        var seen = "%d entries in the last day, about %s; all that is kept comes to %s"
                .formatted(volume.entriesPerDay(), size(volume.bytesPerDay()), size(volume.bytesInTheEnd()));
        if (configuration.database().isPostgresql()) {
            return Finding.good("audit", seen);
        }
        var free = free();
        return volume.bytesInTheEnd() < free
                ? Finding.good("audit", seen + ", of " + size(free) + " that are free")
                : Finding.mind(
                        "audit", seen + ": the disk is full in " + free / Math.max(1, volume.bytesPerDay()) + " days");
    }

    private long free() {
        try {
            return Files.getFileStore(configuration.database().file()).getUsableSpace();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String size(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE);
    }
}
