package dev.gatehouse.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * A database that is being made beside its place, readable by its owner alone; unless it is put there, closing removes it, and so
 * does a process that is told to end.
 */
record Workpiece(Path file) implements AutoCloseable {
    /** What SQLite keeps beside a database; none of it may outlive the file, or meet another one of that name. */
    static final List<String> SIDES = List.of("-wal", "-shm", "-journal");

    /** An empty file in the directory of the place, so that it can be moved there in one step. */
    static Workpiece beside(Path place) throws IOException {
        var absolute = place.toAbsolutePath();
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var made =
                new Workpiece(Files.createTempFile(absolute.getParent(), absolute.getFileName() + ".", ".part", owner));
        made.all().forEach(each -> each.toFile().deleteOnExit());
        return made;
    }

    private Stream<Path> all() {
        return Stream.concat(Stream.of(file), SIDES.stream().map(side -> side(file, side)));
    }

    /** Moves it to its place, of which the disk knows when this returns. */
    void put(Path place, CopyOption... how) throws IOException {
        try (var whole = FileChannel.open(file, StandardOpenOption.WRITE)) {
            whole.force(true);
        }
        Files.move(file, place, how);
        try (var directory = FileChannel.open(place.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    @Override
    public void close() {
        try {
            for (var each : all().toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + file + " cannot be removed", e);
        }
    }

    static Path side(Path file, String side) {
        return file.resolveSibling(file.getFileName() + side);
    }
}
