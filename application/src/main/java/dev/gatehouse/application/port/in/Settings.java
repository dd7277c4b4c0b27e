package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.audit.AuditTopic;
import dev.gatehouse.domain.factor.FactorNeed;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.RateLimit;
import dev.gatehouse.domain.login.SprayRule;
import dev.gatehouse.domain.login.ThrottleRule;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.session.RefreshRule;
import dev.gatehouse.domain.user.PasswordRules;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an installation may choose.
 *
 * @param issuer the {@code iss} of every token
 * @param sourceFailures failures that one source network may have, over all accounts and entrances
 * @param spraying when failures of a wider network are told of as spraying
 * @param knownSourceLife how long a network from which a subject logged in counts as known
 * @param refusalTime how long a wrong API secret, and what follows the comparison of a wrong password, take at least
 * @param userSessions live sessions that a user may have
 * @param clientSessions live sessions that an API client may have
 * @param staleness how long a session may be taken to live without asking the store; zero asks each time
 * @param retention how long ended sessions are kept before they are removed
 * @param recentLogin how long after a login its session may give out secrets and roles
 * @param oauth how OAuth grants
 * @param account what people do with their own accounts
 * @param console the way in of administrators
 * @param auditLife how long entries of the audit are kept, for each topic
 */
public record Settings(
        String issuer,
        RefreshRule refresh,
        ThrottleRule throttle,
        PasswordRules passwords,
        Hashing hashing,
        Keys keys,
        RateLimit sourceFailures,
        SprayRule spraying,
        Duration knownSourceLife,
        Duration refusalTime,
        int userSessions,
        int clientSessions,
        Duration staleness,
        Duration retention,
        Duration recentLogin,
        OAuth oauth,
        Account account,
        Console console,
        Map<AuditTopic, Duration> auditLife) {
    /** Takes its own copy, and refuses a topic of which nothing is said. */
    public Settings {
        auditLife = Map.copyOf(auditLife);
        if (!auditLife.keySet().containsAll(EnumSet.allOf(AuditTopic.class))) {
            throw new IllegalArgumentException("every topic of the audit is kept for some time");
        }
    }

    /**
     * How OAuth grants.
     *
     * @param browser the way in for people at our own pages: a cookie
     * @param granted what is handed out to clients
     * @param codeLife of an authorization code; at most a minute
     * @param pushedLife of a request that was pushed
     * @param deviceLife how long a device may wait for a user
     * @param deviceInterval how often a device may ask
     * @param publicRequests requests of public clients that one source may have kept: pushed ones, and devices that wait
     */
    public record OAuth(
            Entrance browser,
            Entrance granted,
            Duration codeLife,
            Duration pushedLife,
            Duration deviceLife,
            Duration deviceInterval,
            RateLimit publicRequests) {
        /** RFC 6749 section 4.1.2 recommends ten minutes at most; F5 of our own statements one. */
        public static final Duration LONGEST_CODE = Duration.ofSeconds(60);

        /** Refuses codes that live too long. */
        public OAuth {
            if (codeLife.compareTo(LONGEST_CODE) > 0) {
                throw new IllegalArgumentException("a code lives at most a minute");
            }
        }
    }

    /**
     * The way in of administrators.
     *
     * @param isServed whether there are pages for them
     * @param entrance how they come in there: a cookie
     * @param need which of them must have shown a code, at the pages and over HTTP
     * @param networks from where both may be called at all; none: from everywhere
     */
    public record Console(boolean isServed, Entrance entrance, FactorNeed need, List<CidrBlock> networks) {
        /** Takes its own copy. */
        public Console {
            networks = List.copyOf(networks);
        }

        /** How they come in, if there are pages. */
        public Stream<Entrance> served() {
            return isServed ? Stream.of(entrance) : Stream.empty();
        }
    }

    /**
     * What people do with their own accounts.
     *
     * @param house what people call it, in letters
     * @param signUp whether strangers may make accounts
     * @param rememberedFor how long a browser need not show a second factor again; zero: each time
     */
    public record Account(String house, boolean signUp, Duration rememberedFor) {}

    /**
     * How many passwords are hashed at once, and who waits.
     *
     * @param permits hashes under way
     * @param queue how many may wait
     * @param maxWait how long one may wait
     * @param perSource how many of one source may wait once the queue is over half full
     * @param perAccount how many of one account may wait once the queue is over half full
     */
    public record Hashing(int permits, int queue, Duration maxWait, int perSource, int perAccount) {
        /** Refuses a pool that never hashes. */
        public Hashing {
            if (permits < 1 || queue < 0 || perSource < 1 || perAccount < 1) {
                throw new IllegalArgumentException("hashing needs at least one permit and one place in the queue");
            }
        }
    }

    /**
     * The life of signing keys.
     *
     * @param algorithm {@code ES256} or {@code RS256}
     * @param pendingFor how long a key is published before it may sign
     * @param activeFor how long it signs
     * @param retiringFor how long it is published after that: the longest token, leeway and caching together
     */
    public record Keys(String algorithm, Duration pendingFor, Duration activeFor, Duration retiringFor) {}
}
