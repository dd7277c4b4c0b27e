package dev.gatehouse.http.disclosure;

import dev.gatehouse.http.dialect.Fault;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.dialect.Service;
import dev.gatehouse.http.problem.ProblemWords;
import dev.gatehouse.http.wire.BearerRefusal;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The door of this room: one document at its well-known place. */
public final class Disclosure implements Service {
    private final SecurityText text;

    /**
     * Names whom to tell.
     *
     * @param contact {@code mailto:}, {@code https:} or {@code tel:}
     * @param issuer whose host the document is for
     */
    public Disclosure(URI contact, String issuer, InstantSource clock) {
        this.text = new SecurityText(contact, URI.create(issuer), clock);
    }

    @Override
    public Set<String> territory() {
        return Set.of(SecurityText.PATH);
    }

    @Override
    public Map<String, Set<String>> endpoints() {
        return Map.of(SecurityText.PATH, Set.of("GET", "HEAD"));
    }

    @Override
    public List<Object> resources() {
        return List.of(text);
    }

    @Override
    public Reply say(Fault fault) {
        return ProblemWords.say(fault);
    }

    /** Never needed: nobody shows a token here. */
    @Override
    public Reply say(BearerRefusal why) {
        return ProblemWords.say(new Fault.NotFound());
    }
}
