package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.LogIn;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.domain.login.Credentials;
import java.time.InstantSource;

/** Sends credentials to the way in that knows them, unless they are turned away at the door. */
final class LogInService implements LogIn {
    private final PersonLogin persons;
    private final ProgramLogin programs;
    private final ExchangeLogin exchanges;
    private final Doorkeeper doorkeeper;
    private final SecretSource secrets;
    private final InstantSource clock;

    LogInService(
            PersonLogin persons,
            ProgramLogin programs,
            ExchangeLogin exchanges,
            Doorkeeper doorkeeper,
            SecretSource secrets,
            InstantSource clock) {
        this.persons = persons;
        this.programs = programs;
        this.exchanges = exchanges;
        this.doorkeeper = doorkeeper;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Outcome logIn(Attempt attempt) {
        var entrance = attempt.entrance();
        var decision = new Decision(secrets.decisionId(), clock.instant(), attempt.from(), entrance.dialect());
        var turnedAway = doorkeeper.turnsAway(decision);
        if (turnedAway.isPresent()) {
            return new Outcome.Refused(decision.id(), turnedAway.get());
        }
        return switch (attempt.credentials()) {
            case Credentials.UserPassword shown ->
                doorkeeper
                        .turnsPasswordsAway(decision)
                        .<Outcome>map(why -> new Outcome.Refused(decision.id(), why))
                        .orElseGet(() -> persons.logIn(decision, shown, entrance));
            case Credentials.KeySecret shown -> programs.logIn(decision, shown, entrance);
            case Credentials.ExchangeToken shown -> exchanges.logIn(decision, shown, entrance);
        };
    }
}
