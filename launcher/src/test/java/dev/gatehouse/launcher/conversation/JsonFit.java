package dev.gatehouse.launcher.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Compares JSON as it is with JSON as it was written: every member must be there and no other, texts may have holes, and
 * {@code "..."} stands for any elements of a list, or as a member for any other members.
 */
final class JsonFit {
    private static final String ANYTHING = "...";

    /** The first place that is another, as a JSON pointer. */
    record Misfit(String pointer, String expected, String actual) {}

    private final Variables variables;

    JsonFit(Variables variables) {
        this.variables = variables;
    }

    /** Nothing if the values fit, one after the other. */
    Optional<Misfit> compare(String pointer, JsonNode expected, JsonNode actual) {
        if (expected.isTextual()) {
            boolean fits =
                    actual.isValueNode() && !actual.isNull() && variables.fits(expected.asText(), actual.asText());
            return fits && isOfItsKind(expected.asText(), actual)
                    ? Optional.empty()
                    : misfit(pointer, expected, actual);
        }
        if (expected.isObject() && actual.isObject()) {
            return members(pointer, expected, actual);
        }
        if (expected.isArray() && actual.isArray()) {
            return elements(pointer, expected, actual);
        }
        return expected.equals(actual) ? Optional.empty() : misfit(pointer, expected, actual);
    }

    /** A text is a text, but for one that is a hole alone: a name, or a number. */
    private static boolean isOfItsKind(String expected, JsonNode actual) {
        boolean isHole = expected.startsWith("{{") && expected.indexOf("}}") == expected.length() - 2;
        boolean isNumber = expected.equals("<any number>");
        return isHole || (actual.isNumber() == isNumber && !actual.isBoolean());
    }

    private Optional<Misfit> members(String pointer, JsonNode expected, JsonNode actual) {
        for (var member : expected.properties()) {
            var found = actual.get(member.getKey());
            if (member.getKey().equals(ANYTHING)) {
                continue;
            }
            var at = pointer + "/" + member.getKey();
            var misfit = found == null
                    ? Optional.of(new Misfit(at, member.getValue().toString(), "nothing"))
                    : compare(at, member.getValue(), found);
            if (misfit.isPresent()) {
                return misfit;
            }
        }
        return expected.has(ANYTHING) ? Optional.empty() : noOther(pointer, expected, actual);
    }

    private static Optional<Misfit> noOther(String pointer, JsonNode expected, JsonNode actual) {
        return actual.properties().stream()
                .filter(member -> !expected.has(member.getKey()))
                .map(member -> new Misfit(
                        pointer + "/" + member.getKey(),
                        "nothing",
                        member.getValue().toString()))
                .findFirst();
    }

    private Optional<Misfit> elements(String pointer, JsonNode expected, JsonNode actual) {
        var wanted = list(expected);
        var found = list(actual);
        if (wanted.stream().anyMatch(JsonFit::isAnything)) {
            return hold(wanted, found) ? Optional.empty() : misfit(pointer, expected, actual);
        }
        if (wanted.size() != found.size()) {
            return misfit(pointer, expected, actual);
        }
        for (int i = 0; i < wanted.size(); i++) {
            var misfit = compare(pointer + "/" + i, wanted.get(i), found.get(i));
            if (misfit.isPresent()) {
                return misfit;
            }
        }
        return Optional.empty();
    }

    /** Whether the elements are there in that order; what is learnt on a way that leads nowhere is forgotten. */
    private boolean hold(List<JsonNode> wanted, List<JsonNode> found) {
        if (wanted.isEmpty()) {
            return found.isEmpty();
        }
        var rest = wanted.subList(1, wanted.size());
        if (isAnything(wanted.getFirst())) {
            for (int i = 0; i <= found.size(); i++) {
                if (hold(rest, found.subList(i, found.size()))) {
                    return true;
                }
            }
            return false;
        }
        if (found.isEmpty()) {
            return false;
        }
        var trial = variables.copy();
        var fit = new JsonFit(trial);
        boolean holds = fit.compare("", wanted.getFirst(), found.getFirst()).isEmpty()
                && fit.hold(rest, found.subList(1, found.size()));
        if (holds) {
            variables.learn(trial);
        }
        return holds;
    }

    private static boolean isAnything(JsonNode element) {
        return element.isTextual() && element.asText().equals(ANYTHING);
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static Optional<Misfit> misfit(String pointer, JsonNode expected, JsonNode actual) {
        return Optional.of(new Misfit(pointer, expected.toString(), actual.toString()));
    }
}
