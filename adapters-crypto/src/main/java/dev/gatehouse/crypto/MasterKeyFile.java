package dev.gatehouse.crypto;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/** A master key in a file of its own: one line of base64. */
final class MasterKeyFile {
    private static final int LONGEST = 1024;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final FileAttribute<?> PRIVATE = PosixFilePermissions.asFileAttribute(OWNER_ONLY);

    private MasterKeyFile() {}

    static MasterKey read(Path file) {
        try {
            refuseIfOpenToAll(file);
            if (Files.size(file) > LONGEST) {
                throw new UnusableMasterKey("the master key file " + file + " is no single line of base64");
            }
            return parse(file);
        } catch (NoSuchFileException missing) {
            throw new UnusableMasterKey("the master key file " + file + " is missing", missing);
        } catch (IOException unreadable) {
            throw new UnusableMasterKey("the master key file " + file + " cannot be read", unreadable);
        }
    }

    /** Whatever bytes there are make some text, so that what is wrong is said of that. */
    private static MasterKey parse(Path file) throws IOException {
        try {
            return MasterKey.parse(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (UnusableMasterKey none) {
            throw new UnusableMasterKey(file + ": " + none.getMessage(), none);
        }
    }

    static MasterKey readOrMake(Path file) {
        if (!Files.exists(file)) {
            make(file.toAbsolutePath());
        }
        return read(file);
    }

    /** A group may read it (that is how orchestrators mount secrets), the rest of the machine may not. */
    private static void refuseIfOpenToAll(Path file) throws IOException {
        var granted = Files.getPosixFilePermissions(file);
        if (granted.contains(PosixFilePermission.OTHERS_READ) || granted.contains(PosixFilePermission.OTHERS_WRITE)) {
            throw new UnusableMasterKey("the master key file " + file + " is open to everybody: chmod 600 it");
        }
    }

    /** Written whole under another name first and then linked, so that the file is there whole or not at all, and nobody's is replaced. */
    private static void make(Path file) {
        try {
            var directory = file.resolveSibling("");
            Files.createDirectories(directory);
            var draft = Files.createTempFile(directory, ".master-key", ".draft", PRIVATE);
            try {
                write(draft, random().base64() + "\n");
                link(file, draft);
            } finally {
                Files.delete(draft);
            }
            sync(directory);
        } catch (IOException unwritable) {
            throw new UnusableMasterKey("the master key file " + file + " cannot be made", unwritable);
        }
    }

    private static void link(Path file, Path draft) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException someoneElseWasFaster) {
            // Theirs is as good: it is read next.
        }
    }

    private static MasterKey random() {
        var bytes = new byte[MasterKey.BYTES];
        new SecureRandom().nextBytes(bytes);
        return MasterKey.of(bytes);
    }

    private static void write(Path file, String text) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void sync(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
