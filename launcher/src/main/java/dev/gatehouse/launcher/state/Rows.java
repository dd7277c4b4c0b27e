package dev.gatehouse.launcher.state;

import java.io.IOException;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/** The rows of a file, read one at a time, whatever their number. */
interface Rows extends AutoCloseable {
    /**
     * One row.
     *
     * @param line where it stands, counted from 1
     * @param block what it holds, as the state file would hold it; empty if it cannot be read
     */
    record Row(int line, Optional<Node> block) {}

    /** The next row; empty at the end. */
    Optional<Row> next() throws IOException;

    @Override
    void close() throws IOException;
}
