package dev.gatehouse.launcher.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One half of an exchange: a first line, headers, and after a blank line a body. */
record Message(Line first, List<Line> headers, List<Line> body) {
    static Message of(List<Line> lines) {
        var texts = lines.stream()
                .map(line -> new Line(line.number(), line.unmarked()))
                .toList();
        var head = new ArrayList<Line>();
        for (var line : texts) {
            if (line.isBlank()) {
                break;
            }
            head.add(line);
        }
        var body = texts.subList(Math.min(head.size() + 1, texts.size()), texts.size());
        return new Message(head.getFirst(), List.copyOf(head.subList(1, head.size())), body);
    }

    String bodyText() {
        return body.stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    int bodyLine() {
        return body.isEmpty() ? first.number() : body.getFirst().number();
    }

    boolean hasHeader(String name) {
        return headers.stream().anyMatch(line -> nameOf(line).equalsIgnoreCase(name));
    }

    static String nameOf(Line header) {
        return header.text().substring(0, colon(header));
    }

    static String valueOf(Line header) {
        return header.text().substring(colon(header) + 1).strip();
    }

    private static int colon(Line header) {
        int colon = header.text().indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("line " + header.number() + " is no header: " + header.text());
        }
        return colon;
    }
}
