package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.LogIn;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.Refusal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Sends credentials to the way in that knows them, once the source may ask at all. */
final class LogInService implements LogIn {
    private final PersonLogin persons;
    private final ProgramLogin programs;
    private final ExchangeLogin exchanges;
    private final SourceLimits limits;
    private final FailureLimit failures;
    private final SecretSource secrets;
    private final InstantSource clock;
    private final Recorder recorder;

    LogInService(
            PersonLogin persons,
            ProgramLogin programs,
            ExchangeLogin exchanges,
            SourceLimits limits,
            FailureLimit failures,
            SecretSource secrets,
            InstantSource clock,
            Recorder recorder) {
        this.persons = persons;
        this.programs = programs;
        this.exchanges = exchanges;
        this.limits = limits;
        this.failures = failures;
        this.secrets = secrets;
        this.clock = clock;
        this.recorder = recorder;
    }

    @Override
    public Outcome logIn(Attempt attempt) {
        var entrance = attempt.entrance();
        var decision = new Decision(secrets.decisionId(), clock.instant(), attempt.from(), entrance.dialect());
        var limited = limited(attempt);
        if (limited.isPresent()) {
            recorder.refusedNobody(entrance.dialect(), attempt.from().network(), "source limit");
            return new Outcome.Refused(decision.id(), limited.get());
        }
        return switch (attempt.credentials()) {
            case Credentials.UserPassword shown -> persons.logIn(decision, shown, entrance);
            case Credentials.KeySecret shown -> programs.logIn(decision, shown, entrance);
            case Credentials.ExchangeToken shown -> exchanges.logIn(decision, shown, entrance);
        };
    }

    private Optional<Refusal> limited(Attempt attempt) {
        Optional<Duration> wait = attempt.entrance()
                .rate()
                .flatMap(rate ->
                        limits.take(attempt.entrance().dialect().value(), SourceLimits.key(attempt.from()), rate));
        return wait.<Refusal>map(Refusal.Throttled::new).or(() -> failures.check(attempt.from()));
    }
}
