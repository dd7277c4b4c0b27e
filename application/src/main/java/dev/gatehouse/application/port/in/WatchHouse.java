package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.client.EndingCredential;
import dev.gatehouse.domain.token.SigningKey;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells how the house stands, at an effort that is bounded however large the house is. */
public interface WatchHouse {
    /** How it stood in the last day. */
    Watch look();

    /** How busy this node is with passwords at this moment. */
    HashQueue hashQueue();

    /**
     * How many passwords a node hashes.
     *
     * @param running how many are being hashed
     * @param waiting how many wait for a place
     */
    record HashQueue(int running, int waiting) {}

    /** What does not go as it should, and nobody did on purpose. */
    Concerns concerns();

    /**
     * What somebody should see to.
     *
     * @param late messages that were tried some times and wait on, as far as they were counted
     * @param lost messages that were given up in the last day, as far as they were counted
     * @param isUnsealed whether entries of the audit wait for their seal for longer than they should
     * @param overdue signing keys that sign on although the next should
     * @param ending what API clients will miss within two weeks, as far as it was counted, the next first
     */
    record Concerns(int late, int lost, boolean isUnsealed, List<SigningKey> overdue, List<EndingCredential> ending) {
        /** Takes its own copies. */
        public Concerns {
            overdue = List.copyOf(overdue);
            ending = List.copyOf(ending);
        }
    }

    /** What time it is to the house. */
    Instant now();

    /** Who came in by which dialect in the last thirty days, as far as the audit is kept. */
    Uses uses();

    /**
     * Who came in.
     *
     * @param since from when on it is known of everybody; what is older is known of API clients alone
     * @param all by dialect, whoever came last first
     */
    record Uses(Instant since, List<Use> all) {
        /** Takes its own copy. */
        public Uses {
            all = List.copyOf(all);
        }
    }

    /**
     * When somebody last came in by a dialect.
     *
     * @param version of the dialect that was asked for then, if one was
     */
    record Use(String dialect, Optional<String> version, Subject subject, Instant lastAt) {}

    /**
     * What was seen.
     *
     * @param at when it was looked at
     * @param since from when on logins are counted: a day ago, or later where there were too many to count
     * @param sessions live ones, as far as they were counted
     * @param isMore whether there are more sessions than were counted
     * @param counts logins and refusals, the oldest hour first
     */
    record Watch(Instant at, Instant since, int sessions, boolean isMore, List<Count> counts) {
        /** Takes its own copy. */
        public Watch {
            counts = List.copyOf(counts);
        }
    }

    /**
     * What happened in an hour, and how often.
     *
     * @param refusal why; empty for logins
     */
    record Count(Instant hour, String dialect, Optional<String> refusal, long times) {}
}
