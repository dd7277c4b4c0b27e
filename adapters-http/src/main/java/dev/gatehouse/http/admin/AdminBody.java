package dev.gatehouse.http.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.domain.text.PlainText;
import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.problem.Problem.Part;
import dev.gatehouse.http.problem.ProblemWords;
import dev.gatehouse.http.wire.HeaderLines;
import dev.gatehouse.http.wire.JsonContent;
import dev.gatehouse.http.wire.StrictJson;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A JSON object while it is read: whoever asks for a member gets it, or nothing and a flaw with its place (RFC 6901). A
 * member that nobody asked for is a flaw too: so nothing is assigned that was not meant to be.
 */
final class AdminBody {
    private static final int LONGEST_TEXT = 4096;
    private static final Set<String> TYPES = Set.of("application/json", "application/merge-patch+json");

    private static final Reply FINE = Reply.empty(204);

    private final ObjectNode object;
    private final String place;
    private final Flaws flaws;
    private final Set<String> asked = new HashSet<>();
    private final List<AdminBody> inner = new ArrayList<>();

    private AdminBody(ObjectNode object, String place, Flaws flaws) {
        this.object = object;
        this.place = place;
        this.flaws = flaws;
    }

    /** The decision on what the reader makes of the body, or the words for everything that is wrong with it. */
    static <T> Reply answer(
            ContainerRequestContext request, byte[] body, Function<AdminBody, T> reader, Function<T, Reply> decide) {
        if (!JsonContent.isUnencoded(HeaderLines.of(request, HttpHeaders.CONTENT_ENCODING))) {
            return ProblemWords.say(new Fault.UnsupportedEncoding());
        }
        if (body.length > 0 && !JsonContent.isOneOf(TYPES, HeaderLines.of(request, HttpHeaders.CONTENT_TYPE))) {
            return ProblemWords.say(new Fault.UnsupportedMediaType());
        }
        return StrictJson.read(body)
                .map(object -> read(object, reader, decide, Flaws::reply))
                .orElseGet(() -> ProblemWords.say(new Fault.NotJson()));
    }

    /** The words for a body where none is read: whatever is in it, somebody meant something by it. */
    static Optional<Reply> unread(byte[] body) {
        return StrictJson.read(body)
                .map(object -> read(object, read -> FINE, reply -> reply, Flaws::reply))
                .or(() -> Optional.of(ProblemWords.say(new Fault.NotJson())))
                .filter(words -> words.status() != FINE.status());
    }

    /** What is made of an object that is read, or of everything that is wrong with it. */
    static <T, R> R read(
            ObjectNode object, Function<AdminBody, T> reader, Function<T, R> decide, Function<List<Part>, R> refuse) {
        var body = new AdminBody(object, "#", new Flaws());
        var message = reader.apply(body);
        body.refuseUnasked();
        return body.flaws.isEmpty() ? decide.apply(message) : refuse.apply(body.flaws.all());
    }

    /** A text, if the member is there and not {@code null}. */
    Optional<String> text(String name) {
        return value(name).flatMap(node -> textOf(name, node));
    }

    /** A text that must be there; an empty one stands for it where it is not. */
    String need(String name) {
        var text = text(name);
        if (text.isEmpty() && value(name).isEmpty()) {
            flaw(name, "missing");
        }
        return text.orElse("");
    }

    /** Notes which of the members are not there; {@code null} is no value. */
    void needs(String... names) {
        Stream.of(names).filter(name -> value(name).isEmpty()).forEach(name -> flaw(name, "missing"));
    }

    /** What a text means. */
    <T> Optional<T> meaning(String name, Function<String, Optional<T>> parser) {
        return text(name).flatMap(text -> {
            var meaning = parser.apply(text);
            if (meaning.isEmpty()) {
                flaw(name, "unfit");
            }
            return meaning;
        });
    }

    /** What a text means that must be there. */
    <T> Optional<T> need(String name, Function<String, Optional<T>> parser) {
        if (value(name).isEmpty()) {
            return none(name, "missing");
        }
        return meaning(name, parser);
    }

