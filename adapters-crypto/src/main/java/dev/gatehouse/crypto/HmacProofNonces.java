package dev.gatehouse.crypto;

import dev.gatehouse.application.port.out.ProofNonces;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.LongStream;

/** Nonces that are codes of five minutes each, under a key of the founding master key, so that every node knows them. */
final class HmacProofNonces implements ProofNonces {
    private static final long WINDOW = Duration.ofMinutes(5).toSeconds();
    private static final int BYTES = 16;

    private final HmacSha256 mac;

    HmacProofNonces(MasterKeys masterKeys) {
        this.mac = new HmacSha256(masterKeys.founding().derive(KeyPurpose.PROOF_NONCE));
    }

    @Override
    public String nonce(Instant now) {
        return of(window(now));
    }

    /** The window after this one too: a node whose clock is a little ahead may have given it out. */
    @Override
    public boolean isCurrent(String nonce, Instant now) {
        var shown = nonce.getBytes(StandardCharsets.UTF_8);
        return LongStream.rangeClosed(-1, 1)
                .mapToObj(step -> of(window(now) + step))
                .anyMatch(one -> ConstantTime.areEqual(one.getBytes(StandardCharsets.UTF_8), shown));
    }

    private static long window(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), WINDOW);
    }

    private String of(long window) {
        var code = mac.of(ByteBuffer.allocate(Long.BYTES).putLong(window).array());
        return Base64Url.encode(Arrays.copyOf(code, BYTES));
    }
}
