package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.client.ClientRate;
import dev.gatehouse.domain.login.RateLimit;
import dev.gatehouse.domain.login.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How often an API client comes in, and when it last did. Asked only of one whose credentials are right, so that no
 * stranger uses up the rate of another; people have none.
 */
final class ClientVisits {
    /** How exact the last use is, and so how seldom it is written. */
    static final Duration NOTED_EVERY = Duration.ofHours(1);

    private static final String PURPOSE = "client";

    private final UnitOfWork unitOfWork;
    private final SourceLimits limits;
    private final Recent<ClientNumber, Instant> noted;
    private final Recorder recorder;

    ClientVisits(UnitOfWork unitOfWork, SourceLimits limits, Recent<ClientNumber, Instant> noted, Recorder recorder) {
        this.unitOfWork = unitOfWork;
        this.limits = limits;
        this.noted = noted;
        this.recorder = recorder;
    }

    /** The refusal of a client that has used up its rate at this node; counted, for it could cause any number of these. */
    Optional<Refusal> check(Decision decision, Principal who) {
        return switch (who) {
            case Principal.Person person -> Optional.empty();
            case Principal.Program(Client client) -> check(decision, client);
        };
    }

    private Optional<Refusal> check(Decision decision, Client client) {
        var refusal = draw(client);
        refusal.ifPresent(why -> limited(decision));
        return refusal;
    }

    /** Draws on the rate of the client, and counts nothing. */
    Optional<Refusal> draw(Client client) {
        return client.rate()
                .flatMap(rate -> limits.take(PURPOSE, source(client), limit(rate)))
                .map(Refusal.Throttled::new);
    }

    /** Counts a refusal of a client that has used up its rate. */
    void limited(Decision decision) {
        recorder.refusedNobody(decision.dialect(), decision.from().network(), "client rate");
    }

    /** Whether the client has used up its rate; takes nothing of it, and counts nothing. */
    Optional<Refusal> look(Client client) {
        return client.rate()
                .flatMap(rate -> limits.look(PURPOSE, source(client), limit(rate)))
                .map(Refusal.Throttled::new);
    }

    private static String source(Client client) {
        return Integer.toString(client.number().value());
    }

    private static RateLimit limit(ClientRate rate) {
        return new RateLimit(rate.burst(), rate.perSecond());
    }

    /** Notes that it came in. A note that cannot be kept turns nobody away; the next visit tries again. */
    void cameIn(Principal who, Instant now) {
        switch (who) {
            case Principal.Person person -> {}
            case Principal.Program(Client client) -> {
                var unused = noted.find(client.number(), () -> note(client.number(), now));
            }
        }
    }

    private Optional<Instant> note(ClientNumber number, Instant now) {
        try {
            return unitOfWork.run(stores -> {
                stores.clients().noteUse(number, now, now.minus(NOTED_EVERY));
                return Optional.of(now);
            });
        } catch (StoreUnavailable away) {
            return Optional.empty();
        }
    }
}
