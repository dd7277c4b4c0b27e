package dev.gatehouse.http.admin;

import dev.gatehouse.application.port.in.ApplyState.DesiredClient;
import dev.gatehouse.application.port.in.ApplyState.DesiredUser;
import java.util.List;
import java.util.Optional;

/** Reads what another system wrote of users and API clients, line by line, as it is read at the machine itself. */
public interface MovingFiles {
    /** Users; a line that makes no sense is one of the lines. */
    List<Line<DesiredUser>> users(byte[] text, Notation notation);

    /** API clients; a line that makes no sense is one of the lines. */
    List<Line<Arriving>> clients(byte[] text, Notation notation);

    /** How it is written. */
    enum Notation {
        /** A JSON object on each line. */
        JSON_LINES,
        /** Names in the first row, and cells in all others. */
        CSV;

        /** The one that a query calls so. */
        static Optional<Notation> of(String word) {
            return switch (word) {
                case "jsonl" -> Optional.of(JSON_LINES);
                case "csv" -> Optional.of(CSV);
                default -> Optional.empty();
            };
        }
    }

    /** What one line holds, counted from 1. */
    sealed interface Line<T> {
        /** Where it begins. */
        int number();

        /** A user or a client. */
        record Good<T>(int number, T entry) implements Line<T> {}

        /** Nothing that makes sense. */
        record Bad<T>(int number, String why) implements Line<T> {}
    }

    /**
     * A client that comes from another house.
     *
     * @param missing the keys and names of exchange tokens whose secrets were not told, so that they cannot work here
     */
    record Arriving(DesiredClient wish, List<String> missing) {
        /** Takes its own copy. */
        public Arriving {
            missing = List.copyOf(missing);
        }
    }
}
