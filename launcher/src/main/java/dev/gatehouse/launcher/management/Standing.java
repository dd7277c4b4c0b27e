package dev.gatehouse.launcher.management;

import dev.gatehouse.domain.barrier.Barrier;
import java.util.List;

/** What is closed; whoever may see one kind need not be allowed to see the other. */
public interface Standing {
    /** The networks that are kept out, newest first. */
    List<Barrier> bans();

    /** All else that is closed, newest first. */
    List<Barrier> switches();
}
