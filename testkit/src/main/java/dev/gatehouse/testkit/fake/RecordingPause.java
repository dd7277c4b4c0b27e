package dev.gatehouse.testkit.fake;

import dev.gatehouse.application.port.out.Pause;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Waits for nothing, and keeps for when somebody wanted to wait. */
public final class RecordingPause implements Pause {
    private final List<Long> ends = Collections.synchronizedList(new ArrayList<>());

    /** Every point of the monotonic time that was waited for, in order. */
    public List<Long> ends() {
        return List.copyOf(ends);
    }

    @Override
    public void until(long nanoTime) {
        ends.add(nanoTime);
    }
}
