package dev.gatehouse.testkit.fake;

import dev.gatehouse.application.port.out.CodeSeeds;
import dev.gatehouse.domain.factor.TypedCode.OfApp;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.UserId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Seeds in the open, whose codes anybody can tell: another one at each step. */
public final class PlainCodeSeeds implements CodeSeeds {
    private final AtomicLong last = new AtomicLong();

    @Override
    public String draw(UserId owner) {
        return owner.value() + ".SEED" + last.incrementAndGet();
    }

    @Override
    public Secret open(UserId owner, String sealed) {
        if (!sealed.startsWith(owner.value() + ".")) {
            throw new IllegalStateException("the seed was sealed for somebody else");
        }
        return Secret.of(sealed.substring(owner.value().length() + 1));
    }

    @Override
    public Optional<Long> stepOf(UserId owner, String sealed, OfApp code, List<Long> steps) {
        var seed = open(owner, sealed);
        return steps.stream()
                .filter(step -> code(seed, step).equals(code.digits().reveal()))
                .reduce((one, later) -> later);
    }

    /** The code of a seed, as {@link #open} gives it, at a step. */
    public static String code(Secret seed, long step) {
        var number =
                Long.parseLong(Checksums.of(seed.reveal(), Long.toString(step)).substring(0, 8), 16);
        return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    }
}
