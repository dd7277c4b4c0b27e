package dev.gatehouse.launcher.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.CommandLine;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * As much of a shell as the documents need: our commands in a directory of their own, curl against a server that runs on
 * another port than is written, variables, and the few filters that take an answer apart.
 */
final class Shell {
    private static final Pattern COMMENT = Pattern.compile("\\s{2,}#.*");
    private static final Pattern ASSIGNMENT = Pattern.compile("(\\w+)=(.*)");
    private static final Pattern SUBSTITUTION = Pattern.compile("\\$\\((.*)\\)");
    private static final Pattern DATE = Pattern.compile("date -u -d '\\+(\\d+) days' \\+%FT%TZ");
    private static final Pattern REDIRECTION = Pattern.compile("(\\./gatehouse .*) > (\\S+)");
    private static final String PIPE = " *\\| (?=sed |grep |cut )";

    private static final Pattern FILE = Pattern.compile("(?:/backups/)?(\\w+\\.(?:yml|db|jsonl|csv))");
    /** End so where there is something to tell. */
    private static final Set<String> TELLING = Set.of("plan", "drift");

    private static final Pattern ASKING = Pattern.compile("set-password|token inspect");

    private static final int SOMETHING_TO_DO = 2;

    private final CommandLine machine;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> variables = new HashMap<>();
    private final Deque<String> keyboard = new ArrayDeque<>();

    /** On that machine, beside a server that listens on that port of it. */
    Shell(CommandLine machine, int port) {
        this.machine = machine;
        this.port = port;
    }

    /** What somebody types when next asked. */
    void type(String line) {
        keyboard.add(line);
    }

    /** Runs a line, which must succeed; what it prints, or what was put into a variable. */
    String run(String line) throws IOException, InterruptedException {
        var command = COMMENT.matcher(line).replaceFirst("");
        var assignment = ASSIGNMENT.matcher(command);
        if (command.startsWith("read -rs ")) {
            variables.put(command.substring("read -rs ".length()), keyboard.remove());
            return "";
        }
        if (!assignment.matches()) {
            return pipeline(command);
        }
        var substitution = SUBSTITUTION.matcher(assignment.group(2));
        var value = substitution.matches()
                ? pipeline(substitution.group(1)).strip()
                : String.join("", ShellWords.of(assignment.group(2), variables));
        assertThat(value).as(line).isNotEmpty();
        variables.put(assignment.group(1), value);
        return value;
    }

    private String pipeline(String command) throws IOException, InterruptedException {
        var redirection = REDIRECTION.matcher(command);
        if (redirection.matches()) {
            machine.write(redirection.group(2), pipeline(redirection.group(1)));
            return "";
        }
        var stages = Arrays.asList(command.split(PIPE));
        var text = program(stages.getFirst());
        for (var stage : stages.subList(1, stages.size())) {
            text = filtered(text, ShellWords.of(stage, Map.of()));
        }
        return text;
    }

    private String program(String command) throws IOException, InterruptedException {
        var date = DATE.matcher(command);
        if (date.matches()) {
            return Instant.now()
                    .truncatedTo(ChronoUnit.SECONDS)
                    .plus(Duration.ofDays(Long.parseLong(date.group(1))))
                    .toString();
        }
        var words = ShellWords.of(command, variables);
        return switch (words.getFirst()) {
            case "./gatehouse" -> gatehouse(command, words.subList(1, words.size()));
            case "curl" -> curl(command, words);
            case "echo" -> words.get(1);
            default -> throw new IllegalArgumentException("this shell does not know: " + command);
        };
    }

    private String gatehouse(String command, List<String> words) {
        var arguments = words.stream().map(this::place).toArray(String[]::new);
        var typed = ASKING.matcher(command).find() ? keyboard.remove() + "\n" : "";
        var result = machine.typing(typed, arguments);
        assertThat(result.exitCode())
                .as(command + ": " + result.err())
                .isEqualTo(TELLING.contains(words.getFirst()) ? SOMETHING_TO_DO : 0);
        return result.out();
    }

    /** Files of the repository are there, all others in the directory of the machine. */
    private String place(String word) {
        if (word.startsWith("examples/")) {
            return Readme.ROOT.resolve(word).toString();
        }
        var file = FILE.matcher(word);
        return file.matches()
                ? machine.configuration().resolveSibling(file.group(1)).toString()
                : word;
    }

    private String curl(String command, List<String> words) throws IOException, InterruptedException {
        var answer = http.send(Curl.request(words, port), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(command + ": " + answer.body()).isBetween(200, 299);
        if (!words.contains("-D")) {
            return answer.body();
        }
        var heads = new StringBuilder();
        answer.headers()
                .map()
                .forEach((name, values) -> heads.append(name)
                        .append(": ")
                        .append(values.getFirst())
                        .append("\r\n"));
        return heads.toString();
    }

    private static String filtered(String text, List<String> filter) {
        return switch (String.join(" ", filter)) {
            case "grep -i ^etag:" ->
                text.lines()
                        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("etag:"))
                        .findFirst()
                        .orElseThrow();
            case "cut -d \" -f 2" -> text.split("\"", -1)[1];
            default -> cut(text, filter.getLast());
        };
    }

    /** What {@code s/.../\1/} leaves of a line; groups of sed are written with backslashes, and its brackets are plain. */
    private static String cut(String text, String sed) {
        var pattern = sed.substring("s/".length(), sed.length() - "/\\1/".length())
                .replace("{", "\\{")
                .replace("\\(", "(")
                .replace("\\)", ")");
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.matches()).as(sed + " of " + text).isTrue();
        return found.group(1);
    }
}
