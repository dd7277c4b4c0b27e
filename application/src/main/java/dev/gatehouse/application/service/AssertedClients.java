package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.AssertionReader;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.OAuthClients.Registered;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.proof.AssertionRule;
import dev.gatehouse.domain.registration.ClientMethod;
import dev.gatehouse.domain.secret.Secret;
import java.util.Optional;
import java.util.Set;

/** Clients that sign who they are: with a key that they registered, for us, for now, and once. */
final class AssertedClients {
    private final UnitOfWork unitOfWork;
    private final AssertionReader reader;
    private final Digests digests;
    private final Set<String> ours;

    /**
     * Clients that sign for one of our names.
     *
     * @param ours the issuer and the token endpoint
     */
    AssertedClients(UnitOfWork unitOfWork, AssertionReader reader, Digests digests, Set<String> ours) {
        this.unitOfWork = unitOfWork;
        this.reader = reader;
        this.digests = digests;
        this.ours = Set.copyOf(ours);
    }

    /** The client that signed; empty if none did, or its assertion was shown before. */
    Optional<Registered> verify(Decision decision, Optional<ApiKey> clientId, Secret assertion) {
        return reader.subjectUnverified(assertion)
                .flatMap(ApiKey::parse)
                .filter(claimed -> clientId.map(claimed::equals).orElse(true))
                .flatMap(claimed -> unitOfWork.read(stores -> find(stores, claimed)))
                .filter(who -> isSigned(who, assertion, decision));
    }

    private static Optional<Registered> find(Stores stores, ApiKey clientId) {
        return stores.registrations()
                .find(clientId)
                .filter(registration -> registration.method() == ClientMethod.PRIVATE_KEY_JWT)
                .flatMap(registration -> stores.clients()
                        .find(registration.client())
                        .map(client -> new Registered(client, registration)));
    }

    private boolean isSigned(Registered who, Secret assertion, Decision decision) {
        var clientId = who.registration().clientId().value();
        return who.registration()
                .keys()
                .flatMap(keys -> reader.read(assertion, keys))
                .filter(read -> isGood(AssertionRule.judge(read, clientId, ours, decision.now())))
                .isPresent();
    }

    private boolean isGood(AssertionRule.Verdict verdict) {
        return switch (verdict) {
            case AssertionRule.Verdict.AnotherClient ignored -> false;
            case AssertionRule.Verdict.AnotherAudience ignored -> false;
            case AssertionRule.Verdict.WrongTime ignored -> false;
            case AssertionRule.Verdict.Good(String name, var until) -> {
                var seen = digests.digest(Digests.Purpose.SEEN_ONCE, Secret.of("assertion " + name));
                yield unitOfWork.run(stores -> stores.seen().isFirst(seen, until));
            }
        };
    }
}
