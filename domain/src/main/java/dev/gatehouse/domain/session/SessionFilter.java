package dev.gatehouse.domain.session;

import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.Optional;

/**
 * Which sessions are meant: those of which everything that is given is true.
 *
 * @param client the API client whose own they are, or to which its users granted them
 * @param network in which the session's network lies; see {@link #isKept}
 * @param issuedBefore before when the session began
 */
public record SessionFilter(
        Optional<Subject> subject,
        Optional<ClientNumber> client,
        Optional<DialectName> dialect,
        Optional<CidrBlock> network,
        Optional<Instant> issuedBefore) {
    /** Every session. */
    public static final SessionFilter ALL =
            new SessionFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Refuses a network that nothing is known of. */
    public SessionFilter {
        if (!network.map(SessionFilter::isKept).orElse(true)) {
            throw new IllegalArgumentException("sessions know their networks no finer than IPv4 /24 and IPv6 /64");
        }
    }

    /** Every session of that subject. */
    public static SessionFilter of(Subject subject) {
        return new SessionFilter(
                Optional.of(subject), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether sessions know of such a network: they keep no address, but the IPv4 /24 or the IPv6 /64. */
    public static boolean isKept(CidrBlock block) {
        return block.prefix() <= (block.base().isV4() ? 24 : 64);
    }

    /** The same, but none that began at the given time or later. */
    public SessionFilter before(Instant time) {
        var earlier = issuedBefore.filter(one -> one.isBefore(time)).orElse(time);
        return new SessionFilter(subject, client, dialect, network, Optional.of(earlier));
    }

    /** Whether the session, which was granted to that client if to any, is one of those. */
    public boolean holds(Session session, Optional<ClientNumber> grantedTo) {
        return subject.map(session.subject()::equals).orElse(true)
                && client.map(one -> isOf(one, session, grantedTo)).orElse(true)
                && dialect.map(session.dialect()::equals).orElse(true)
                && network.map(block -> isWithin(block, session)).orElse(true)
                && issuedBefore.map(session.createdAt()::isBefore).orElse(true);
    }

    private static boolean isOf(ClientNumber one, Session session, Optional<ClientNumber> grantedTo) {
        return session.subject().equals(new Subject.OfClient(one)) || grantedTo.equals(Optional.of(one));
    }

    private static boolean isWithin(CidrBlock block, Session session) {
        return CidrBlock.parse(session.sourceNetwork())
                .filter(own -> own.prefix() >= block.prefix() && block.contains(own.base()))
                .isPresent();
    }
}
