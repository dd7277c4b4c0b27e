package dev.gatehouse.launcher.house;

import dev.gatehouse.launcher.configuration.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes the directory of what nobody else may read. */
final class PrivateDirectory {
    private PrivateDirectory() {}

    /** The directory of the file, mode 0700, if it is missing. */
    static void make(Path file) {
        var directory = file.toAbsolutePath().getParent();
        if (directory == null || Files.exists(directory)) {
            return;
        }
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException broken) {
            throw new Refused("the directory " + directory + " cannot be made", broken);
        }
    }
}
