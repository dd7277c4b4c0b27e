package dev.gatehouse.launcher.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes a command apart as a shell does, as far as the documents need it: quotes of both kinds, backslashes within double ones, and variables. */
final class ShellWords {
    private final String line;
    private final Map<String, String> variables;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean hasWord;
    private int at;

    private ShellWords(String line, Map<String, String> variables) {
        this.line = line;
        this.variables = variables;
    }

    /** The words of a line. */
    static List<String> of(String line, Map<String, String> variables) {
        var words = new ShellWords(line, variables);
        words.read();
        return words.words;
    }

    private void read() {
        while (at < line.length()) {
            char c = line.charAt(at++);
            switch (c) {
                case ' ' -> end();
                case '\'' -> quoted('\'', false);
                case '"' -> quoted('"', true);
                case '$' -> variable();
                default -> add(c);
            }
        }
        end();
    }

    private void quoted(char quote, boolean hasVariables) {
        hasWord = true;
        while (line.charAt(at) != quote) {
            char c = line.charAt(at++);
            if (hasVariables && c == '$') {
                variable();
            } else if (hasVariables && c == '\\') {
                add(line.charAt(at++));
            } else {
                add(c);
            }
        }
        at++;
    }

    private void variable() {
        int start = at;
        while (at < line.length() && Character.isLetterOrDigit(line.charAt(at))) {
            at++;
        }
        var value = variables.get(line.substring(start, at));
        if (value == null) {
            throw new IllegalArgumentException("no such variable in: " + line);
        }
        hasWord = true;
        word.append(value);
    }

    private void add(char c) {
        hasWord = true;
        word.append(c);
    }

    private void end() {
        if (hasWord) {
            words.add(word.toString());
        }
        word.setLength(0);
        hasWord = false;
    }
}
