package dev.gatehouse.http.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.http.wire.Cookies;
import dev.gatehouse.http.wire.RequestFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One request while it is parsed: its JSON members, headers and cookies, and the flaws of those that were asked for. */
public final class Call {
    /** A text of more characters than this is no name, password or token. */
    public static final int LONGEST_TEXT = 4096;

    private final ObjectNode body;
    private final Function<String, List<String>> headers;
    private final RequestFacts facts;
    private final List<Flaw> flaws = new ArrayList<>();

    /** A call with the given JSON object; {@code headers} gives every line of a header, none if there is none. */
    public Call(ObjectNode body, Function<String, List<String>> headers, RequestFacts facts) {
        this.body = body;
        this.headers = headers;
        this.facts = facts;
    }

    /** Where the call comes from. */
    public Source source() {
        return facts.source();
    }

    /** A member that must be a text, and neither empty nor endless; otherwise its flaw is noted. */
    public Optional<String> text(String name) {
        var node = Optional.ofNullable(body.get(name));
        var flaw = node.map(Call::flawOf).orElse(Optional.of(Flaw.Kind.MISSING));
        flaw.ifPresent(kind -> note(Flaw.Place.BODY, name, kind));
        return flaw.isPresent() ? Optional.empty() : node.map(JsonNode::textValue);
    }

    /** A text that is hidden from now on. */
    public Optional<Secret> secret(String name) {
        return text(name).map(Secret::of);
    }

    /** A text that can be a password; otherwise its flaw is noted. */
    public Optional<Password> password(String name) {
        return meaning(name, text -> Password.parse(Secret.of(text)));
    }

    /** A text that must mean something; otherwise its flaw is noted. */
    public <T> Optional<T> meaning(String name, Function<String, Optional<T>> reader) {
        return text(name).flatMap(text -> {
            var meaning = reader.apply(text);
            if (meaning.isEmpty()) {
                note(Flaw.Place.BODY, name, Flaw.Kind.UNFIT);
            }
            return meaning;
        });
    }

    /** Whether a member is there, and neither {@code null} nor an empty text. */
    public boolean has(String name) {
        return Optional.ofNullable(body.get(name))
                .filter(node ->
                        !node.isNull() && !(node.isTextual() && node.textValue().isEmpty()))
                .isPresent();
    }

    /** Every line of a header in the order received. */
    public List<String> header(String name) {
        return headers.apply(name);
    }

    /** The cookie of that name, unless it is empty. */
    public Optional<Secret> cookie(String name) {
        return Cookies.first(header("Cookie"), name);
    }

    /** Notes what is wrong with a part of the request. */
    public void note(Flaw.Place place, String name, Flaw.Kind kind) {
        flaws.add(new Flaw(place, name, kind));
    }

    /** What is wrong with the parts that were asked for, in that order. */
    public List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    private static Optional<Flaw.Kind> flawOf(JsonNode node) {
        if (node.isNull()) {
            return Optional.of(Flaw.Kind.NULL);
        }
        if (!node.isTextual()) {
            return Optional.of(Flaw.Kind.NOT_TEXT);
        }
        var text = node.textValue();
        if (text.isEmpty()) {
            return Optional.of(Flaw.Kind.EMPTY);
        }
        return text.length() > LONGEST_TEXT ? Optional.of(Flaw.Kind.TOO_LONG) : Optional.empty();
    }
}
