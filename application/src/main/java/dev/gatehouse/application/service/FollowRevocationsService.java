package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Cursors;
import dev.gatehouse.application.port.in.FollowRevocations;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.CallerCheck.Caller;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.session.DialectName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Tells entitled callers what was ended since they asked last. */
final class FollowRevocationsService implements FollowRevocations {
    private static final String LIST = "revocations";
    private static final int PAGE = 1000;
    /** What another node writes now is seen later, and its clock may be slow: so much of what was told is told again. */
    private static final Duration TOLD_AGAIN = Duration.ofSeconds(15);

    private final CallerCheck callers;
    private final UnitOfWork unitOfWork;
    private final Cursors cursors;
    private final Duration matterFor;
    private final SecretSource secrets;
    private final InstantSource clock;
    private final Recorder recorder;

    /** A revocation matters for as long as a key retires: until the longest token has ended everywhere. */
    FollowRevocationsService(
            CallerCheck callers,
            UnitOfWork unitOfWork,
            Cursors cursors,
            Duration matterFor,
            SecretSource secrets,
            InstantSource clock,
            Recorder recorder) {
        this.callers = callers;
        this.unitOfWork = unitOfWork;
        this.cursors = cursors;
        this.matterFor = matterFor;
        this.secrets = secrets;
        this.clock = clock;
        this.recorder = recorder;
    }

    @Override
    public Outcome follow(Question question) {
        var decision = new Decision(secrets.decisionId(), clock.instant(), question.from(), DialectName.REVOCATIONS);
        return switch (callers.check(decision, question.caller())) {
            case Caller.Refused(Refusal why) -> new Outcome.CallerRefused(why);
            case Caller.Known(Client client)
            when !client.introspect() -> {
                recorder.refusedNobody(DialectName.REVOCATIONS, question.from().network(), "not entitled");
                yield new Outcome.NotEntitled();
            }
            case Caller.Known(Client client) -> told(question.since(), decision.now());
        };
    }

    private Outcome told(Optional<String> since, Instant now) {
        var oldest = place(now.minus(matterFor));
        var place = since.isEmpty() ? Optional.of(oldest) : cursors.open(LIST, since.get());
        return place.map(known -> isBefore(known, oldest) ? oldest : known)
                .<Outcome>map(after -> page(after, now))
                .orElseGet(Outcome.UnknownPlace::new);
    }

    private Outcome page(Cursor after, Instant now) {
        var page = unitOfWork.read(stores -> stores.signOuts().revoked(after, PAGE));
        var next = page.next().orElseGet(() -> place(now.minus(TOLD_AGAIN)));
        return new Outcome.Told(
                page.items(), cursors.seal(LIST, next), page.next().isPresent(), matterFor);
    }

    private static Cursor place(Instant time) {
        return new Cursor(time.toString(), "");
    }

    private static boolean isBefore(Cursor one, Cursor other) {
        return Instant.parse(one.sortValue()).isBefore(Instant.parse(other.sortValue()));
    }
}
