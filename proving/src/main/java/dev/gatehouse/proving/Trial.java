package dev.gatehouse.proving;

import java.time.Duration;

/** Measures one operation after the other: warms it, then both loops of it. */
record Trial(Settings settings, Consumption consumption, Report.Section section) {
    /** An open loop has more clients, so that what is due seldom waits for one. */
    private static final int MORE = 4;

    private static final int MOST_CLIENTS = 64;

    /** In a closed loop, and at a share of the rate that this has. */
    void both(Operation operation) {
        var seen = closed(operation, settings.warm());
        section.add(operation, seen);
        settings.share().ifPresent(share -> section.add(operation, open(operation, share * seen.perSecond())));
    }

    /** What others are compared with, which needs no long warming where little of it is compiled. */
    void floor(Piece piece, Operation operation, int hasteInWarming) {
        section.addFloor(piece, operation, closed(operation, settings.warm().dividedBy(hasteInWarming)));
    }

    /** Beside something else that goes on. */
    void alongside(Operation operation) {
        section.add(operation, closed(operation, settings.warm()));
    }

    /** In a closed loop; how many a second. */
    double rate(Operation operation) {
        var seen = closed(operation, settings.warm());
        section.add(operation, seen);
        return seen.perSecond();
    }

    private Measured closed(Operation operation, Duration warm) {
        var load = Load.of(operation);
        var unused = load.closed(warm);
        return Measured.closed(operation, load, settings.measure(), consumption);
    }

    private Measured open(Operation operation, double perSecond) {
        var load = Load.of(operation, Math.min(MOST_CLIENTS, MORE * operation.clients()));
        return Measured.open(operation, perSecond, load, settings.measure(), consumption);
    }
}
