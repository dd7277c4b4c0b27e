package dev.gatehouse.persistence;

import dev.gatehouse.domain.secret.Secret;
import java.nio.file.Path;
import java.time.Duration;

/** Where and how things are remembered. */
public sealed interface PersistenceSettings {
    /**
     * A database in a file of this machine, for one process.
     *
     * @param file made where it is missing, readable by its owner alone
     * @param writeQueue how many units may wait for the one writer
     * @param groupSize how many units one commit keeps at most
     * @param groupTime how long a group takes up further units
     * @param patience how long a caller waits for the writer or a reader before the store counts as unavailable
     * @param readers how many looks happen at once
     */
    record Sqlite(Path file, int writeQueue, int groupSize, Duration groupTime, Duration patience, int readers)
            implements PersistenceSettings {
        /** Refuses what could not work. */
        public Sqlite {
            if (writeQueue < 1 || groupSize < 1 || readers < 1) {
                throw new IllegalArgumentException("queue, group and readers are at least 1");
            }
        }

        /**
         * The usual sizes: a queue of 1,024, groups of at most 256 units and 10 ms, 4 readers. The wait leaves time to answer
         * within the 2 s in which callers are told that the store is away.
         */
        public static Sqlite at(Path file) {
            return new Sqlite(file, 1024, 256, Duration.ofMillis(10), Duration.ofMillis(1_800), 4);
        }

        /** The same with another patience. */
        Sqlite withPatience(Duration other) {
            return new Sqlite(file, writeQueue, groupSize, groupTime, other, readers);
        }
    }

    /**
     * A server that any number of nodes share.
     *
     * @param url a {@code jdbc:postgresql:} URL
     * @param user who connects; empty if the URL says it
     * @param password of that user; empty if there is none
     * @param connections how many the pool holds at most
     * @param poolWait how long a caller waits for a connection
     * @param connectWait how long making a connection may take, in whole seconds
     * @param statementTime how long one statement may take until its answer is here, in whole seconds; the server gives it up a little
     *     earlier
     * @param lockTime how long one statement may wait for a lock; longer than the server's {@code deadlock_timeout}, 1 s
     *     where nobody changed it, so that a deadlock is seen as such and ends for one of the two only
     */
    record Postgres(
            String url,
            String user,
            Secret password,
            int connections,
            Duration poolWait,
            Duration connectWait,
            Duration statementTime,
            Duration lockTime)
            implements PersistenceSettings {
        /** Refuses another database, without telling the URL, which may hold a password. */
        public Postgres {
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new IllegalArgumentException("the URL does not begin with jdbc:postgresql:");
            }
            if (connections < 1) {
                throw new IllegalArgumentException("the pool holds at least 1 connection");
            }
        }

        /** The usual sizes: 10 connections; waits of 500 ms for the pool, 1 s to connect, 2 s a statement, 1.5 s a lock. */
        public static Postgres at(String url, String user, Secret password) {
            return new Postgres(
                    url,
                    user,
                    password,
                    10,
                    Duration.ofMillis(500),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(2),
                    Duration.ofMillis(1_500));
        }

        /** Never the URL, which may hold a password. */
        @Override
        public String toString() {
            return "Postgres[" + connections + " connections]";
        }
    }
}
