package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.DownloadData;
import dev.gatehouse.application.port.in.Whose;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.Owners.Owner;
import dev.gatehouse.domain.network.Source;
import java.time.Instant;

/** Reads what is kept of a user as of one moment. */
final class DownloadDataService implements DownloadData {
    private final UnitOfWork unitOfWork;
    private final Owners owners;
    private final Doorkeeper doorkeeper;
    private final AccountFrame frame;

    DownloadDataService(UnitOfWork unitOfWork, Owners owners, Doorkeeper doorkeeper, AccountFrame frame) {
        this.unitOfWork = unitOfWork;
        this.owners = owners;
        this.doorkeeper = doorkeeper;
        this.frame = frame;
    }

    @Override
    public Outcome download(Whose whose, Source from) {
        var decision = frame.decision(from);
        return doorkeeper
                .turnsAway(decision)
                .<Outcome>map(Outcome.Refused::new)
                .or(() -> owners.find(whose, decision.now()).map(owner -> download(owner, decision)))
                .orElseGet(Outcome.UnknownBearer::new);
    }

    private Outcome download(Owner owner, Decision decision) {
        var elsewhere = owners.elsewhere(owner.user(), decision);
        if (elsewhere.isPresent()) {
            return new Outcome.Refused(elsewhere.get());
        }
        return owners.isRecent(owner, decision.now()) ? given(owner, decision.now()) : new Outcome.LoginTooOld();
    }

    private Outcome given(Owner owner, Instant now) {
        return unitOfWork.read(stores -> stores.userDirectory()
                .find(owner.user().id())
                .<Outcome>map(listed -> new Outcome.Given(new OwnData(
                        listed,
                        OwnSessionsService.live(stores, owner, now),
                        ConsentsService.given(stores, owner.user().id()),
                        FactorCheck.standing(stores, owner.user().id()),
                        stores.remembered().of(owner.user(), now))))
                .orElseGet(Outcome.UnknownBearer::new));
    }
}
