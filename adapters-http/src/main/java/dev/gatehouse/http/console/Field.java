package dev.gatehouse.http.console;

import java.util.List;

/** Something to fill in; its texts are in the language of the page already. */
public sealed interface Field {
    /**
     * A line of text.
     *
     * @param kind as {@code type} says it
     */
    record Line(String name, String label, String value, String hint, String kind, boolean isNeeded) implements Field {
        /** One that may stay empty. */
        static Line of(String name, String label, String value) {
            return new Line(name, label, value, "", "text", false);
        }

        /** What a browser may fill in by itself. */
        public String autocomplete() {
            return switch (name) {
                case "username" -> "username";
                case "password" -> "current-password";
                default -> "off";
            };
        }
    }

    /** One of these. */
    record Choice(String name, String label, List<Option> options) implements Field {}

    /** What may be chosen. */
    record Option(String word, String text, boolean isChosen) {}

    /** Yes or no. */
    record Tick(String name, String label, boolean isOn) implements Field {}
}
