package dev.gatehouse.proving.micro;

import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.client.ClientStatus;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.LoginRules;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.IpAddress;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.IpPolicy.Entry;
import dev.gatehouse.domain.network.Source;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Address policies of few and of many networks, of which the last one matches or none does, and the decision around them. */
@State(Scope.Benchmark)
public class Addresses {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    /** How many networks the policy lists. */
    @Param({"1", "100", "100000"})
    public int networks;

    private IpPolicy policy = IpPolicy.OPEN;
    private Client client = client(policy);
    private final Source stranger = source("192.0.2.1");
    private Source last = stranger;

    /** Networks of 256 addresses from 10.0.0.0 on. */
    @Setup
    public void list() {
        var entries = IntStream.range(0, networks)
                .mapToObj(i -> new Entry(CidrBlock.parse(text(i) + "0/24").orElseThrow(), "", Optional.empty()))
                .toList();
        policy = new IpPolicy(IpPolicy.Mode.LISTED, IpPolicy.Enforcement.ENFORCE, entries);
        client = client(policy);
        last = source(text(networks - 1) + "7");
    }

    private static String text(int network) {
        return (10 + network / 65_536) + "." + network / 256 % 256 + "." + network % 256 + ".";
    }

    private static Source source(String address) {
        return new Source.Known(IpAddress.parse(address).orElseThrow());
    }

    private static Client client(IpPolicy policy) {
        return new Client(
                new ClientNumber(42),
                "a-client",
                ClientStatus.ACTIVE,
                policy,
                Set.of(),
                false,
                Set.of(),
                Optional.empty(),
                1,
                NOW);
    }

    /** The worst case of those that are let in. */
    @Benchmark
    public IpPolicy.Decision match() {
        return policy.decide(last, NOW);
    }

    /** Somebody who is in none of them. */
    @Benchmark
    public IpPolicy.Decision miss() {
        return policy.decide(stranger, NOW);
    }

    /** What the right secret of a client is worth, with its trace. */
    @Benchmark
    public LoginRules.Judgement decision() {
        return LoginRules.judge(client, last, NOW, Trace.EMPTY);
    }
}
