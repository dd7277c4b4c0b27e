package dev.gatehouse.testkit.fake;

import dev.gatehouse.application.port.out.AnswerSeal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Binds an answer to its owner in the open. */
public final class PlainAnswerSeal implements AnswerSeal {
    @Override
    public String seal(String owner, byte[] answer) {
        return name(owner) + "." + Base64.getEncoder().encodeToString(answer);
    }

    @Override
    public Optional<byte[]> open(String owner, String sealed) {
        var start = name(owner) + ".";
        return sealed.startsWith(start)
                ? Optional.of(Base64.getDecoder().decode(sealed.substring(start.length())))
                : Optional.empty();
    }

    private static String name(String owner) {
        return Base64.getEncoder().encodeToString(owner.getBytes(StandardCharsets.UTF_8));
    }
}
