package dev.gatehouse.launcher.management;

import dev.gatehouse.application.port.in.AdministerSessions.Sweep;
import dev.gatehouse.domain.session.SessionFilter;

/** Ends many sessions. */
public interface SignOut {
    /** Ends those of the filter. */
    Sweep those(SessionFilter filter);

    /** Ends those of everybody; how many are spared, because their subjects hold more than whoever asks. */
    int everybody();
}
