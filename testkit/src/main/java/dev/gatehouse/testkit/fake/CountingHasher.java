package dev.gatehouse.testkit.fake;

import dev.gatehouse.application.port.out.PasswordHasher;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.ForeignHash;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.domain.user.UserId;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Hashes for nothing, and writes down every hash that would have been paid for and with which parameters. */
public final class CountingHasher implements PasswordHasher {
    /** What a new hash costs before anybody raises it. */
    public static final String DEFAULT_PARAMETERS = "m=19456,t=2,p=1";

    /** A foreign hash that begins so is known, and what follows is its password. */
    public static final String FOREIGN = "foreign:";

    /** A foreign hash that nobody may make us pay for. */
    public static final String COSTLY = "costly";

    private static final String PART = "$";

    /** What a hash was made for. */
    public enum Kind {
        /** A password to store. */
        HASH,
        /** A comparison. */
        VERIFY,
        /** A comparison with nothing. */
        PRETEND
    }

    /** One hash that was paid for. */
    public record Run(Kind kind, String parameters) {}

    private final ConcurrentLinkedQueue<Run> runs = new ConcurrentLinkedQueue<>();
    private final Gate gate = new Gate();
    private volatile String parameters = DEFAULT_PARAMETERS;

    /** Every hash since the last {@link #forget}, in order. */
    public List<Run> runs() {
        return List.copyOf(runs);
    }

    /** How many hashes of that kind there were since the last {@link #forget}. */
    public long count(Kind kind) {
        return runs.stream().filter(run -> run.kind() == kind).count();
    }

    /** The parameters of every hash since the last {@link #forget}: what a stopwatch could tell. */
    public List<String> costs() {
        return runs.stream().map(Run::parameters).toList();
    }

    /** Begins to count anew. */
    public void forget() {
        runs.clear();
    }

    /** New hashes cost this from now on; those made before are outdated. */
    public void raiseTo(String newParameters) {
        parameters = newParameters;
    }

    /** Where hashes under way can be held up; they are written down before. */
    public Gate gate() {
        return gate;
    }

    @Override
    public PasswordHash hash(UserId owner, Password password) {
        pay(Kind.HASH, parameters);
        return made(owner, password, parameters);
    }

    @Override
    public Adoption adopt(UserId owner, ForeignHash foreign) {
        var encoded = foreign.encoded();
        if (encoded.equals(COSTLY)) {
            return new Adoption.TooCostly();
        }
        return Password.parse(Secret.of(encoded.substring(encoded.indexOf(':') + 1)))
                .filter(password -> encoded.startsWith(FOREIGN))
                .<Adoption>map(password -> new Adoption.Taken(
                        new PasswordHash(made(owner, password, "foreign").sealed(), "foreign")))
                .orElseGet(Adoption.Unknown::new);
    }

    @Override
    public Match verify(UserId owner, Password password, PasswordHash stored) {
        var paid = parametersOf(stored);
        pay(Kind.VERIFY, paid);
        if (!Checksums.matches(stored.sealed(), made(owner, password, paid).sealed())) {
            return Match.NONE;
        }
        return paid.equals(parameters) ? Match.CURRENT : Match.OUTDATED;
    }

    @Override
    public void pretend(Password password) {
        pay(Kind.PRETEND, parameters);
    }

    private void pay(Kind kind, String with) {
        runs.add(new Run(kind, with));
        gate.pass();
    }

    private static String parametersOf(PasswordHash stored) {
        var end = stored.sealed().indexOf(PART);
        if (end < 0) {
            throw new IllegalStateException("a hash that this hasher did not make");
        }
        return stored.sealed().substring(0, end);
    }

    private static PasswordHash made(UserId owner, Password password, String with) {
        var sum = Checksums.of(with, owner.value(), password.normalized().reveal());
        return new PasswordHash(with + PART + sum);
    }
}
