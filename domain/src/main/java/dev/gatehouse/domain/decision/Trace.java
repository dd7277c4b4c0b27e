package dev.gatehouse.domain.decision;

import java.util.ArrayList;
import java.util.List;

/** The checks of one decision in the order in which they were made. */
public record Trace(List<Step> steps) {
    /** Nothing checked yet. */
    public static final Trace EMPTY = new Trace(List.of());

    /** Takes its own copy of the steps. */
    public Trace {
        steps = List.copyOf(steps);
    }

    /** This trace with one more step at its end. */
    public Trace and(Step next) {
        var longer = new ArrayList<>(steps);
        longer.add(next);
        return new Trace(longer);
    }

    /** The same trace with more steps at its end. */
    public Trace and(List<Step> next) {
        var longer = new ArrayList<>(steps);
        longer.addAll(next);
        return new Trace(longer);
    }
}
