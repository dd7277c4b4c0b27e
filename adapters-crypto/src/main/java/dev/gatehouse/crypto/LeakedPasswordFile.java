package dev.gatehouse.crypto;

import com.google.common.hash.BloomFilter;
import com.google.common.hash.Funnels;
import dev.gatehouse.domain.user.LeakedPasswords;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Bloom filter over the SHA-1 of leaked passwords: 1.8 bytes for each where one good password in a thousand is
 * taken for a leaked one, and none of them can be read out of it.
 * SHA-1 protects nothing here; the lists that are passed around name passwords by it.
 */
public final class LeakedPasswordFile implements LeakedPasswords {
    private static final Pattern DIGEST = Pattern.compile("(?<sha1>[0-9A-Fa-f]{40})(:[0-9]+)?");

    private final BloomFilter<byte[]> filter;

    private LeakedPasswordFile(BloomFilter<byte[]> filter) {
        this.filter = filter;
    }

    /** Reads a filter that {@link #write} made; what is none is refused. */
    @SuppressWarnings("unchecked")
    public static LeakedPasswordFile open(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return new LeakedPasswordFile(BloomFilter.readFrom(in, Funnels.byteArrayFunnel()));
        }
    }

    /**
     * Makes a filter of a list with a password in each line, or its SHA-1 in hex, which may be followed by a colon and how
     * often it was seen.
     *
     * @param oneIn of so many passwords that are not on the list, one is taken for being on it
     * @param progress is told how many lines were read
     * @return how many lines there were
     * @throws java.nio.file.FileAlreadyExistsException rather than write over a file
     */
    public static long write(Path list, Path file, int oneIn, LongConsumer progress) throws IOException {
        long lines = count(list);
        var filter = BloomFilter.create(Funnels.byteArrayFunnel(), Math.max(1, lines), 1.0 / oneIn);
        try (var read = reader(list)) {
            var each = passwords(read).iterator();
            for (long done = 1; each.hasNext(); done++) {
                filter.put(digest(each.next()));
                progress.accept(done);
            }
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        try (var out = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW))) {
            filter.writeTo(out);
        }
        return lines;
    }

    private static long count(Path list) throws IOException {
        try (var read = reader(list)) {
            return passwords(read).count();
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    /** As ISO 8859-1, so that no line of a list that grew over the years breaks it off; its bytes are what is digested. */
    private static BufferedReader reader(Path list) throws IOException {
        return Files.newBufferedReader(list, StandardCharsets.ISO_8859_1);
    }

    private static Stream<String> passwords(BufferedReader reader) {
        return reader.lines().filter(line -> !line.isEmpty());
    }

    private static byte[] digest(String line) {
        var named = DIGEST.matcher(line);
        return named.matches()
                ? HexFormat.of().parseHex(named.group("sha1"))
                : sha1(line.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] sha1(byte[] password) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(password);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has SHA-1", impossible);
        }
    }

    @Override
    public boolean contain(String text) {
        return filter.mightContain(sha1(text.getBytes(StandardCharsets.UTF_8)));
    }
}
