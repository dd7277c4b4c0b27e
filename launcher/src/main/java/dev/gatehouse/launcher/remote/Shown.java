package dev.gatehouse.launcher.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.text.TimeText;
import dev.gatehouse.launcher.configuration.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A JSON object as a server shows it: a member that is not there or makes no sense is the server's fault, in one line. */
record Shown(JsonNode node) {
    String text(String name) {
        return optional(name).orElseThrow(() -> unfit(name));
    }

    Optional<String> optional(String name) {
        return Optional.of(node.path(name)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    /** What the text means. */
    <T> T meaning(String name, Function<String, Optional<T>> parser) {
        return parser.apply(text(name)).orElseThrow(() -> unfit(name));
    }

    /** What the text means, if it is there. */
    <T> Optional<T> maybe(String name, Function<String, Optional<T>> parser) {
        return optional(name).map(text -> parser.apply(text).orElseThrow(() -> unfit(name)));
    }

    Instant time(String name) {
        return meaning(name, TimeText::parse);
    }

    Optional<Instant> optionalTime(String name) {
        return maybe(name, TimeText::parse);
    }

    Secret secret(String name) {
        return Secret.of(text(name));
    }

    boolean flag(String name) {
        return Optional.of(node.path(name))
                .filter(JsonNode::isBoolean)
                .map(JsonNode::booleanValue)
                .orElseThrow(() -> unfit(name));
    }

    long number(String name) {
        return Optional.of(node.path(name))
                .filter(JsonNode::canConvertToLong)
                .map(JsonNode::longValue)
                .orElseThrow(() -> unfit(name));
    }

    int integer(String name) {
        return Math.toIntExact(number(name));
    }

    Shown object(String name) {
        return maybeObject(name).orElseThrow(() -> unfit(name));
    }

    Optional<Shown> maybeObject(String name) {
        return Optional.of(node.path(name)).filter(JsonNode::isObject).map(Shown::new);
    }

    List<Shown> objects(String name) {
        return elements(name).map(Shown::new).toList();
    }

    /** A list of texts, each of which means something. */
    <T> List<T> list(String name, Function<String, Optional<T>> parser) {
        return elements(name)
                .map(one -> parser.apply(one.asText()).orElseThrow(() -> unfit(name)))
                .toList();
    }

    private Stream<JsonNode> elements(String name) {
        var list = Optional.of(node.path(name)).filter(JsonNode::isArray).orElseThrow(() -> unfit(name));
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static Refused unfit(String name) {
        return new Refused("the server answers what this version does not understand, at " + name
                + ": is it a Gatehouse, and of about the same version?");
    }
}
