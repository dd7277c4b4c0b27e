package dev.gatehouse.crypto;

import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.decision.DecisionId;
import dev.gatehouse.domain.factor.TypedCode;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.user.UserId;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/** Draws everything from the system's secure randomness. */
final class SecureSecretSource implements SecretSource {
    private static final int ID_BYTES = 16;
    private static final int PASSWORD_LENGTH = 24;
    private static final int GROUP_LENGTH = 6;
    private static final int RECOVERY_GROUP = 4;
    /** Without the letters and digits that people take for one another: 0 and o, 1, i and l. */
    private static final String UNMISTAKABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int USER_CODE_LENGTH = 8;
    /** Without vowels, and 20 of them: 8 are 34 bits (RFC 8628 section 6.1). */
    private static final String CONSONANTS = "BCDFGHJKLMNPQRSTVWXZ";

    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;

    SecureSecretSource(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public UserId userId() {
        return new UserId(UUID.randomUUID().toString());
    }

    @Override
    public SessionId sessionId() {
        return new SessionId(Base62.encode(draw(ID_BYTES)));
    }

    @Override
    public String nonce() {
        return Base62.encode(draw(ID_BYTES));
    }

    /** RFC 9562 section 5.7, UUIDv7: milliseconds first, so that the order of the texts is that of time. */
    @Override
    public DecisionId decisionId() {
        var bits = ByteBuffer.wrap(draw(ID_BYTES));
        long time = (clock.millis() << 16) | 0x7000 | (bits.getShort() & 0x0FFF);
        long rest = (bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new DecisionId(new UUID(time, rest).toString());
    }

    @Override
    public String tokenId() {
        return Base62.encode(draw(ID_BYTES));
    }

    @Override
    public ApiKey apiKey() {
        return new ApiKey(generate(TokenFormat.API_KEY));
    }

    @Override
    public Secret apiSecret() {
        return Secret.of(generate(TokenFormat.API_SECRET));
    }

    @Override
    public Secret opaqueToken() {
        return Secret.of(generate(TokenFormat.ACCESS_TOKEN));
    }

    @Override
    public Secret ticket(Ticket kind) {
        return Secret.of(generate(
                switch (kind) {
                    case AUTHORIZATION_CODE -> TokenFormat.AUTHORIZATION_CODE;
                    case PUSHED_REQUEST -> TokenFormat.PUSHED_REQUEST;
                    case BROWSER_SESSION -> TokenFormat.BROWSER_SESSION;
                    case DEVICE_CODE -> TokenFormat.DEVICE_CODE;
                    case ACTION -> TokenFormat.ACTION;
                }));
    }

    @Override
    public String userCode() {
        var text = new StringBuilder();
        for (int i = 0; i < USER_CODE_LENGTH; i++) {
            text.append(letter(CONSONANTS));
        }
        return text.toString();
    }

    @Override
    public Secret password() {
        return Secret.of(grouped(PASSWORD_LENGTH, GROUP_LENGTH));
    }

    @Override
    public Secret recoveryCode() {
        return Secret.of(grouped(TypedCode.RECOVERY_LENGTH, RECOVERY_GROUP));
    }

    private String grouped(int length, int group) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            if (i > 0 && i % group == 0) {
                text.append('-');
            }
            text.append(letter(UNMISTAKABLE));
        }
        return text.toString();
    }

    private char letter(String alphabet) {
        return alphabet.charAt(random.nextInt(alphabet.length()));
    }

    private String generate(TokenFormat format) {
        return format.write(draw(format.bytes()));
    }

    private byte[] draw(int bytes) {
        var drawn = new byte[bytes];
        random.nextBytes(drawn);
        return drawn;
    }
}
