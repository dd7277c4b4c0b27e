package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.OwnFactors.Asking;
import dev.gatehouse.application.port.in.OwnFactors.Outcome;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.FactorChange.Deed;
import dev.gatehouse.domain.factor.HeldFactors;
import dev.gatehouse.domain.login.Refusal;
import java.util.Optional;

/** New recovery codes for whoever has passkeys alone, and so no app that could show a code. */
record CodeRenewal(UnitOfWork unitOfWork, FactorChange change, NewRecoveryCodes newCodes, Recorder recorder) {

    Outcome byLogin(Asking who) {
        var codes = newCodes.draw();
        return change.proven(who, changer -> {
            var user = changer.user();
            var entries = FactorChange.entries(changer.decision(), user.id(), Deed.CODES_RENEWED);
            var outcome = unitOfWork.run(stores -> changer.overtaken(stores)
                    .or(() -> withoutCode(stores.factors().held(user.id())))
                    .orElseGet(() -> {
                        stores.factors().replaceRecoveryCodes(user.id(), newCodes.digests(codes));
                        stores.remembered().forget(user.id());
                        change.write(stores, entries, Deed.CODES_RENEWED, user, who);
                        return new Outcome.Given(codes);
                    }));
            if (outcome instanceof Outcome.Given) {
                recorder.kept(entries);
            }
            return outcome;
        });
    }

    /** Why it is not done without a code. */
    private static Optional<Outcome> withoutCode(HeldFactors held) {
        if (!held.isAny()) {
            return Optional.of(new Outcome.NothingSetUp());
        }
        return held.hasApp() ? Optional.of(new Outcome.Refused(new Refusal.BadCredentials())) : Optional.empty();
    }
}
