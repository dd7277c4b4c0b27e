package dev.gatehouse.http.dialect.envelope;

import dev.gatehouse.http.dialect.Flaw;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.dialect.envelope.EnvelopeMessages.Failure;
import dev.gatehouse.http.dialect.envelope.EnvelopeMessages.Problem;
import java.util.List;
import java.util.Locale;

/** The words for a message that is no good: one flaw, its place and its kind; never what was in it. */
final class Complaint {
    private Complaint() {}

    static Reply notJson() {
        return Reply.of(422, new Failure(Problem.at(List.of("body"), "JSON decode error", "json_invalid")));
    }

    static Reply about(Flaw flaw) {
        var loc = List.of(flaw.place().name().toLowerCase(Locale.ROOT), flaw.name());
        return Reply.of(
                flaw.kind() == Flaw.Kind.UNKNOWN ? 400 : 422,
                new Failure(
                        switch (flaw.kind()) {
                            case MISSING -> Problem.at(loc, "Field required", "missing");
                            case NULL, NOT_TEXT -> Problem.at(loc, "Input should be a valid string", "string_type");
                            case EMPTY ->
                                Problem.at(loc, "String should have at least 1 character", "string_too_short");
                            case TOO_LONG -> Problem.at(loc, "String is too long", "string_too_long");
                            case UNFIT -> unfit(flaw.place(), loc);
                            case UNKNOWN -> Problem.plain(400, "Unknown API version");
                        }));
    }

    private static Problem unfit(Flaw.Place place, List<String> loc) {
        return switch (place) {
            case BODY -> Problem.at(loc, "Value is not valid", "value_error");
            case HEADER -> Problem.at(loc, "Input should be a valid date", "date_from_datetime_parsing");
        };
    }
}
