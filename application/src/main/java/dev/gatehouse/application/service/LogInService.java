package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.LogIn;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.domain.login.Credentials;
import java.time.InstantSource;

/** Sends credentials to the way in that knows them, once the source has not failed too often. */
final class LogInService implements LogIn {
    private final PersonLogin persons;
    private final ProgramLogin programs;
    private final ExchangeLogin exchanges;
    private final FailureLimit failures;
    private final SecretSource secrets;
    private final InstantSource clock;
    private final Recorder recorder;

    LogInService(
            PersonLogin persons,
            ProgramLogin programs,
            ExchangeLogin exchanges,
            FailureLimit failures,
            SecretSource secrets,
            InstantSource clock,
            Recorder recorder) {
        this.persons = persons;
        this.programs = programs;
        this.exchanges = exchanges;
        this.failures = failures;
        this.secrets = secrets;
        this.clock = clock;
        this.recorder = recorder;
    }

    @Override
    public Outcome logIn(Attempt attempt) {
        var entrance = attempt.entrance();
        var decision = new Decision(secrets.decisionId(), clock.instant(), attempt.from(), entrance.dialect());
        var limited = failures.check(attempt.from());
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
}
