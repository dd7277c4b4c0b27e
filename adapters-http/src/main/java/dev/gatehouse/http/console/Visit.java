package dev.gatehouse.http.console;

import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.Form;
import dev.gatehouse.http.oauth.page.Language;
import dev.gatehouse.http.oauth.page.Phrase;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A request of an administrator who was let in, and what a page needs to answer it. */
final class Visit {
    private final Administrator by;
    private final String user;
    private final Facts facts;
    private final UnaryOperator<String> seals;
    private final Function<Phrase, Reply> signsIn;

    /**
     * A visit.
     *
     * @param user the administrator as people call them
     * @param seals the seal of a form that goes to a path
     * @param signsIn asks who it is once more, for that reason, before the same is done
     */
    Visit(Administrator by, String user, Facts facts, UnaryOperator<String> seals, Function<Phrase, Reply> signsIn) {
        this.by = by;
        this.user = user;
        this.facts = facts;
        this.seals = seals;
        this.signsIn = signsIn;
    }

    /**
     * What the request says.
     *
     * @param path decoded
     * @param address where the browser can come back to
     */
    record Facts(String path, String address, Form form, Language language) {}

    Administrator by() {
        return by;
    }

    String user() {
        return user;
    }

    boolean may(Permission permission) {
        return by.may(permission);
    }

    /** The path that was asked for, decoded. */
    String path() {
        return facts.path();
    }

    /** Where the browser can come back to. */
    String address() {
        return facts.address();
    }

    /** The query, or the form that was sent. */
    Form form() {
        return facts.form();
    }

    /** What was said under that name, or nothing. */
    String text(String name) {
        return facts.form().text(name).orElse("");
    }

    /** The lines that were typed there, each without blanks around it; those with nothing in them do not count. */
    List<String> lines(String name) {
        return text(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Whether it was ticked. */
    boolean isTicked(String name) {
        return facts.form().value(name).isPresent();
    }

    Language language() {
        return facts.language();
    }

    /** Several, such as what stands above the columns of a table. */
    List<String> sayAll(Phrase... phrases) {
        return Stream.of(phrases).map(this::say).toList();
    }

    String say(Phrase phrase) {
        return phrase.in(facts.language());
    }

    String say(Phrase phrase, String what) {
        return phrase.in(facts.language(), what);
    }

    /** Without it no form is taken that goes to the path. */
    String seal(String path) {
        return seals.apply(path);
    }

    /** The page that asks who it is once more, for that reason, and goes on with what was filled in. */
    Reply signIn(Phrase why) {
        return signsIn.apply(why);
    }

    /** What a form carries that goes to the page that is shown. */
    Map<String, String> sealed() {
        return Map.of(Desk.SEAL, seal(path()));
    }
}
