package dev.gatehouse.domain.client;

/**
 * How often a client may log in, refresh and introspect, all together; each node counts for itself.
 *
 * @param perSecond how many each second in the long run
 * @param burst how many at once after a rest
 */
public record ClientRate(int perSecond, int burst) {
    /** The most of either: nothing that a node could reach is beyond it. */
    public static final int MOST = 1_000_000;

    /** Refuses a rate that lets nothing through, or more than {@link #MOST}. */
    public ClientRate {
        if (perSecond < 1 || burst < 1 || perSecond > MOST || burst > MOST) {
            throw new IllegalArgumentException("a rate is from 1 to " + MOST + ", and so is its burst");
        }
    }
}
