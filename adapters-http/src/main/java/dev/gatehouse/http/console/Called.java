package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.NameSubjects;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.http.console.Block.Cell;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Calls those by name whom a page is about, as far as whoever looks may see users and API clients. */
final class Called {
    private final NameSubjects names;

    Called(NameSubjects names) {
        this.names = names;
    }

    /** How those of one page are called. */
    Names of(Visit visit, Stream<Subject> subjects) {
        return new Names(names.names(
                subjects.filter(subject -> isShown(visit, subject)).collect(Collectors.toUnmodifiableSet())));
    }

    /** Whom somebody means by a name, an address, an id or client:42; an id may be of a user who is gone. */
    Optional<Subject> meant(Visit visit, String text) {
        var written = Subject.parse(text);
        return written.filter(subject -> names.names(Set.of(subject)).containsKey(subject))
                .or(() -> named(visit, text))
                .or(() -> written);
    }

    private Optional<Subject> named(Visit visit, String text) {
        return visit.may(Permission.USERS_READ) ? names.find(LoginIdentifier.parse(text)) : Optional.empty();
    }

    private static boolean isShown(Visit visit, Subject subject) {
        return switch (subject) {
            case Subject.OfUser user -> visit.may(Permission.USERS_READ);
            case Subject.OfClient client -> visit.may(Permission.CLIENTS_READ);
        };
    }

    /** The names that are known; whoever has none, or is gone, is called by the id. */
    record Names(Map<Subject, String> known) {
        /** The name and the id, and where more is said. */
        Cell cell(Subject subject) {
            var plain = Cells.subject(subject);
            return Cell.of(text(subject, plain.text()), plain.href());
        }

        /** The name and the id, as part of a sentence. */
        String text(Subject subject) {
            return text(subject, Cells.subject(subject).text());
        }

        /** The same of an actor of the audit, who may be no subject. */
        String actor(String text) {
            return Subject.parse(text).map(subject -> text(subject, text)).orElse(text);
        }

        /** A sentence about an entry of the audit, with the name beside each id of whoever did it and to whom. */
        String sentence(String told, AuditEntry entry) {
            return Stream.concat(Subject.parse(entry.actor()).stream(), entry.subject().stream())
                    .distinct()
                    .reduce(told, this::named, (one, other) -> other);
        }

        private String named(String sentence, Subject subject) {
            var id = Pattern.compile("(?<![\\w:-])" + Pattern.quote(subject.text()) + "(?![\\w-])");
            return id.matcher(sentence).replaceAll(Matcher.quoteReplacement(text(subject)));
        }

        private String text(Subject subject, String id) {
            var name = known.getOrDefault(subject, id);
            return name.equals(id) ? id : name + " (" + id + ")";
        }
    }
}
