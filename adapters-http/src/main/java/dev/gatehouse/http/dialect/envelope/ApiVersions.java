package dev.gatehouse.http.dialect.envelope;

import dev.gatehouse.http.dialect.Call;
import dev.gatehouse.http.dialect.Flaw;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** The versions that a client may ask for by a date in {@code x-api-version}; all are spoken alike. */
record ApiVersions(Set<LocalDate> known) {
    private static final String HEADER = "x-api-version";
    private static final int DATE_LENGTH = "2024-03-26".length();

    /** Refuses to know none, for then the default is unknown. */
    ApiVersions {
        if (known.isEmpty()) {
            throw new IllegalArgumentException("the envelope dialect needs at least one API version");
        }
        known = Set.copyOf(known);
    }

    /** Whether the call asks for a version that we have, or for none; otherwise the flaw is noted. */
    boolean admits(Call call) {
        var lines = call.header(HEADER);
        if (lines.isEmpty()) {
            return true;
        }
        var date = lines.size() == 1 ? date(lines.getFirst().strip()) : Optional.<LocalDate>empty();
        if (date.filter(known::contains).isPresent()) {
            return true;
        }
        call.note(Flaw.Place.HEADER, HEADER, date.isPresent() ? Flaw.Kind.UNKNOWN : Flaw.Kind.UNFIT);
        return false;
    }

    /** The version that the call asks for, if it asks for one; only of a call that is admitted. */
    Optional<String> asked(Call call) {
        return call.header(HEADER).stream().map(String::strip).findFirst();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text.length() == DATE_LENGTH ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
