package dev.gatehouse.crypto;

import dev.gatehouse.application.port.out.AnswerSeal;
import java.util.Optional;

/** Seals answers under a key of their own. */
final class SealedAnswers implements AnswerSeal {
    private final Sealer sealer;

    SealedAnswers(MasterKeys masterKeys) {
        this.sealer = new Sealer(masterKeys, KeyPurpose.ANSWER, "answered");
    }

    @Override
    public String seal(String owner, byte[] answer) {
        return sealer.seal(owner, answer);
    }

    @Override
    public Optional<byte[]> open(String owner, String sealed) {
        return sealer.open(owner, sealed);
    }
}
