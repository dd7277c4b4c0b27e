package dev.gatehouse.launcher.state;

import java.io.IOException;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/** The rows of a file, read one at a time, whatever their number. */
interface Rows {
    /** One row, and the line at which it begins, counted from 1. */
    sealed interface Row {
        /** Where it stands. */
        int line();

        /** What it holds, as the state file would hold it. */
        record Block(int line, Node node) implements Row {}

        /** Nothing that can be read. */
        record Unreadable(int line, String why) implements Row {}
    }

    /** The next row; empty at the end. */
    Optional<Row> next() throws IOException;
}
