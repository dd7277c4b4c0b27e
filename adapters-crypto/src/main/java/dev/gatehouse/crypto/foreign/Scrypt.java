package dev.gatehouse.crypto.foreign;

import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.SCrypt;

/** Scrypt (RFC 7914) as {@code $scrypt$ln=16,r=8,p=1$<salt>$<hash>}, and as {@code $s0$} with its numbers packed. */
final class Scrypt {
    private static final Pattern MODULAR = Pattern.compile(
            "\\$scrypt\\$ln=(\\d{1,2}),r=(\\d{1,4}),p=(\\d{1,4})\\$([A-Za-z0-9+./]+=*)" + "\\$([A-Za-z0-9+./]+=*)");
    private static final Pattern PACKED =
            Pattern.compile("\\$s0\\$([0-9a-f]{5,7})\\$([A-Za-z0-9+/]+=*)\\$([A-Za-z0-9+/]+=*)");
    /** On our heap, so one at a time. */
    private static final long MOST_BYTES = 128L << 20;

    private static final int MOST_LANES = 16;
    private static final int MOST_HASH_BYTES = 128;

    private Scrypt() {}

    /** What a hash costs: N is two to the power of {@code logN}. */
    record Cost(int logN, int blockSize, int lanes) {
        boolean isBearable() {
            return logN >= 1
                    && blockSize >= 1
                    && lanes >= 1
                    && lanes <= MOST_LANES
                    // N is less than 2^(128 r / 8), and 2^20 at most for any r.
                    && logN <= Math.min(20, 16 * blockSize - 1)
                    && ((128L * blockSize) << logN) <= MOST_BYTES;
        }
    }

    static Optional<KnownHash> readModular(String text) {
        return Text.match(MODULAR, text)
                .map(found -> known(
                        new Cost(Text.number(found, 1), Text.number(found, 2), Text.number(found, 3)),
                        Text.base64(found.group(4)),
                        Text.base64(found.group(5))));
    }

    static Optional<KnownHash> readPacked(String text) {
        return Text.match(PACKED, text).map(found -> {
            var numbers = Integer.parseInt(found.group(1), 16);
            return known(
                    new Cost(numbers >> 16, (numbers >> 8) & 0xff, numbers & 0xff),
                    Text.base64(found.group(2)),
                    Text.base64(found.group(3)));
        });
    }

    private static KnownHash known(Cost cost, byte[] salt, byte[] hash) {
        return new KnownHash(
                "scrypt",
                cost.isBearable() && hash.length <= MOST_HASH_BYTES,
                hash,
                password -> run(cost, password, salt, hash.length));
    }

    static synchronized byte[] run(Cost cost, byte[] password, byte[] salt, int length) {
        return SCrypt.generate(password, salt, 1 << cost.logN(), cost.blockSize(), cost.lanes(), length);
    }
}
