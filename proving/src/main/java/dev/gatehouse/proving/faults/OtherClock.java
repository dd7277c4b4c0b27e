package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * The time of day of servers that are started with it: off by seconds that can be changed while they run.
 *
 * @param library what is loaded before everything else and answers when they ask for the time
 * @param offset the file in which it looks
 */
record OtherClock(Path library, Path offset) {
    /** One that is right as yet; needs a C compiler. */
    static OtherClock make() throws IOException {
        var work = Files.createTempDirectory("clock");
        var source = work.resolve("clock.c");
        try (var text = OtherClock.class.getResourceAsStream("/faults/clock.c")) {
            Files.copy(Objects.requireNonNull(text, "clock.c"), source);
        }
        var library = work.resolve("clock.so");
        Tools.run("cc", "-shared", "-fPIC", "-O2", "-o", library.toString(), source.toString());
        var clock = new OtherClock(library, work.resolve("offset"));
        clock.set(0);
        return clock;
    }

    /** The same house by this clock. */
    Site of(Site site) {
        return site.with("LD_PRELOAD", library.toString()).with("OTHER_CLOCK", offset.toString());
    }

    /** Makes it so many seconds fast; in place, for the servers hold the file. */
    void set(long seconds) throws IOException {
        var number =
                ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder()).putLong(0, seconds);
        try (var file = FileChannel.open(offset, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.write(number, 0);
        }
    }
}
