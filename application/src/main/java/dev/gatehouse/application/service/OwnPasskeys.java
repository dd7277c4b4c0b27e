package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.OwnFactors.Asking;
import dev.gatehouse.application.port.in.OwnFactors.Outcome;
import dev.gatehouse.application.port.in.Whose;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.FactorChange.Changer;
import dev.gatehouse.application.service.FactorChange.Deed;
import dev.gatehouse.application.service.PasskeyChallenges.Purpose;
import dev.gatehouse.application.service.PasskeyCheck.Given;
import dev.gatehouse.application.service.PasskeyCheck.Made;
import dev.gatehouse.domain.factor.Passkey;
import dev.gatehouse.domain.factor.PasskeyAnswer;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.secret.Secret;
import java.util.List;
import java.util.Optional;

/** Adds and removes the passkeys of whoever asks. */
final class OwnPasskeys {
    private final UnitOfWork unitOfWork;
    private final FactorChange change;
    private final PasskeyCheck check;
    private final NewRecoveryCodes newCodes;
    private final Recorder recorder;

    OwnPasskeys(
            UnitOfWork unitOfWork,
            FactorChange change,
            PasskeyCheck check,
            NewRecoveryCodes newCodes,
            Recorder recorder) {
        this.unitOfWork = unitOfWork;
        this.change = change;
        this.check = check;
        this.newCodes = newCodes;
        this.recorder = recorder;
    }

    Outcome begin(Asking who) {
        return change.proven(who, changer -> {
            var user = changer.user();
            var known = check.idsOf(user.id());
            return known.size() >= Passkey.MOST
                    ? new Outcome.TooMany()
                    : new Outcome.Challenged(
                            user.id(), user.called(), check.challenge(mark(who), Purpose.NEW_KEY), known);
        });
    }

    Outcome add(Asking who, PasskeyAnswer answer, String name) {
        return change.proven(
                who,
                changer -> check.made(
                                new Given(answer, mark(who)), changer.decision().now())
                        .map(made -> add(who, changer, made, name))
                        .orElseGet(() -> new Outcome.Refused(new Refusal.BadCredentials())));
    }

    private Outcome add(Asking who, Changer changer, Made made, String name) {
        var decision = changer.decision();
        var user = changer.user();
        var key = new Passkey(
                made.key().id(),
                user.id(),
                made.key().publicKey(),
                made.key().counter(),
                name,
                decision.now(),
                Optional.empty());
        var codes = newCodes.draw();
        var entries = FactorChange.entries(decision, user.id(), Deed.PASSKEY_ADDED);
        var outcome = unitOfWork.run(stores -> {
            var written = changer.overtaken(stores).orElseGet(() -> write(stores, key, made, codes));
            if (FactorChange.isDone(written)) {
                change.write(stores, entries, Deed.PASSKEY_ADDED, user, who);
            }
            return written;
        });
        if (FactorChange.isDone(outcome)) {
            recorder.kept(entries);
        }
        return outcome;
    }

    private Outcome write(Stores stores, Passkey key, Made made, List<Secret> codes) {
        if (stores.passkeys().of(key.user()).size() >= Passkey.MOST) {
            return new Outcome.TooMany();
        }
        if (!made.challenge().take(stores)) {
            return new Outcome.Refused(new Refusal.BadCredentials());
        }
        if (!stores.passkeys().add(key)) {
            return new Outcome.AlreadySetUp();
        }
        stores.remembered().forget(key.user());
        return newCodes.giveIfNone(stores, key.user(), codes);
    }

    Outcome remove(Asking who, String id) {
        return change.proven(who, changer -> {
            var user = changer.user();
            var entries = FactorChange.entries(changer.decision(), user.id(), Deed.PASSKEY_REMOVED);
            var outcome = unitOfWork.run(stores -> changer.overtaken(stores).orElseGet(() -> {
                if (!stores.passkeys().remove(user.id(), id)) {
                    return new Outcome.NotThere();
                }
                FactorChange.tidy(stores, user.id());
                stores.remembered().forget(user.id());
                change.write(stores, entries, Deed.PASSKEY_REMOVED, user, who);
                return new Outcome.Done();
            }));
            if (outcome instanceof Outcome.Done) {
                recorder.kept(entries);
            }
            return outcome;
        });
    }

    /** A challenge is bound to the login by which its user is here. */
    private static Secret mark(Asking who) {
        return switch (who.whose()) {
            case Whose.Bearer(var token) -> token;
            case Whose.Browser(var cookie) -> cookie;
        };
    }
}
