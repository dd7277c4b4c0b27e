package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.GrantTokens.Asked;
import dev.gatehouse.application.port.in.GrantTokens.Outcome;
import dev.gatehouse.application.port.out.DeviceStore.Decision;
import dev.gatehouse.application.port.out.DeviceStore.Waiting;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.GrantOpener.Opened;
import dev.gatehouse.application.service.GrantTokensService.Asking;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.oauth.GrantRefusal;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.user.User;
import java.time.Duration;
import java.util.Optional;

/** The code of a device for tokens, once a user agreed elsewhere (RFC 8628 sections 3.4 and 3.5). */
final class DeviceGrant {
    private final String issuer;
    private final Duration interval;
    private final UnitOfWork unitOfWork;
    private final Digests digests;
    private final GrantOpener opener;
    private final GrantHandout handout;
    private final Whereabouts whereabouts;
    private final FailureLimit failures;

    DeviceGrant(
            String issuer,
            Duration interval,
            UnitOfWork unitOfWork,
            Digests digests,
            GrantOpener opener,
            GrantHandout handout,
            Whereabouts whereabouts,
            FailureLimit failures) {
        this.issuer = issuer;
        this.interval = interval;
        this.unitOfWork = unitOfWork;
        this.digests = digests;
        this.opener = opener;
        this.handout = handout;
        this.whereabouts = whereabouts;
        this.failures = failures;
    }

    /** What came of asking. */
    private sealed interface Taken {
        /** Tokens may be made. */
        record Now(Opened opened, User user, String audience) implements Taken {}

        /** The user may not be where the device is. */
        record Elsewhere(User user) implements Taken {}

        /** No tokens. */
        record Not(GrantRefusal why) implements Taken {}
    }

    Outcome grant(Asking asking, Asked.WithDeviceCode asked) {
        var device = digests.digest(Digests.Purpose.DEVICE_CODE, asked.code());
        var draw = opener.draw();
        return switch (unitOfWork.run(stores -> take(stores, asking, device, draw))) {
            case Taken.Not(GrantRefusal.BadGrant why) -> {
                failures.failed(asking.decision().from());
                yield asking.refused(why);
            }
            case Taken.Not(var why) -> asking.refused(why);
            case Taken.Elsewhere(var user) -> asking.refused(whereabouts.refused(user, asking.decision()));
            case Taken.Now(var opened, var user, var audience) ->
                handout.handOut(asking, opened, user, audience, Optional.empty());
        };
    }

    private Taken take(Stores stores, Asking asking, SecretDigest device, SessionOpener.Draw draw) {
        var now = asking.decision().now();
        var found = stores.devices()
                .byDevice(device)
                .filter(waiting -> waiting.client().equals(asking.who().client().number()));
        if (found.isEmpty() || found.get().decision() == Decision.TAKEN) {
            return new Taken.Not(new GrantRefusal.BadGrant());
        }
        if (!now.isBefore(found.get().expiresAt())) {
            return new Taken.Not(new GrantRefusal.Late());
        }
        var before = stores.devices().asked(device, now);
        return switch (found.get().decision()) {
            case NONE ->
                new Taken.Not(
                        before.filter(last -> now.isBefore(last.plus(interval))).isPresent()
                                ? new GrantRefusal.TooSoon()
                                : new GrantRefusal.Undecided());
            case DENIED -> new Taken.Not(new GrantRefusal.Declined());
            case ALLOWED -> allowed(stores, asking, found.get(), draw);
            case TAKEN -> new Taken.Not(new GrantRefusal.BadGrant());
        };
    }

    private Taken allowed(Stores stores, Asking asking, Waiting waiting, SessionOpener.Draw draw) {
        var registration = asking.who().registration();
        var parent = waiting.parent()
                .flatMap(id -> GrantParents.find(stores, id, asking.decision().now()));
        var audience = registration.audience(waiting.resources(), issuer);
        var scope = CodeGrant.narrowed(waiting.scope(), registration.scopes());
        if (parent.isEmpty() || audience.isEmpty() || scope.isEmpty()) {
            return new Taken.Not(new GrantRefusal.BadGrant());
        }
        if (GrantParents.isElsewhere(registration, parent.get().user(), asking.decision())) {
            return new Taken.Elsewhere(parent.get().user());
        }
        // Held from before it is taken: whoever takes the consent back meanwhile waits, and then ends what is opened
        // here.
        stores.users().lockCredentialVersion(parent.get().user().id());
        if (!stores.devices().take(waiting.device())) {
            return new Taken.Not(new GrantRefusal.BadGrant());
        }
        var start = new GrantOpener.Start(
                draw,
                parent.get().user(),
                parent.get().session(),
                registration,
                scope.get(),
                audience.get(),
                waiting.resources(),
                asking.proofKey(),
                Grant.DEVICE_CODE);
        return opener.open(stores, asking.decision(), start)
                .<Taken>map(opened -> new Taken.Now(opened, parent.get().user(), audience.get()))
                .orElseGet(() -> new Taken.Not(new GrantRefusal.BadGrant()));
    }
}
