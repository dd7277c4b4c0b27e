package dev.gatehouse.launcher.state;

import dev.gatehouse.domain.text.PlainText;
import dev.gatehouse.domain.text.TimeText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One node of a state with its place, so that an error can name it. A text is what is written: a password of digits
 * keeps its leading zeros.
 */
record Entry(String path, @Nullable Node node) {
    /** How an error calls what has no name. */
    static final String WHOLE = "the state ";

    private static final int MOST_DIGITS = 10;

    boolean isNothing() {
        return node == null || node.getTag().equals(Tag.NULL);
    }

    /** The members, of which each is one of the known names and there once. */
    Members members(String... known) {
        if (!(node instanceof MappingNode mapping)) {
            throw bad("is no block of members");
        }
        var names = Set.of(known);
        var members = new LinkedHashMap<String, Entry>();
        for (var tuple : mapping.getValue()) {
            var name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
            var member = new Entry(path.isEmpty() ? name : path + "." + name, tuple.getValueNode());
            if (!names.contains(name)) {
                throw bad("has a member that is none of " + String.join(", ", known), tuple.getKeyNode());
            }
            if (members.put(name, member) != null) {
                throw member.bad("is there twice");
            }
        }
        return new Members(this, members);
    }

    /** The members of a block that another standard names: a member that is no text is there as an empty one. */
    Map<String, String> texts() {
        if (!(node instanceof MappingNode mapping)) {
            throw bad("is no block of members");
        }
        var texts = new LinkedHashMap<String, String>();
        for (var tuple : mapping.getValue()) {
            var name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
            texts.put(name, tuple.getValueNode() instanceof ScalarNode text ? text.getValue() : "");
        }
        return texts;
    }

    /** The elements of a list. */
    List<Entry> elements() {
        if (!(node instanceof SequenceNode sequence)) {
            throw bad("is no list");
        }
        var elements = new ArrayList<Entry>();
        for (var element : sequence.getValue()) {
            elements.add(new Entry(path + "[" + elements.size() + "]", element));
        }
        return elements;
    }

    /** The text as it is written. */
    String text() {
        if (node instanceof ScalarNode scalar && !isNothing()) {
            return scalar.getValue();
        }
        throw bad("is no text");
    }

    /** Whether it is just that text. */
    boolean isText(String wanted) {
        return node instanceof ScalarNode scalar && scalar.getValue().equals(wanted);
    }

    /** A text in which nothing is that no store, log or caller could hold: no control, no lone surrogate. */
    String line() {
        var text = text();
        if (!PlainText.isPlain(text)) {
            throw bad("has control characters");
        }
        return text;
    }

    boolean yesOrNo() {
        return choice("true", true, "false", false);
    }

    int number() {
        var text = text();
        if (!isNumber(text)) {
            throw bad("is no positive whole number");
        }
        return Integer.parseInt(text);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.length() <= MOST_DIGITS
                && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && Long.parseLong(text) <= Integer.MAX_VALUE;
    }

    /** A point in time such as {@code 2027-01-31T12:00:00Z}, or a day, which begins at midnight UTC. */
    Instant time() {
        var text = text();
        return TimeText.parse(text.indexOf('T') < 0 ? text + "T00:00:00Z" : text)
                .orElseThrow(() -> bad("is no time such as 2027-01-31T12:00:00Z and no day such as 2027-01-31"));
    }

    /** A length of time in whole days such as {@code 90d}; empty if the text is not of that form. */
    Optional<Duration> days() {
        var text = text();
        var digits = text.endsWith("d") ? text.substring(0, text.length() - 1) : "";
        return isNumber(digits) ? Optional.of(Duration.ofDays(Integer.parseInt(digits))) : Optional.empty();
    }

    /** One of two words. */
    <T> T choice(String one, T ifOne, String other, T ifOther) {
        var text = text();
        if (text.equals(one)) {
            return ifOne;
        }
        if (text.equals(other)) {
            return ifOther;
        }
        throw bad("is neither " + one + " nor " + other);
    }

    /** What the parser makes of the text. */
    <T> T parsed(Function<String, Optional<T>> parser, String otherwise) {
        return parser.apply(text()).orElseThrow(() -> bad(otherwise));
    }

    /** What the parser makes of each text of a list. */
    <T> Set<T> words(Function<String, Optional<T>> parser, String otherwise) {
        return elements().stream()
                .map(element -> element.parsed(parser, otherwise))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The error at this place. */
    BadState bad(String what) {
        return bad(what, node);
    }

    private BadState bad(String what, @Nullable Node where) {
        var line = where == null ? 1 : where.getStartMark().getLine() + 1;
        return new BadState(line, (path.isEmpty() ? WHOLE : path + " ") + what);
    }
}
