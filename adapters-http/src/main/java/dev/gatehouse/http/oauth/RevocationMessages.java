package dev.gatehouse.http.oauth;

import dev.gatehouse.application.port.in.FollowRevocations.Outcome;
import dev.gatehouse.domain.token.Revocation;
import java.time.Duration;
import java.util.List;

/** What was ended before its time, for verifiers; times in seconds since 1970. */
final class RevocationMessages {

    private RevocationMessages() {}

    /** One page; {@code next} is brought back as {@code since}, at once if there is {@code more}. */
    record Feed(String next, boolean more, List<Object> revoked) {
        static Feed of(Outcome.Told told) {
            return new Feed(
                    told.next(),
                    told.isMore(),
                    told.revoked().stream()
                            .map(one -> entry(one, told.matterFor()))
                            .toList());
        }
    }

    /** Every token that names the session. */
    record OfSession(String sid, long until) {}

    /** The token of that {@code jti}. */
    record OfToken(String jti, long until) {}

    /** Every token of the subject that names no session and was issued before. */
    record OfSubject(String sub, long before, long until) {}

    /** Every token that was issued before. */
    record OfEverybody(boolean everybody, long before, long until) {}

    /** Tokens tell whole seconds: what was issued within the second of a sign-out counts as issued before it. */
    private static Object entry(Revocation one, Duration matterFor) {
        long before = one.at().getEpochSecond() + 1;
        long until = before + matterFor.toSeconds();
        return switch (one.kind()) {
            case SESSION -> new OfSession(one.id(), until);
            case TOKEN -> new OfToken(one.id(), until);
            case SUBJECT -> new OfSubject(one.id(), before, until);
            case EVERYBODY -> new OfEverybody(true, before, until);
        };
    }
}
