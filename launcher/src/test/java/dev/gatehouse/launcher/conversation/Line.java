package dev.gatehouse.launcher.conversation;

/** A line of a file, numbered from 1. */
record Line(int number, String text) {
    boolean isBlank() {
        return text.isBlank();
    }

    boolean isMarked(char mark) {
        return !text.isEmpty() && text.charAt(0) == mark;
    }

    /** What stands behind the mark and the blank after it. */
    String unmarked() {
        return text.length() > 2 ? text.substring(2) : "";
    }
}
