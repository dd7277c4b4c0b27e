package dev.gatehouse.proving.faults;

import java.io.IOException;

/** Something that is done to the running product, and what must be seen then. */
interface Experiment {
    /** How the table and {@code --only} call it. */
    String id();

    /** What is done. */
    String what();

    /** The figure that passes. */
    String asked();

    /** Does it, and says what was seen. */
    Finding run(Bench bench) throws IOException;
}
