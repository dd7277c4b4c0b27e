package dev.gatehouse.proving.faults;

import dev.gatehouse.proving.Durable;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A second server of PostgreSQL that follows a first one and can take its place: made by hand from a copy, as pg_basebackup does. */
final class Standby implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** What belongs to the running server, not to its data. */
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts");

    private final int port;
    private final Process process;

    private Standby(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /**
     * Copies a running server, starts the copy as its standby, and waits until it follows.
     *
     * @param command how the first one was started
     */
    static Standby of(Path primary, int primaryPort, List<String> command) throws IOException {
        int port = Site.freePort();
        var data = Files.createTempDirectory("standby").resolve("data");
        var label = copy(primary, primaryPort, data);
        Files.writeString(data.resolve("backup_label"), label);
        Files.createFile(data.resolve("standby.signal"));
        Files.writeString(
                data.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=" + primaryPort + " user=postgres'\n",
                StandardOpenOption.APPEND);
        var own = command.stream()
                .map(word -> word.replace(primary.toString(), data.toString())
                        .replace(Integer.toString(primaryPort), Integer.toString(port)))
                .toList();
        var process = new ProcessBuilder(own)
                .redirectErrorStream(true)
                .redirectOutput(new File(data.toFile(), "standby.log"))
                .start();
        var standby = new Standby(port, process);
        var following = Pause.until(
                PATIENCE,
                () -> ask(primaryPort, "SELECT COUNT(*) FROM pg_stat_replication WHERE state = 'streaming'")
                        .equals("1"));
        if (following.equals(PATIENCE)) {
            standby.close();
            throw new IllegalStateException("the standby does not follow, see " + data.resolve("standby.log"));
        }
        Durable.require(port);
        return standby;
    }

    /** The label of the copy, which says from where on the log has to be read. */
    private static String copy(Path from, int port, Path to) throws IOException {
        try (var connection = DriverManager.getConnection(url(port), "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_backup_start('standby', true)");
            Files.walkFileTree(from, new Copying(from, to));
            try (var rows = statement.executeQuery("SELECT labelfile FROM pg_backup_stop()")) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Copies what stays where it is; what goes meanwhile is in the log. */
    private static final class Copying extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;

        Copying(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            Files.createDirectory(
                    to.resolve(from.relativize(folder)),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!LEFT_OUT.contains(file.getFileName().toString())) {
                try {
                    Files.copy(file, to.resolve(from.relativize(file)));
                } catch (NoSuchFileException gone) {
                    return FileVisitResult.CONTINUE;
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
            if (failed instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failed;
        }
    }

    int port() {
        return port;
    }

    /** Lets it take the place of the first one, and returns when it takes writes. */
    void promote() {
        var unused = ask(port, "SELECT pg_promote(true, 60)");
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    private static String ask(int port, String sql) {
        try (var connection = DriverManager.getConnection(url(port), "postgres", "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failed) {
            throw new UncheckedIOException(new IOException(failed));
        }
    }

    @Override
    public void close() {
        Signals.send("QUIT", Signals.tree(process.toHandle()));
        var unused = Signals.await(process);
    }
}
