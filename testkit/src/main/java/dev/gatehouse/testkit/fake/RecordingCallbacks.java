package dev.gatehouse.testkit.fake;

import dev.gatehouse.application.port.out.Delivery;
import dev.gatehouse.application.port.out.LogoutCallbacks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Clients that answer as the test wishes, and everything that they were told. */
public final class RecordingCallbacks implements LogoutCallbacks {
    private final List<Notice> told = Collections.synchronizedList(new ArrayList<>());
    private volatile Delivery next = Delivery.DONE;
    private volatile boolean broken;

    /** Lets every client answer that from now on. */
    public void answer(Delivery answer) {
        next = answer;
    }

    /** Nobody can be told anything from now on, and nothing can be said of why. */
    public void breakDown() {
        broken = true;
    }

    /** Everything that was told, in order. */
    public List<Notice> told() {
        return List.copyOf(told);
    }

    @Override
    public List<Delivery> tell(List<Notice> notices) {
        if (broken) {
            throw new IllegalStateException("clients cannot be told");
        }
        told.addAll(notices);
        return notices.stream().map(notice -> next).toList();
    }
}
