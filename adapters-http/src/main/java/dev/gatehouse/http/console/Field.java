package dev.gatehouse.http.console;

import java.util.List;
import java.util.Optional;

/** Something to fill in; its texts are in the language of the page already. */
public sealed interface Field {
    /**
     * A line of text.
     *
     * @param kind as {@code type} says it
     */
    record Line(String name, String label, String value, String hint, String kind, boolean isNeeded) implements Field {
        private static final String ELSE = "off";

        /** One that may stay empty. */
        static Line of(String name, String label, String value) {
            return new Line(name, label, value, "", "text", false);
        }

        /** A time in UTC, to be picked, that may stay empty. */
        static Line moment(String name, String label, String value) {
            return new Line(name, label, value, "", "datetime-local", false);
        }

        /** How long it may be, where that makes sense. */
        public Optional<String> longest() {
            return kind.equals("datetime-local") ? Optional.empty() : Optional.of("1024");
        }

        /** What a browser may fill in by itself. */
        public String autocomplete() {
            return switch (name) {
                case "username" -> "username";
                case "password" -> "current-password";
                case "code" -> "one-time-code";
                default -> ELSE;
            };
        }

        /** Whether it says who signs in. */
        boolean isOfSignIn() {
            return !autocomplete().equals(ELSE);
        }
    }

    /** Many lines of text. */
    record Area(String name, String label, String value, String hint) implements Field {}

    /**
     * A file to be chosen.
     *
     * @param kinds as {@code accept} says them
     */
    record File(String name, String label, String hint, String kinds) implements Field {}

    /** A long text that nobody sees, and that is sent along as a file would be. */
    record Carried(String name, String value) implements Field {}

    /** One of these. */
    record Choice(String name, String label, List<Option> options) implements Field {}

    /** What may be chosen. */
    record Option(String word, String text, boolean isChosen) {}

    /** Yes or no. */
    record Tick(String name, String label, boolean isOn) implements Field {}
}
