package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.ExplainDecisions.Simulation;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.admin.Unmet;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.LoginRules.Judgement;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.token.Subject;
import java.util.Optional;

/** What a login meets at the console and nowhere else: from where it may be called, and who may run something there. */
final class ConsoleDoor {
    private static final String NETWORKS = "networks";
    private static final String PERMISSION = "permission";
    private static final String NEED = "need";

    private final Settings.Console console;

    ConsoleDoor(Settings.Console console) {
        this.console = console;
    }

    /** What comes before everything else; without networks there is nothing to be said. */
    Judgement before(Entrance entrance, Source from) {
        if (!isHere(entrance) || console.networks().isEmpty()) {
            return Judgement.passed(Trace.EMPTY);
        }
        return isWithin(from)
                ? Judgement.passed(Trace.EMPTY.and(Step.passed(NETWORKS, "within those of the administration")))
                : Judgement.refused(
                        Trace.EMPTY.and(Step.failed(NETWORKS, "outside those of the administration")),
                        new Refusal.AddressDenied());
    }

    private boolean isWithin(Source from) {
        return switch (from) {
            case Source.Known(var address) ->
                console.networks().stream().anyMatch(network -> network.contains(address));
            case Source.Unreadable() -> false;
        };
    }

    /** What comes after everything else. */
    Simulation after(Stores stores, Entrance entrance, Optional<Principal> who, Judgement judgement) {
        var subject = who.map(Principal::subject);
        if (who.isEmpty() || !isHere(entrance) || judgement.refusal().isPresent()) {
            return new Simulation(subject, judgement, Optional.empty());
        }
        if (SubjectFinder.permissions(who.get()).isEmpty()) {
            return told(subject, judgement, Step.failed(PERMISSION, "holds none"), Optional.of(Unmet.PERMISSION));
        }
        var entitled = judgement.and(Step.passed(PERMISSION, "holds some"));
        if (!isToShowACode(who.get())) {
            return new Simulation(subject, entitled, Optional.empty());
        }
        return hasFactor(stores, who.get().subject())
                ? told(subject, entitled, Step.passed(NEED, "a second factor was asked for"), Optional.empty())
                : told(
                        subject,
                        entitled,
                        Step.failed(NEED, "a role needs a second factor, and there is none"),
                        Optional.of(Unmet.SECOND_FACTOR));
    }

    private boolean isToShowACode(Principal who) {
        return switch (who) {
            case Principal.Person(var user) -> console.need().concerns(user.roles());
            case Principal.Program program -> false;
        };
    }

    private boolean isHere(Entrance entrance) {
        return entrance.equals(console.entrance());
    }

    private static boolean hasFactor(Stores stores, Subject subject) {
        return switch (subject) {
            case Subject.OfUser(var id) -> stores.factors().held(id).isAny();
            case Subject.OfClient client -> false;
        };
    }

    private static Simulation told(Optional<Subject> subject, Judgement judgement, Step step, Optional<Unmet> unmet) {
        return new Simulation(subject, judgement.and(step), unmet);
    }
}