    /** True or false. */
    Optional<Boolean> flag(String name) {
        return value(name)
                .flatMap(node -> node.isBoolean() ? Optional.of(node.booleanValue()) : none(name, "not_boolean"));
    }

    /** A whole number. */
    Optional<Long> number(String name) {
        return value(name)
                .flatMap(node -> node.isIntegralNumber() && node.canConvertToLong()
                        ? Optional.of(node.longValue())
                        : none(name, "not_a_whole_number"));
    }

    /** A time such as {@code 2027-01-31T12:00:00Z}. */
    Optional<Instant> time(String name) {
        return meaning(name, Moments::parse);
    }

    /** A list of texts, each of which means something. */
    <T> Optional<List<T>> list(String name, Function<String, Optional<T>> parser) {
        return array(name).map(array -> {
            var meanings = new ArrayList<T>();
            for (int i = 0; i < array.size(); i++) {
                var at = name + "/" + i;
                textOf(at, array.get(i))
                        .ifPresent(text -> parser.apply(text).ifPresentOrElse(meanings::add, () -> flaw(at, "unfit")));
            }
            return List.copyOf(meanings);
        });
    }

    /** An object that must be there, read by the reader. */
    <T> Optional<T> needObject(String name, Function<AdminBody, T> reader) {
        var value = value(name);
        if (value.isPresent() && value.get() instanceof ObjectNode element) {
            return Optional.of(read(element, place + "/" + name, reader));
        }
        return none(name, value.isPresent() ? "not_an_object" : "missing");
    }

    /** An object, read by the reader, if it is there. */
    <T> Optional<T> object(String name, Function<AdminBody, T> reader) {
        return value(name).isPresent() ? needObject(name, reader) : Optional.empty();
    }

    /** A list of objects, each read by the reader. */
    <T> Optional<List<T>> objects(String name, Function<AdminBody, T> reader) {
        return array(name).map(array -> {
            var read = new ArrayList<T>();
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i) instanceof ObjectNode element) {
                    read.add(read(element, place + "/" + name + "/" + i, reader));
                } else {
                    flaw(name + "/" + i, "not_an_object");
                }
            }
            return List.copyOf(read);
        });
    }

    private <T> T read(ObjectNode element, String where, Function<AdminBody, T> reader) {
        var body = new AdminBody(element, where, flaws);
        inner.add(body);
        return reader.apply(body);
    }

    /** Whether the member is there and {@code null}: in a merge patch it is to be removed (RFC 7396 section 1). */
    boolean isNull(String name) {
        asked.add(name);
        return object.path(name).isNull();
    }

    /** Notes what the reader itself finds wrong with a member. */
    void flaw(String name, String detail) {
        flaws.at(place + "/" + name, detail);
    }

    /** Notes what is wrong with a member in view of all others, unless it is no good by itself. */
    void flawOfWhole(String name, String detail) {
        if (!flaws.isWithin(place + "/" + name)) {
            flaw(name, detail);
        }
    }

    private Optional<JsonNode> array(String name) {
        return value(name).flatMap(node -> node.isArray() ? Optional.of(node) : none(name, "not_a_list"));
    }

    /** Whatever the member is, if it is there and not {@code null}: for what is no message of ours. */
    Optional<JsonNode> value(String name) {
        asked.add(name);
        return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
    }

    private Optional<String> textOf(String name, JsonNode node) {
        if (!node.isTextual()) {
            return none(name, "not_text");
        }
        var text = node.textValue();
        if (text.length() > LONGEST_TEXT) {
            return none(name, "too_long");
        }
        return PlainText.isPlain(text) ? Optional.of(text) : none(name, "unfit");
    }

    private <T> Optional<T> none(String name, String detail) {
        flaw(name, detail);
        return Optional.empty();
    }

    private void refuseUnasked() {
        object.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                flaw(Part.token(name), "unknown");
            }
        });
        inner.forEach(AdminBody::refuseUnasked);
    }
}
