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

    /** What a proof says by itself, before it counts as shown. */
    sealed interface Said {
        /** No proof was shown. */
        record Nothing() implements Said {}

        /** It proves nothing. */
        record Unfit() implements Said {}

        /** It holds no nonce of ours, or an old one. */
        record WithoutNonce(GrantRefusal.NonceWanted wanted) implements Said {}

        /** It is for this request, unless it was shown before. */
        record Good(Proof proof, ProofRule.Verdict.Good verdict) implements Said {}
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
        return prove(read(shown, accessToken, now));
    }

    /** Looks at what is shown, and writes nothing: whoever is asked for a nonce has used up nothing else that may be shown once. */
    Said read(Optional<ShownProof> shown, Optional<Secret> accessToken, Instant now) {
        return shown.map(one -> read(one, accessToken, now)).orElseGet(Said.Nothing::new);
    }

    private Said read(ShownProof shown, Optional<Secret> accessToken, Instant now) {
        var request = new ProofRule.Request(shown.method(), shown.uri(), accessToken.map(reader::hashOf));
        return reader.read(shown.text())
                .map(proof -> said(proof, ProofRule.judge(proof, request, now), now))
                .orElseGet(Said.Unfit::new);
    }

    private Said said(Proof proof, ProofRule.Verdict verdict, Instant now) {
        return switch (verdict) {
            case ProofRule.Verdict.AnotherRequest ignored -> new Said.Unfit();
            case ProofRule.Verdict.WrongTime ignored -> new Said.Unfit();
            case ProofRule.Verdict.AnotherToken ignored -> new Said.Unfit();
            case ProofRule.Verdict.Good good ->
                proof.nonce().filter(nonce -> nonces.isCurrent(nonce, now)).isPresent()
                        ? new Said.Good(proof, good)
                        : new Said.WithoutNonce(new GrantRefusal.NonceWanted(nonces.nonce(now)));
        };
    }

    /** Takes a proof that was read as shown; it is so once. */
    Proved prove(Said said) {
        return switch (said) {
            case Said.Nothing() -> new Proved.Nothing();
            case Said.Unfit() -> NO_PROOF;
            case Said.WithoutNonce(var wanted) -> new Proved.Refused(wanted);
            case Said.Good(var proof, var good) -> {
                var seen = digests.digest(Digests.Purpose.SEEN_ONCE, Secret.of("proof " + good.name()));
                boolean isFirst = unitOfWork.run(stores -> stores.seen().isFirst(seen, good.until()));
                yield isFirst ? new Proved.Key(proof.thumbprint()) : NO_PROOF;
            }
        };
    }
}
