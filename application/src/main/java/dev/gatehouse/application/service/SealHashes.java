package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.Digests.Purpose;
import dev.gatehouse.application.port.out.SealStore.Line;
import dev.gatehouse.domain.audit.Horizon;
import dev.gatehouse.domain.audit.Seal;
import dev.gatehouse.domain.secret.Secret;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keyed hashes of seals; whoever has only the database cannot make them. */
final class SealHashes {
    private final Digests digests;

    SealHashes(Digests digests) {
        this.digests = digests;
    }

    /** Of entries of one kind, in their order. */
    String ofLines(List<Line> lines) {
        return hash(
                "entries", lines.stream().flatMap(line -> Stream.of("" + line.ordinal(), line.kind(), line.text())));
    }

    /** The seal with its hash, which stands on that of the seal before. */
    Seal sealed(long number, long from, long to, Instant now, List<Seal.Part> parts, String before) {
        var at = kept(now);
        var head = Stream.of("" + number, "" + from, "" + to, at.toString(), before);
        var body = parts.stream().flatMap(part -> Stream.of(part.kind(), "" + part.entries(), part.hash()));
        return new Seal(number, from, to, at, parts, hash("seal", Stream.concat(head, body)));
    }

    /** Whether that is the seal that the house wrote behind one with the given hash. */
    boolean isOurs(Seal seal, String before) {
        return sealed(seal.number(), seal.from(), seal.to(), seal.at(), seal.parts(), before)
                .equals(seal);
    }

    Horizon horizon(String of, long upTo, String head, Instant now) {
        var at = kept(now);
        return new Horizon(of, upTo, head, at, hash("horizon", Stream.of(of, "" + upTo, head, at.toString())));
    }

    boolean isOurs(Horizon horizon) {
        return horizon(horizon.of(), horizon.upTo(), horizon.head(), horizon.at())
                .equals(horizon);
    }

    /** Stores keep no more of a time. */
    private static Instant kept(Instant now) {
        return now.truncatedTo(ChronoUnit.MICROS);
    }

    /** Each text with its length before it, so that no two lists of texts come to the same. */
    private String hash(String what, Stream<String> texts) {
        var all = Stream.concat(Stream.of(what), texts)
                .map(text -> text.length() + ":" + text)
                .collect(Collectors.joining());
        return digests.digest(Purpose.AUDIT_SEAL, Secret.of(all)).hex();
    }
}
