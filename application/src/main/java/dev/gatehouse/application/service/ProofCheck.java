package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.GrantTokens.ShownProof;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.ProofNonces;
import dev.gatehouse.application.port.out.ProofReader;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.oauth.GrantRefusal;
import dev.gatehouse.domain.proof.Proof;
import dev.gatehouse.domain.proof.ProofRule;
import dev.gatehouse.domain.secret.Secret;
import java.time.Instant;
import java.util.Optional;

/** Whether whoever asks holds a key (RFC 9449): the proof is for this request, holds a nonce of ours, and is shown the first time. */
final class ProofCheck {
    private static final Proved NO_PROOF = new Proved.Refused(new GrantRefusal.BadProof());

    private final UnitOfWork unitOfWork;
    private final ProofReader reader;
    private final ProofNonces nonces;
    private final Digests digests;

    ProofCheck(UnitOfWork unitOfWork, ProofReader reader, ProofNonces nonces, Digests digests) {
        this.unitOfWork = unitOfWork;
        this.reader = reader;
        this.nonces = nonces;
        this.digests = digests;
    }

    /** What came of it. */
    sealed interface Proved {
        /** No proof was shown. */
        record Nothing() implements Proved {}

        /** The key of that thumbprint is held. */
        record Key(String thumbprint) implements Proved {}

        /** What was shown proves nothing. */
        record Refused(GrantRefusal why) implements Proved {}
    }

    /** Judges what is shown, beside that access token if it is shown beside one. */
    Proved check(Optional<ShownProof> shown, Optional<Secret> accessToken, Instant now) {
        return shown.map(one -> check(one, accessToken, now)).orElseGet(Proved.Nothing::new);
    }

    private Proved check(ShownProof shown, Optional<Secret> accessToken, Instant now) {
        var request = new ProofRule.Request(shown.method(), shown.uri(), accessToken.map(reader::hashOf));
        return reader.read(shown.text())
                .map(proof -> judged(proof, ProofRule.judge(proof, request, now), now))
                .orElse(NO_PROOF);
    }

    private Proved judged(Proof proof, ProofRule.Verdict verdict, Instant now) {
        return switch (verdict) {
            case ProofRule.Verdict.AnotherRequest ignored -> NO_PROOF;
            case ProofRule.Verdict.WrongTime ignored -> NO_PROOF;
            case ProofRule.Verdict.AnotherToken ignored -> NO_PROOF;
            case ProofRule.Verdict.Good good -> good(proof, good, now);
        };
    }

    private Proved good(Proof proof, ProofRule.Verdict.Good good, Instant now) {
        if (proof.nonce().filter(nonce -> nonces.isCurrent(nonce, now)).isEmpty()) {
            return new Proved.Refused(new GrantRefusal.NonceWanted(nonces.nonce(now)));
        }
        var seen = digests.digest(Digests.Purpose.SEEN_ONCE, Secret.of("proof " + good.name()));
        boolean isFirst = unitOfWork.run(stores -> stores.seen().isFirst(seen, good.until()));
        return isFirst ? new Proved.Key(proof.thumbprint()) : NO_PROOF;
    }
}
