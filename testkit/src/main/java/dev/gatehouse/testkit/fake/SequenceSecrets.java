package dev.gatehouse.testkit.fake;

import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.decision.DecisionId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.user.UserId;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** One number after the other in the forms of the real thing: unique, the same in every run, and easy to guess. */
public final class SequenceSecrets implements SecretSource {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final String CONSONANTS = "BCDFGHJKLMNPQRSTVWXZ";
    private static final int USER_CODE = 8;
    private static final int PASSWORD_GROUPS = 6;
    private static final int RECOVERY_GROUPS = 4;
    private static final int GROUP = 4;

    private final AtomicLong last = new AtomicLong();
    private final AtomicReference<Runnable> beforeSession = new AtomicReference<>(() -> {});

    /** Does that once, before the next session is given its id: after its credentials were looked at, and before it is written. */
    public void beforeNextSession(Runnable deed) {
        beforeSession.set(deed);
    }

    @Override
    public UserId userId() {
        return new UserId(numbered("00000000-0000-4000-8000-%012x"));
    }

    @Override
    public SessionId sessionId() {
        beforeSession.getAndSet(() -> {}).run();
        return new SessionId(numbered("s%021d"));
    }

    @Override
    public String nonce() {
        return numbered("n%021d");
    }

    @Override
    public DecisionId decisionId() {
        return new DecisionId(numbered("d%025d"));
    }

    @Override
    public String tokenId() {
        return numbered("t%021d");
    }

    @Override
    public ApiKey apiKey() {
        return new ApiKey(Shape.API_KEY.of(last.incrementAndGet()));
    }

    @Override
    public Secret apiSecret() {
        return Secret.of(Shape.API_SECRET.of(last.incrementAndGet()));
    }

    @Override
    public Secret opaqueToken() {
        return Secret.of(Shape.OPAQUE_TOKEN.of(last.incrementAndGet()));
    }

    @Override
    public Secret ticket(Ticket kind) {
        var shape = switch (kind) {
            case AUTHORIZATION_CODE -> Shape.AUTHORIZATION_CODE;
            case PUSHED_REQUEST -> Shape.PUSHED_REQUEST;
            case BROWSER_SESSION -> Shape.BROWSER_SESSION;
            case DEVICE_CODE -> Shape.DEVICE_CODE;
            case ACTION -> Shape.ACTION;
        };
        return Secret.of(shape.of(last.incrementAndGet()));
    }

    @Override
    public String userCode() {
        var text = new StringBuilder();
        var number = last.incrementAndGet();
        for (int i = 0; i < USER_CODE; i++) {
            text.append(CONSONANTS.charAt((int) (number % CONSONANTS.length())));
            number /= CONSONANTS.length();
        }
        return text.toString();
    }

    @Override
    public Secret password() {
        return grouped("password", PASSWORD_GROUPS);
    }

    @Override
    public Secret recoveryCode() {
        return grouped("recovery", RECOVERY_GROUPS);
    }

    private Secret grouped(String what, int groups) {
        var digits = Checksums.of(what, Long.toString(last.incrementAndGet()));
        var text = new StringBuilder();
        for (int i = 0; i < groups * GROUP; i++) {
            text.append(i > 0 && i % GROUP == 0 ? "-" : "");
            text.append(LETTERS.charAt(Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16) % LETTERS.length()));
        }
        return Secret.of(text.toString());
    }

    private String numbered(String form) {
        return String.format(Locale.ROOT, form, last.incrementAndGet());
    }
}
