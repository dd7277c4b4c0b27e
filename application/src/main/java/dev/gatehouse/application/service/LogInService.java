package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.BrowserLogin.Browser;
import dev.gatehouse.application.port.in.LogIn;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.service.PasskeyCheck.Given;
import dev.gatehouse.application.service.PersonLogin.Came;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** Sends credentials to the way in that knows them, unless they are turned away at the door. */
final class LogInService implements LogIn {
    private final PersonLogin persons;
    private final FactorLogin factors;
    private final ProgramLogin programs;
    private final ExchangeLogin exchanges;
    private final Doorkeeper doorkeeper;
    private final SecretSource secrets;
    private final InstantSource clock;

    LogInService(
            PersonLogin persons,
            FactorLogin factors,
            ProgramLogin programs,
            ExchangeLogin exchanges,
            Doorkeeper doorkeeper,
            SecretSource secrets,
            InstantSource clock) {
        this.persons = persons;
        this.factors = factors;
        this.programs = programs;
        this.exchanges = exchanges;
        this.doorkeeper = doorkeeper;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Outcome logIn(Attempt attempt) {
        return switch (begin(attempt, Optional.empty(), "")) {
            case Came.Done(Outcome outcome) -> outcome;
            case Came.CodeWanted wanted -> throw new IllegalStateException("nobody asks for a code here");
        };
    }

    /**
     * The same for an entrance that can ask for a code.
     *
     * @param kept what the browser keeps since a second factor was shown in it
     * @param browser what people call it
     */
    Came begin(Attempt attempt, Optional<Secret> kept, String browser) {
        var entrance = attempt.entrance();
        var decision = decision(entrance, attempt.from(), browser);
        var turnedAway = doorkeeper.turnsAway(decision);
        if (turnedAway.isPresent()) {
            return refused(decision, turnedAway.get());
        }
        return switch (attempt.credentials()) {
            case Credentials.UserPassword shown ->
                doorkeeper
                        .turnsPasswordsAway(decision)
                        .map(why -> refused(decision, why))
                        .orElseGet(() -> persons.logIn(decision, shown, entrance, kept));
            case Credentials.KeySecret shown -> new Came.Done(programs.logIn(decision, shown, entrance));
            case Credentials.ExchangeToken shown -> new Came.Done(exchanges.logIn(decision, shown, entrance));
        };
    }

    /** Goes on with the code of a user whose password was right; empty if the password would have to be shown again. */
    Optional<Outcome> goOn(Entrance entrance, PendingLogin half, Secret code, Browser browser) {
        return goOn(entrance, browser, decision -> factors.byCode(decision, entrance, half, code));
    }

    /** The same with a passkey. */
    Optional<Outcome> goOn(Entrance entrance, PendingLogin half, Given given, Browser browser) {
        return goOn(entrance, browser, decision -> factors.byPasskey(decision, entrance, half, given));
    }

    private Optional<Outcome> goOn(Entrance entrance, Browser browser, Function<Decision, Optional<Outcome>> step) {
        var decision = decision(entrance, browser.from(), browser.name());
        return doorkeeper
                .turnsAway(decision)
                .or(() -> doorkeeper.turnsPasswordsAway(decision))
                .<Outcome>map(why -> new Outcome.Refused(decision.id(), why))
                .or(() -> step.apply(decision));
    }

    /** Lets in by a passkey alone, also while passwords are frozen. */
    Outcome logIn(Entrance entrance, Given given, Browser browser) {
        var decision = decision(entrance, browser.from(), browser.name());
        return doorkeeper
                .turnsAway(decision)
                .<Outcome>map(why -> new Outcome.Refused(decision.id(), why))
                .orElseGet(() -> factors.byPasskey(decision, entrance, given));
    }

    private Decision decision(Entrance entrance, Source from, String browser) {
        return new Decision(secrets.decisionId(), clock.instant(), from, entrance, browser);
    }

    private static Came refused(Decision decision, Refusal why) {
        return new Came.Done(new Outcome.Refused(decision.id(), why));
    }
}
