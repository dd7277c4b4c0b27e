package dev.gatehouse.proving;

import java.util.concurrent.locks.LockSupport;

/** How time goes by for clients: by itself, or in tests as it is told. */
interface Pace {
    /** That of the machine. */
    Pace OF_THE_MACHINE = new Pace() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void rest(long nanos) {
            LockSupport.parkNanos(nanos);
        }
    };

    /** Now, since some moment. */
    long nanos();

    /** Lets about that much time go by. */
    void rest(long nanos);
}
