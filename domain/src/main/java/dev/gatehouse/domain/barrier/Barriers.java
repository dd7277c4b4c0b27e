package dev.gatehouse.domain.barrier;

import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.IpAddress;
import dev.gatehouse.domain.network.Source;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every barrier that stands; to ask costs the same for one ban as for a thousand. */
public final class Barriers {
    private final Map<Barred, Barrier> byWhat;
    private final Set<Shape> shapes;

    /** The version and prefix of banned networks: for each one look tells whether an address lies in one. */
    private record Shape(boolean isV4, int prefix) {}

    /** The barriers, each of them before something else. */
    public Barriers(List<Barrier> standing) {
        byWhat = standing.stream().collect(Collectors.toUnmodifiableMap(Barrier::what, Function.identity()));
        shapes = byWhat.keySet().stream()
                .filter(Barred.Network.class::isInstance)
                .map(what -> ((Barred.Network) what).block())
                .map(block -> new Shape(block.base().isV4(), block.prefix()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The barrier before that very thing. */
    public Optional<Barrier> before(Barred what, Instant now) {
        return Optional.ofNullable(byWhat.get(what)).filter(barrier -> barrier.isInForce(now));
    }

    /** A ban of a network in which the source lies; one that cannot be read is in every list. */
    public Optional<Barrier> around(Source from, Instant now) {
        return switch (from) {
            case Source.Known(IpAddress address) ->
                shapes.stream()
                        .filter(shape -> shape.isV4() == address.isV4())
                        .map(shape -> new Barred.Network(CidrBlock.around(address, shape.prefix())))
                        .flatMap(network -> before(network, now).stream())
                        .findAny();
            case Source.Unreadable() ->
                byWhat.values().stream()
                        .filter(barrier -> barrier.what().isBan() && barrier.isInForce(now))
                        .findAny();
        };
    }
}
