package dev.gatehouse.proving.faults;

import java.util.List;

/** All of them, in the order of the table. */
final class Experiments {
    static final List<Experiment> ALL = List.of(
            new KilledOnSqlite(),
            new KilledOnPostgres(),
            new FailingDisk(),
            new OneTokenAtTwoNodes(),
            new LostAnswers(),
            new Theft(),
            new Overload(),
            new GreedySource(),
            new ShortMemory(),
            new SlowConnections(),
            new RollingRestarts(),
            new Upgrade(),
            new EmptyDatabase(),
            new KeyRotations(),
            new Rewrapping(),
            new WrongClocks(),
            new ClockJumps(),
            new DatabaseAway(),
            new LostCommits(),
            new OtherNode(),
            new CutOffNode(),
            new Restoration(),
            new ExpiredRows(),
            new ParallelGuesses(),
            new Soak(),
            new Failover());

    private Experiments() {}
}
