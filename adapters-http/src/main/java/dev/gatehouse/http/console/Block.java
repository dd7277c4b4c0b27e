package dev.gatehouse.http.console;

import dev.gatehouse.domain.secret.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A part of a page; every text in it is in the language of the page already. */
public sealed interface Block {
    /**
     * A text that may lead somewhere.
     *
     * @param moment the time that it tells, as {@code datetime} says it
     */
    record Cell(String text, Optional<String> href, Optional<String> moment) {
        /** One that leads nowhere. */
        static Cell of(String text) {
            return of(text, Optional.empty());
        }

        /** One that leads there. */
        static Cell of(String text, String href) {
            return of(text, Optional.of(href));
        }

        /** One that leads there, if anywhere. */
        static Cell of(String text, Optional<String> href) {
            return new Cell(text, href, Optional.empty());
        }
    }

    /** Where to go on. */
    record Link(String text, String href) {}

    /** What the blocks below it are about. */
    record Heading(String text) implements Block {}

    /** A sentence. */
    record Prose(String text) implements Block {}

    /** Something that went wrong. */
    record Alarm(String text) implements Block {}

    /**
     * Something that was done.
     *
     * @param undo where the opposite is done, if there is one
     */
    record Done(String text, Optional<Link> undo) implements Block {
        /** Something to which there is no opposite. */
        Done(String text) {
            this(text, Optional.empty());
        }
    }

    /** A heading, and points below it. */
    record Points(String heading, List<Cell> points) implements Block {}

    /** Where to go from here. */
    record Links(List<Link> links) implements Block {}

    /** A name and what it stands for. */
    record Fact(String name, Cell value) {}

    /** What is known of one thing. */
    record Facts(String heading, List<Fact> facts) implements Block {}

    /**
     * Many things of one kind.
     *
     * @param empty what is said where there are none
     * @param picking how rows are ticked, if they are
     */
    record Table(
            String caption,
            List<String> columns,
            List<List<Cell>> rows,
            String empty,
            List<Link> pages,
            Optional<Picking> picking)
            implements Block {
        /** Rows that are not ticked. */
        Table(String caption, List<String> columns, List<List<Cell>> rows, String empty, List<Link> pages) {
            this(caption, columns, rows, empty, pages, Optional.empty());
        }

        /** All of them, on one page. */
        static Table whole(String caption, List<String> columns, List<List<Cell>> rows, String empty) {
            return new Table(caption, columns, rows, empty, List.of());
        }
    }

    /**
     * How rows of a table are ticked.
     *
     * @param column above the boxes
     * @param boxes one for each row
     * @param label before the verbs
     * @param verbs where what is ticked is sent
     * @param all the way to the same page with every row ticked, or none if they are
     */
    record Picking(String column, List<Box> boxes, String label, List<Link> verbs, Link all) {}

    /** What a row is ticked by. */
    record Box(String name, String label, boolean isOn) {}

    /**
     * A secret that is shown this once.
     *
     * @param copy what a button says that copies it, where scripts run
     * @param copied what is said then
     */
    record Once(String label, Secret secret, String hint, String copy, String copied) implements Block {
        /** The secret in the words of the page. */
        static Once of(Visit visit, String label, Secret secret) {
            return new Once(
                    label,
                    secret,
                    visit.say(FrameText.SHOWN_ONCE),
                    visit.say(FrameText.COPY),
                    visit.say(FrameText.COPIED));
        }

        /** The secret, for the page alone. */
        public String revealed() {
            return secret.reveal();
        }
    }

    /** Checks in their order. */
    record Steps(String heading, List<Check> steps) implements Block {}

    /**
     * One of them.
     *
     * @param outcome in words, for nobody shall have to tell colours apart
     */
    record Check(boolean passed, String outcome, String text) {}

    /**
     * A form.
     *
     * @param hidden what it carries
     * @param isGrave whether it takes something away
     * @param back where to go instead
     */
    record Ask(
            boolean isPost,
            String action,
            Map<String, String> hidden,
            List<Field> fields,
            String submit,
            boolean isGrave,
            Optional<Link> back)
            implements Block {
        /** The same form, which carries one thing more. */
        Ask carrying(String name, String value) {
            var more = new TreeMap<>(hidden);
            more.put(name, value);
            return new Ask(isPost, action, Map.copyOf(more), fields, submit, isGrave, back);
        }

        /** How it is sent where that is not as usual: what may be long is not encoded. */
        public Optional<String> encoding() {
            return Optional.of("multipart/form-data")
                    .filter(any -> fields.stream()
                            .anyMatch(field -> field instanceof Field.File || field instanceof Field.Carried));
        }

        /** Whether what is typed goes here first: of what is asked of somebody who signs in, the first that is empty. */
        public boolean isFirstEmpty(Field field) {
            return fields.stream()
                    .filter(any -> any instanceof Field.Line line
                            && line.isOfSignIn()
                            && line.value().isEmpty())
                    .findFirst()
                    .filter(field::equals)
                    .isPresent();
        }

        /** Whether what is typed goes to one of its fields first. */
        boolean isFocused() {
            return fields.stream().anyMatch(this::isFirstEmpty);
        }

        /** A form that only looks something up, when it is sent. */
        static Ask search(String action, List<Field> fields, String submit) {
            return new Ask(false, action, Map.of(), fields, submit, false, Optional.empty());
        }
    }

    /**
     * A form that looks something up in the list that makes up the rest of the page, where scripts run as somebody types.
     *
     * @param found what is said of how many there are then
     */
    record Search(Ask ask, String found) implements Block {
        /** The form in the words of the page. */
        static Search of(Visit visit, List<Field> fields) {
            return new Search(
                    Ask.search(visit.path(), fields, visit.say(FrameText.SEARCH)), visit.say(FrameText.FOUND));
        }
    }

    /**
     * A form that a script shows and fills in, where the browser knows passkeys.
     *
     * @param options what the browser is asked, as JSON
     * @param failed what is said where it shows none
     */
    record Passkey(String action, String options, Map<String, String> hidden, String submit, String failed)
            implements Block {}

    /** Numbers over time as bars. */
    record Chart(Bars bars) implements Block {}
}
